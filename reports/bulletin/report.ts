import type { ReportType } from '../report-type.ts';

export const bulletin = {
	id: 'bulletin',
	name: '季度统计分析',
	about: '统计简报：摘要、基本情况、主要特点、区域均衡、问题、建议和附表。',
	profile: 'report',
	fields: [
		{
			name: '期号',
			label: '期号',
			hint: '如“2026年第4期（总第32期）”',
			required: true,
			kind: 'line'
		},
		{
			name: '编发单位',
			label: '编发单位',
			hint: '如“示例市民政局”',
			required: true,
			kind: 'line'
		},
		{
			name: '编发日期',
			label: '编发日期',
			hint: '如“2026年10月20日”',
			required: true,
			kind: 'date'
		},
		{
			name: '报送范围',
			label: '报送范围',
			hint: '如“市委办公室、市政府办公室，省民政厅”，可不填',
			required: false,
			kind: 'line'
		},
		{
			name: '责任编辑',
			label: '责任编辑',
			hint: '姓名，可不填',
			required: false,
			kind: 'line'
		}
	]
} as const satisfies ReportType;
