/** 批文件的列, in their order; `unit` is there for people and for later catalogues. */
export const batchColumns = [
	'indicator',
	'region',
	'period',
	'area',
	'mode',
	'measure',
	'report',
	'value',
	'unit',
	'status',
	'revision',
	'note',
	'title',
	'file',
	'sheet',
	'row',
	'cell'
] as const;
