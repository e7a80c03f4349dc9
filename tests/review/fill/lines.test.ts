import { describe, expect, it } from 'vitest';
import { fillBlanks } from '#lib/review/fill/fill.ts';
import { readText } from '#lib/review/read/text.ts';
import { options, scopeOf } from '../corpus/data.ts';
import { withDemoCity } from '../demo-city.ts';

const opened = withDemoCity();

/** The slots asked for the blanks of a text, without 【】 and the city itself; '' where none was read. */
const asked = async (text: string) => {
	const { blanks } = await fillBlanks(
		readText(text),
		options(opened.answerer, '2026Q3'),
		opened.answerer,
		scopeOf('990100', '2026Q3')
	);
	return blanks.map(({ slot }) => slot.replace(/[【】]|·@990100|·(?=[@#])/gu, ''));
};

describe('blanks that lean on another line', () => {
	it.each([
		[
			'一、低保\n（一）对象：9月底X户、X人。\n（二）支出：本季度X万元，环比X%。',
			[
				'低保户数#2026Q3',
				'低保对象人数#2026Q3',
				'低保资金支出#2026Q3',
				'低保资金支出#2026Q3·环比'
			]
		],
		['一、低保、特困\n（一）对象：9月底X人。', ['']],
		[
			'先看低保这本账。九月底是X万人。今年一到九月花了X万元，上半年是X万元。',
			['低保对象人数#2026Q3', '低保资金支出#2026Q3·累计', '低保资金支出#2026Q2·累计']
		],
		[
			'问：农村低保标准是多少？\n答：城市为每人每月X元，农村为每人每月X元，城乡标准之比为X。',
			[
				'城市最低生活保障标准#2026Q3',
				'农村最低生活保障标准#2026Q3',
				'城乡低保标准之比#2026Q3'
			]
		],
		[
			'全市9月末低保对象X人。分地区看：\n云汀区X人，松坪区X人。',
			['低保对象人数#2026Q3', '低保对象人数@990101#2026Q3', '低保对象人数@990102#2026Q3']
		],
		[
			'医疗救助人次（1—9月）：双榆市X人次，石桥县X人次。',
			['医疗救助人次@990106#2026Q3·累计', '医疗救助人次@990107#2026Q3·累计']
		],
		[
			'三季度全市支出临时救助金X万元。其中，石桥县X万元。',
			['临时救助金支出#2026Q3', '临时救助金支出@990107#2026Q3']
		],
		[
			'2026年三季度末，城市低保标准为每人每月X元。2025年三季度末为每人每月X元。\n特困人员在册X人。',
			[
				'城市最低生活保障标准#2026Q3',
				'城市最低生活保障标准#2025Q3',
				'特困人员救助供养人数#2026Q3'
			]
		]
	])('%s', async (text, slots) => {
		expect(await asked(text)).toEqual(slots);
	});
});

describe('blanks whose words are short', () => {
	it.each([
		[
			'9月底，城市低保X户、X人，户数同比X%，人数环比X%。',
			[
				'城市低保户数#2026Q3',
				'城市低保对象人数#2026Q3',
				'城市低保户数#2026Q3·同比',
				'城市低保对象人数#2026Q3·环比'
			]
		],
		[
			'照料护理标准按全护理、半护理、全自理三档，分别为每人每月X元、X元、X元。',
			[
				'全护理照料护理标准#2026Q3',
				'半护理照料护理标准#2026Q3',
				'全自理照料护理标准#2026Q3'
			]
		],
		[
			'远山县集中供养率X%，高于全市的X%。',
			['特困人员集中供养率@990112#2026Q3', '特困人员集中供养率#2026Q3']
		],
		['前三季度民生实事项目X件已办结X件。', ['', '']],
		['XX市城市低保标准为每人每月X元。', ['', '']],
		['悬挂光荣牌X块。农村低保标准一个月X块。', ['', '农村最低生活保障标准#2026Q3']],
		['全市乡镇社工站X家。', ['']],
		['给予党纪政务处分X人。', ['']]
	])('%s', async (text, slots) => {
		expect(await asked(text)).toEqual(slots);
	});
});

describe('blanks that nothing marks', () => {
	it.each([
		[
			'9月底，全市共有低保家庭户、人，其中城市低保人。',
			['低保户数#2026Q3', '低保对象人数#2026Q3', '城市低保对象人数#2026Q3']
		],
		[
			'前三季度办理结婚登记对，同比%。',
			['结婚登记对数#2026Q3·累计', '结婚登记对数#2026Q3·累计·同比']
		],
		['走访低保户、特困人员和困境儿童。', []]
	])('%s', async (text, slots) => {
		expect(await asked(text)).toEqual(slots);
	});
});
