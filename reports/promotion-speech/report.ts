import type { ReportType } from '../report-type.ts';

export const promotionSpeech = {
	id: 'promotion-speech',
	name: '推进会讲话',
	about: '全市社会救助工作推进会上的讲话：意义、成效与问题、任务、保障。',
	profile: 'speech',
	fields: [
		{
			name: '讲话日期',
			label: '讲话日期',
			hint: '如“2026年10月30日”',
			required: true,
			kind: 'date'
		},
		{ name: '讲话人', label: '讲话人', hint: '职务、姓名', required: true, kind: 'line' },
		{
			name: '参会范围',
			label: '参会范围',
			hint: '如“各区县、市直有关部门”',
			required: true,
			kind: 'line'
		},
		{
			name: '发言单位',
			label: '发言单位',
			hint: '会上先行汇报的单位',
			required: true,
			kind: 'line'
		}
	]
} as const satisfies ReportType;
