import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { headCell, nameCell, sourceLine } from '../blocks/cells.ts';
import type { Cell, TableBlock } from '../document.ts';
import { periodName } from '../phrases/time.ts';
import type { Revision } from './revision.ts';

/** 上期发布、现数据、差: heads by which the renewal of an old document finds the table again. */
export const revisionHeads = [
	...['指标', '地区', '期间', '上期发布', '现数据', '差', '修订原因']
];

/** 数据修订: what was published last time and is another figure now, a row each. */
export const revisionTable = (
	revisions: readonly Revision[],
	dataset: DatasetInfo
): TableBlock => ({
	type: 'table',
	id: 'revisions',
	caption: '上期已发布数据修订情况',
	unit: '',
	head: [revisionHeads.map((name) => headCell(name))],
	rows: revisions.map((one): Cell[] => [
		nameCell(one.name),
		nameCell(one.regionName),
		nameCell(periodName(one.period)),
		nameCell(one.published, { align: 'right' }),
		nowCell(one),
		nameCell(one.difference, { align: 'right' }),
		nameCell(one.reason === '' ? '未记明' : one.reason)
	]),
	widths: [7, 4, 5, 6, 6, 5, 6],
	notes: [
		'注：只列上期已发布而现在不同的数；差为现数据减上期发布，按未修约值计算。修订原因取自数据仓的更正记录。',
		sourceLine(dataset)
	]
});

/** Bound, so that it can be traced; what the data has no more says so. */
const nowCell = ({ now, nowText }: Revision): Cell =>
	nowText === ''
		? nameCell('已撤销', { align: 'right' })
		: { text: nowText, stat: now, align: 'right' };
