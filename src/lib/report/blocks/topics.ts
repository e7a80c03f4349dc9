/** 题目: what one item of a report's problems or tasks is about, by the rules whose findings belong there. */
export interface Topic {
	/** 【问题：基层力量】. */
	name: string;
	/** As the item begins: 一是基层力量。 */
	lead: string;
	rules: readonly string[];
}

/** 问题 of the speeches: the promotion meeting's four (domain 4.2), the quarterly meeting's five (4.3). */
export const problemTopics: readonly Topic[] = [
	{
		name: '救助精准度',
		lead: '救助精准度',
		rules: ['F-01', 'F-08', 'F-09', 'F-10', 'F-11', 'F-12', 'F-24']
	},
	{
		name: '救助水平',
		lead: '救助水平与困难群众需求',
		rules: ['F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-07', 'F-22']
	},
	{
		name: '体系协同',
		lead: '救助体系协同',
		rules: ['F-13', 'F-14', 'F-15', 'F-16', 'F-17', 'F-18', 'F-23']
	},
	{ name: '基层力量', lead: '基层力量', rules: ['F-19', 'F-20', 'F-21'] },
	{ name: '区域之间', lead: '区域之间', rules: ['F-01', 'F-02', 'F-05', 'F-10'] },
	{ name: '城乡之间', lead: '城乡之间', rules: ['F-03'] },
	{
		name: '工作领域之间',
		lead: '工作领域之间',
		rules: [
			...['F-04', 'F-06', 'F-07', 'F-08', 'F-09', 'F-11', 'F-12', 'F-13'],
			...['F-14', 'F-22', 'F-23', 'F-24', 'F-25']
		]
	},
	{ name: '资金保障', lead: '资金保障', rules: ['F-15', 'F-16', 'F-17', 'F-18'] },
	{ name: '人员保障', lead: '人员保障', rules: ['F-19', 'F-20', 'F-21'] }
];

/** 任务 of the speeches, by the suggestions that belong there. */
export const suggestionTopics: readonly {
	name: string;
	suggestions: readonly string[];
}[] = [
	{ name: '覆盖和精准', suggestions: ['R-01', 'R-05', 'R-06', 'R-13'] },
	{ name: '保障水平', suggestions: ['R-02', 'R-03', 'R-04', 'R-11'] },
	{ name: '体系协同', suggestions: ['R-07', 'R-08', 'R-10', 'R-12'] },
	{ name: '社会参与', suggestions: ['R-09'] },
	{
		name: '社会救助',
		suggestions: [
			...['R-01', 'R-02', 'R-03', 'R-04', 'R-05', 'R-06', 'R-07'],
			...['R-08', 'R-09', 'R-10', 'R-11', 'R-12', 'R-13']
		]
	},
	{ name: '养老服务', suggestions: ['R-14'] }
];
