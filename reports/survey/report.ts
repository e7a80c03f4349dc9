import type { ReportType } from '../report-type.ts';

export const survey = {
	id: 'survey',
	name: '调研报告',
	about: '人大常委会调研组报告：基本情况、措施、问题、建议和附表。',
	profile: 'report',
	fields: [
		{
			name: '题注',
			label: '题注',
			hint: '在常委会上报告时填写，书面印发留空',
			required: false,
			kind: 'line'
		},
		{
			name: '报告人',
			label: '报告人',
			hint: '职务、姓名，在会上报告时填写',
			required: false,
			kind: 'line'
		},
		{
			name: '称谓',
			label: '称谓',
			hint: '在会上报告时填写，不带冒号，如“主任、各位副主任、秘书长、各位委员”',
			required: false,
			kind: 'line'
		},
		{
			name: '调研依据',
			label: '调研依据',
			hint: '如“市人大常委会2026年度监督工作计划”',
			required: true,
			kind: 'line'
		},
		{
			name: '组长',
			label: '调研组组长',
			hint: '姓名、职务',
			required: true,
			kind: 'line'
		},
		{
			name: '成员',
			label: '调研组成员',
			hint: '如“部分常委会组成人员和人大代表”',
			required: false,
			kind: 'line'
		},
		{
			name: '调研时间',
			label: '调研时间',
			hint: '如“10月13日至24日”',
			required: true,
			kind: 'line'
		},
		{
			name: '汇报部门',
			label: '听取汇报部门',
			hint: '如“市民政局、财政局等8个部门”',
			required: true,
			kind: 'line'
		},
		{
			name: '走访地区',
			label: '实地调研地区',
			hint: '如“望川县、云汀区等6个区县”',
			required: true,
			kind: 'line'
		},
		{
			name: '走访户数',
			label: '走访户数',
			hint: '个数，可不填',
			required: false,
			kind: 'number'
		},
		{
			name: '座谈场数',
			label: '座谈场数',
			hint: '个数，可不填',
			required: false,
			kind: 'number'
		},
		{
			name: '问卷份数',
			label: '问卷份数',
			hint: '个数，可不填',
			required: false,
			kind: 'number'
		},
		{
			name: '结尾',
			label: '结尾语',
			hint: '如“以上报告，请予审议。”，书面印发留空',
			required: false,
			kind: 'line'
		},
		{
			name: '落款单位',
			label: '落款单位',
			hint: '如“市人大常委会调研组”',
			required: true,
			kind: 'line'
		},
		{
			name: '成文日期',
			label: '成文日期',
			hint: '如“2026年10月30日”',
			required: true,
			kind: 'date'
		}
	]
} as const satisfies ReportType;
