import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('figures of one sentence bear witness against each other', () => {
	it.each([
		[
			'shares imply one whole',
			'老年人3.29万人，占38.7%；残疾人1.96万人，占23.0%；未成年人1.01万人，占10.7%。',
			['arithmetic “10.7%”']
		],
		[
			'a stock ends where its flows lead',
			'年初有低保户210户，全年新增21户，退出17户，年末241户。',
			['arithmetic “241户” → 214户']
		],
		[
			'persons times standard times months is what is paid',
			'享受护理补贴241人，每人每月100元，全年发放289.2万元。',
			['arithmetic “289.2万元”']
		],
		[
			'a year is twelve months',
			'农村低保标准为每人每月650元，即每人每年8700元。',
			['arithmetic “每人每年8700元” → 每人每年7800元']
		],
		[
			'a level that is reached lies where the verb says',
			'标准之比由1.36∶1缩小到1.62∶1。',
			['arithmetic “1.62∶1”']
		],
		[
			'a series stays in its size',
			'2016年7.85亿元、2017年8.12亿元、2018年8.46亿元、2019年93.1亿元。',
			['digits “93.1亿元”']
		],
		[
			'a list keeps its unit',
			'对3个县区分别奖励120万元、100万元、80元。',
			['unit “80元”']
		],
		[
			'a rate is named by its part',
			'受理申请94件，审核通过61件，不予通过33件，通过率46.9%。',
			['arithmetic “46.9%” → 64.9%']
		],
		[
			'a share is of the whole that stands before 中',
			'受访的1200名群众中，知晓的有708人，占59%；不知晓的有294人，占25.4%。',
			['arithmetic “25.4%” → 24.5%']
		],
		['a rate of all is never more than all', '护理员持证率896%。', ['digits “896%”']],
		[
			'what was done is no more than what was due',
			'实际参保13.62万人，应参保12.63万人。',
			['arithmetic “13.62万人”']
		]
	])('%s', (_, text, wanted) => {
		expect(found(text)).toEqual(wanted);
	});
});

describe('nothing is said', () => {
	it.each([
		[
			'of shares made to add up',
			'甲3020.4万元，占70.5%；乙986.1万元，占23.0%；丙280万元，占6.5%。'
		],
		[
			'of flows with a figure of another kind',
			'年初210户，新增21户，其中残疾人户6户，退出17户，年末214户。'
		],
		[
			'of a year in which persons came and went',
			'享受补贴186人，每人每月75元，全年发放15.9万元。'
		],
		['of rates that may pass 100 %', '床位建设完成率110%，预算执行率102%。'],
		['of a list in which amounts differ widely', '分别拨付1200万元、86万元、3.5万元。'],
		[
			'of what is counted apart in brackets',
			'下达资金3.87亿元（其中中央3.02亿元、省级0.85亿元），市县配套1.34亿元，资金总量5.21亿元。'
		],
		[
			'of a mean that stands before 其中',
			'安排经费1648.8万元，年人均7270元；其中市级492万元，县级1156.8万元。'
		],
		[
			'of monthly amounts of one household',
			'两人每月低保金1240元、养老金386元、护理补贴110元，合计1736元。'
		]
	])('%s', (_, text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('rows of a table', () => {
	it('are held against the two years beside the growth', () => {
		expect(
			found(
				'指标\t2023年\t2024年\t增长（%）',
				'特困人员\t812\t824\t5.1',
				'临时救助\t1,980\t2,140\t8.1'
			)
		).toEqual(['arithmetic “5.1” → 1.5']);
	});

	it('point to the one cell that breaks its row and its column', () => {
		expect(
			found(
				'项目\t上级补助\t本级安排\t小计',
				'低保金\t3120.4\t610.2\t3730.6',
				'供养金\t980.0\t205.5\t1815.5',
				'临时救助金\t310.8\t90.1\t400.9',
				'合计\t4411.2\t905.8\t5317.0'
			)
		).toEqual(['arithmetic “1815.5” → 1185.5']);
	});
});
