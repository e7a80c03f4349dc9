import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('a change told in the sentence behind its level', () => {
	it.each([
		[
			'三季度受理诉求1476件。与二季度1290件相比，增长12.6%。',
			['arithmetic “12.6%” → 14.4%']
		],
		[
			'前三季度脱贫劳动力务工18462人。上年务工17930人，同比增加523人。',
			['arithmetic “523人” → 532人']
		],
		['三季度受理诉求1476件。与二季度1290件相比，增长14.4%。', []],
		// Nothing says that the enterprises of last year are the workers of this.
		['前三季度脱贫劳动力务工18462人。上年参训930人，同比增加523人。', []]
	])('is worked out from both: %s', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});
});

describe('a change told behind a list of years', () => {
	it.each([
		[
			'2024年、2025年，全市分别救助1200人次、1500人次，同比增长35%。',
			['arithmetic “35%” → 25.0%']
		],
		['2024年、2025年，全市分别救助1200人次、1500人次，同比增长25%。', []],
		// Over all of the years, from the first.
		['2023—2025年末，在册孤儿依次为800人、760人、720人，三年累计下降10.0%。', []],
		[
			'2023—2025年末，在册孤儿依次为800人、760人、720人，三年累计下降15.0%。',
			['arithmetic “15.0%” → 10.0%']
		],
		// What the rates of each year come to.
		['2023—2025年，人均支出增速分别为6.1%、5.2%、4.8%，三年累计增长17.0%。', []]
	])(
		'is worked out from the last and the one before, or the first: %s',
		(text, expected) => {
			expect(found(text)).toEqual(expected);
		}
	);
});

describe('names and how many they are said to be', () => {
	it.each([
		[
			'会议听取了市民政局、市财政局、市医保局、市残联三个部门的汇报。',
			['arithmetic “三个部门”']
		],
		['会议听取了市民政局、市财政局、市医保局三个部门的汇报。', []],
		['会议听取了市民政局、市财政局等5个部门的汇报。', []]
	])('are counted: %s', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});
});

describe('two rates of which one is what the other leaves', () => {
	it.each([
		['现有床位3120张，入住老人1560人，空置率40%。', ['arithmetic “40%” → 50.0%']],
		['现有床位3120张，入住老人1560人，空置率50%。', []],
		['定向捐赠占62.4%，非定向占36.7%。', ['arithmetic “36.7%”']],
		['定向捐赠占62.4%，非定向占37.6%。', []],
		// Men of the cared-for, women of the carers: nothing is left to the other.
		['对象中男性占62.4%，护理员中女性占86.7%。', []]
	])('are held against each other: %s', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});
});

describe('figures of a population', () => {
	it.each([
		[
			'男性196.84万人，女性189.68万人，性别比（以女性为100）为130.8。',
			['arithmetic “130.8” → 103.8']
		],
		[
			'全年出生人口2.16万人，死亡人口2.94万人，自然增长率为2.02‰。',
			['digits “2.02‰” → -2.02‰']
		],
		['全年出生人口2.94万人，死亡人口2.16万人，自然增长率为2.02‰。', []]
	])('agree: %s', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});
});

describe('stages', () => {
	it('come one after the other', () => {
		expect(
			found(
				'第一阶段（2026年3月1日至3月31日）：动员部署。',
				'第二阶段（2026年2月1日至5月31日）：集中排查。'
			)
		).toEqual(['date “2026年2月1日至5月31日”']);
		expect(
			found(
				'第一阶段（2026年3月1日至3月31日）：动员部署。',
				'第二阶段（4月1日至5月31日）：集中排查。',
				'第三阶段（2027年1月至2月）：总结提升。'
			)
		).toEqual([]);
	});
});

describe('a fixed phrase with one character changed', () => {
	it.each([
		['各地要因地治宜。', ['wording “因地治宜” → 因地制宜']],
		['对救助对象分门别内建档。', ['wording “分门别内” → 分门别类']],
		['坚持因地制宜、因人施策、分门别类。', []]
	])('is told: %s', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});
});

describe('groups of so many each', () => {
	it.each([
		['值班律师42名，分三组轮值，每组12名。', ['arithmetic “12名”']],
		// The last group is short by two.
		['值班律师40名，分三组轮值，每组14名。', []]
	])('make up all: %s', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});
});

describe('what is told of a base alone', () => {
	it('is the change over the base', () => {
		expect(found('资金比上年的160万元增加13.4万元，增长4.8%。')).toEqual([
			'arithmetic “4.8%” → 8.4%'
		]);
		expect(found('资金比上年的160万元增加13.4万元，增长8.4%。')).toEqual([]);
	});
});

describe('bounds and prices', () => {
	it.each([
		['改造家庭500户，每户补贴不超过3000元，投入680万元。', []],
		['60岁以上打八折，15元的套餐只要10元。', ['arithmetic “10元” → 12元']],
		['60岁以上打八折，15元的套餐只要12元。', []],
		['前三季度，全市累计发放高龄津贴4449亿元。', ['unit “4449亿元”']],
		// A mean in brackets is of what stands right before them.
		['给予临时救助1.5万元，并纳入低保，每月1386元（2人户，人均693元）。', []]
	])('are taken for what they are: %s', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});
});

describe('what alarmed and was right', () => {
	it.each([
		'新建公墓5处，累计达到37处，覆盖12个乡镇中的11个，覆盖率91.7%。',
		'全区50.2万户籍人口，低保对象1.2万人。',
		'接收捐赠8642万元，其中资金5186万元、物资3456万元，资金占60%。',
		'白血病286人，每人3万元，先心病126人，每人1万至2万元不等，合计支出1047万元。',
		'低保对象中农村占77.6%，城市占22.4%；60岁以上老年人占41.3%。',
		'收到信访件64件，其中涉及党员干部的41件，已转办63件。'
	])('is left alone: %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});
