import { describe, expect, it } from 'vitest';
import { withDemoCity } from '../demo-city.ts';
import { asked } from './asked.ts';

const opened = withDemoCity();

describe('a blank in what somebody says', () => {
	it.each([
		[
			'前三季度，临时救助一共帮了X人次，花了X万元。',
			['临时救助人次#2026Q3·累计', '临时救助金支出#2026Q3·累计']
		],
		[
			'今年前九个月，低保金发出去X亿元，去年这个时候是X亿元。',
			['低保资金支出#2026Q3·累计', '低保资金支出#2025Q3·累计']
		],
		[
			'吃低保的，九月底在册X人，城里X人，乡下X人。',
			['低保对象人数#2026Q3', '城市低保对象人数#2026Q3', '农村低保对象人数#2026Q3']
		],
		['9月底，城里低保一个月X块。', ['城市最低生活保障标准#2026Q3']],
		['1—9月，一件申请平均要X个工作日办完。', ['平均办理时间#2026Q3·累计']],
		[
			'9月底，经办人员X人，专职的只占X%，持证的占X%。',
			[
				'社会救助经办人员数#2026Q3',
				'专职经办人员占比#2026Q3',
				'经办人员持证上岗率#2026Q3'
			]
		],
		[
			'9月底，低保对象X人，比去年这时候少了X人。',
			['低保对象人数#2026Q3', '低保对象人数#2026Q3·同比·增量']
		],
		// A part of the year is held against the same part.
		[
			'前三季度，全市支出低保金X万元，比去年多支出X万元。',
			['低保资金支出#2026Q3·累计', '低保资金支出#2026Q3·累计·同比·增量']
		]
	])('is read: %s', async (text, slots) => {
		expect(await asked(text, opened)).toEqual(slots);
	});

	it.each([
		// Not every share of people is one that is known.
		'9月底，经办人员X人，女性占X%。',
		'申请前三个月，家里花了X元。',
		'平均每个窗口等候X个工作日。'
	])('is left open where nothing says what it is: %s', async (text) => {
		expect((await asked(text, opened)).at(-1)).toBe('');
	});
});

describe('who speaks for a district', () => {
	it.each([
		['基层一席谈\n她说：“我们县——清泊县，眼下有孤儿X人。”', '孤儿数@990109#2026Q3'],
		[
			'基层一席谈\n她说：“我们县——清泊县，比松坪区大。眼下全市有孤儿X人。”',
			'孤儿数#2026Q3'
		],
		['督查反馈（双榆市）\n1—9月，错保率高于全市平均的X%。', '错保率#2026Q3·累计']
	])('speaks of it, but for what is said of all: %s', async (text, slot) => {
		expect((await asked(text, opened)).at(-1)).toBe(slot);
	});
});

describe('levels of finance', () => {
	it.each([
		[
			'1—9月，市、县两级财政分别安排X万元和X万元。',
			['市级财政安排资金#2026Q3·累计', '县级财政安排资金#2026Q3·累计']
		],
		[
			'1—9月，中央和省级财政分别下达补助资金X万元、X万元。',
			['中央财政补助资金#2026Q3·累计', '省级财政补助资金#2026Q3·累计']
		],
		[
			'1—9月，省市县三级财政分别投入X万元、X万元、X万元。',
			[
				'省级财政补助资金#2026Q3·累计',
				'市级财政安排资金#2026Q3·累计',
				'县级财政安排资金#2026Q3·累计'
			]
		]
	])('have a figure each: %s', async (text, slots) => {
		expect(await asked(text, opened)).toEqual(slots);
	});
});

describe('rates of what a list before counted', () => {
	it('are of its subjects in turn', async () => {
		expect(
			await asked(
				'9月底，残疾人两项补贴标准分别为每人每月X元、X元，覆盖率分别为X%、X%。',
				opened
			)
		).toEqual([
			'困难残疾人生活补贴标准#2026Q3',
			'重度残疾人护理补贴标准#2026Q3',
			'困难残疾人生活补贴覆盖率#2026Q3',
			'重度残疾人护理补贴覆盖率#2026Q3'
		]);
	});
});
