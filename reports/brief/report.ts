import type { ReportType } from '../report-type.ts';

export const brief = {
	id: 'brief',
	name: '要情',
	about: '一页要情：三五句话和一张主要数据表。',
	profile: 'report',
	fields: [
		{
			name: '编发单位',
			label: '编发单位',
			hint: '如“示例市民政局”，可不填',
			required: false,
			kind: 'line'
		},
		{
			name: '编发日期',
			label: '编发日期',
			hint: '如“2026年10月20日”，可不填',
			required: false,
			kind: 'date'
		}
	]
} as const satisfies ReportType;
