import type { Field, ReportType } from '../report-type.ts';

/** What no figure can tell is said by the office concerned, one field a clause. */
const qualitative: readonly (readonly [clause: string, requirement: string])[] = [
	['PR-05', '新增财政收入优先保证社会救助需要'],
	['PR-13', '全面复核后清退或“零清退”说明'],
	['PR-36', '孤儿和事实无人抚养儿童应保尽保'],
	['PR-37', '公租房和农村住房安全应保尽保'],
	['PR-48', '健全分层分类、城乡统筹的社会救助体系'],
	['PR-52', '统计报表按期报送']
];

export const policyTable = {
	id: 'policy-table',
	name: '政策实施对照表',
	about: '横排对照表：政策条款逐条列出目标、完成、差距、判定和数据来源。',
	profile: 'report',
	fields: [
		{
			name: '填报单位',
			label: '填报单位',
			hint: '如“示例市民政局”',
			required: true,
			kind: 'line'
		},
		{
			name: '填报日期',
			label: '填报日期',
			hint: '如“2026年10月20日”',
			required: false,
			kind: 'date'
		},
		...qualitative.map(([clause, requirement]): Field => ({
			name: clause,
			label: requirement,
			hint: `${clause}的落实情况，一句话`,
			required: false,
			kind: 'line'
		}))
	]
} as const satisfies ReportType;
