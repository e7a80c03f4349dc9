import { describe, expect, it } from 'vitest';
import { withDemoCity } from '../demo-city.ts';
import { asked } from './asked.ts';

const opened = withDemoCity();

/** Of what time the blanks of a text are, and how they are counted. */
const timesOf = async (text: string) =>
	(await asked(text, opened)).map((slot) => slot.replace(/^[^#]*/u, ''));

describe('times that are named for a list', () => {
	it.each([
		[
			'2024年末、2025年末和今年9月末，全市孤儿分别为X人、X人和X人。',
			['#2024', '#2025', '#2026Q3']
		],
		[
			'2023年至2025年，全市医疗救助资金支出依次为X万元、X万元、X万元。',
			['#2023', '#2024', '#2025']
		],
		[
			'2024年末至今年9月末，农村低保标准分别为每人每月X元、X元、X元。',
			['#2024', '#2025', '#2026Q3']
		],
		[
			'今年一、二、三季度，全市分别受理申请X件、X件、X件。',
			['#2026Q1', '#2026Q2', '#2026Q3']
		],
		['一至三季度，全市受理申请X件。', ['#2026Q3·累计']],
		[
			'2025年同期与今年1—9月，全市临时救助分别为X人次和X人次。',
			['#2025Q3·累计', '#2026Q3·累计']
		],
		[
			'城市低保标准2024年末每人每月X元，2025年末X元。以上两个时点，农村低保标准分别为每人每月X元、X元。',
			['#2024', '#2025', '#2024', '#2025']
		],
		[
			'2024年末城市低保标准每人每月X元、2025年末X元，农村相应为X元、X元。',
			['#2024', '#2025', '#2024', '#2025']
		]
	])('are those of its figures in turn: %s', async (text, times) => {
		expect(await timesOf(text)).toEqual(times);
	});

	it.each([
		// Two sides of one time.
		[
			'2025年，全市运行平稳。截至今年9月末，城市、农村低保标准分别为每人每月X元、X元。',
			['#2026Q3', '#2026Q3']
		],
		// More figures than times.
		['2024年、2025年，云汀区、松坪区、南浦区孤儿分别为X人、X人、X人。', null]
	])('are not taken for it otherwise: %s', async (text, times) => {
		const read = await timesOf(text);
		if (times) expect(read).toEqual(times);
		else expect(new Set(read).size).toBe(1);
	});
});

describe('the same of another time', () => {
	it.each([
		[
			'前三季度发放低保金X万元，其中一、二季度分别为X万元、X万元。',
			['低保资金支出#2026Q3·累计', '低保资金支出#2026Q1', '低保资金支出#2026Q2']
		],
		[
			'1—9月，医疗救助X人次、支出X万元，上年同期分别为X人次、X万元。',
			[
				'医疗救助人次#2026Q3·累计',
				'医疗救助资金支出#2026Q3·累计',
				'医疗救助人次#2025Q3·累计',
				'医疗救助资金支出#2025Q3·累计'
			]
		],
		[
			'二季度，医疗救助X人次、支出X万元，去年二季度为X人次、X万元。',
			[
				'医疗救助人次#2026Q2',
				'医疗救助资金支出#2026Q2',
				'医疗救助人次#2025Q2',
				'医疗救助资金支出#2025Q2'
			]
		],
		[
			'城市低保标准X元、农村X元，2025年末分别为X元、X元。',
			[
				'城市最低生活保障标准#2026Q3',
				'农村最低生活保障标准#2026Q3',
				'城市最低生活保障标准#2025',
				'农村最低生活保障标准#2025'
			]
		],
		[
			'上季度全市新增低保X户，本季度X户。',
			['新增低保户数#2026Q2', '新增低保户数#2026Q3']
		],
		[
			'会上问前三季度发了多少低保金，答复：X万元，去年同期是X万元。',
			['低保资金支出#2026Q3·累计', '低保资金支出#2025Q3·累计']
		]
	])('needs no name: %s', async (text, slots) => {
		expect(await asked(text, opened)).toEqual(slots);
	});
});

describe('a time that is named beside another', () => {
	it.each([
		['9月末，全市孤儿X人，上年末为X人。', ['#2026Q3', '#2025']],
		['9月末，全市孤儿X人，去年年底是X人。', ['#2026Q3', '#2025']],
		['9月末，全市孤儿X人，上季度末为X人。', ['#2026Q3', '#2026Q2']],
		['9月末，全市孤儿X人，年初为X人。', ['#2026Q3', '#2025Q4']],
		['9月末，全市孤儿X人，比上年末的X人减少X人。', null]
	])('is its own and not the year before it: %s', async (text, times) => {
		const read = await timesOf(text);
		if (times) expect(read).toEqual(times);
		else expect(read.slice(0, 2)).toEqual(['#2026Q3', '#2025Q4']);
	});

	it.each([
		['9月末，全市孤儿X人，上年末为X人。社会散居孤儿X人。', '#2026Q3'],
		['9月末，全市孤儿X人，2024年末X人，2023年末X人；特困人员X人。', '#2026Q3'],
		['1—9月，全市受理申请X件，去年全年X件。办结X件。', '#2026Q3·累计'],
		[
			'9月末，全市孤儿X人，2024年末X人；特困人员X人，去年末X人。其中集中供养X人。',
			'#2026Q3'
		],
		// A sentence that begins with the year before goes on about it.
		['9月末，全市孤儿X人。2025年末，全市特困人员X人；集中供养X人。', '#2025']
	])('holds no longer than its sentence: %s', async (text, time) => {
		expect((await timesOf(text)).at(-1)).toBe(time);
	});
});

describe('a quarter and a month', () => {
	it.each([
		['7—9月，全市受理申请X件。', '#2026Q3'],
		['四至六月，全市受理申请X件。', '#2026Q2'],
		['2025年10—12月，全市受理申请X件。', '#2025Q4'],
		['去年7—9月，全市受理申请X件。', '#2025Q3'],
		['去年1—9月，全市受理申请X件。', '#2025Q3·累计'],
		['其中，仅今年二季度就受理申请X件。', '#2026Q2'],
		// No data has what flows in one month of a quarter.
		['9月份一个月受理申请X件。', '#2026M09'],
		['9月末，全市孤儿X人。', '#2026Q3'],
		['截至9月，全市受理申请X件。', '#2026Q3·累计']
	])('are told apart: %s', async (text, time) => {
		expect(await timesOf(text)).toEqual([time]);
	});
});
