import type { ReportType } from '../report-type.ts';

export const quarterlySpeech = {
	id: 'quarterly-speech',
	name: '季度现场推进会讲话',
	about: '全市民政工作季度现场推进会上的讲话：成绩、问题、下一阶段、组织领导。',
	profile: 'speech',
	fields: [
		{
			name: '讲话人职务',
			label: '讲话人职务',
			hint: '如“局长”',
			required: true,
			kind: 'line'
		},
		{
			name: '讲话日期',
			label: '讲话日期',
			hint: '如“2026年10月15日”',
			required: false,
			kind: 'date'
		},
		{ name: '会议目的', label: '会议目的', hint: '一句话', required: true, kind: 'text' }
	]
} as const satisfies ReportType;
