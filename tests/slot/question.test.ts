import { describe, expect, it } from 'vitest';
import { parseSlot } from '#lib/slot/parse.ts';
import { resolveSlot } from '#lib/slot/question.ts';
import { catalog } from '../catalog/tables.ts';

const names: Record<string, string> = { 北京市: '110000', '110000': '110000' };
const ask = (slot: string, period = '2026Q3', area: 'all' | 'urban' | 'rural' = 'all') =>
	resolveSlot(
		parseSlot(slot, catalog),
		{ region: '990100', period, area },
		(name) => names[name]!
	);

describe('a slot among the defaults of its page or report', () => {
	it('takes region, period and side from them', () => {
		expect(ask('低保人数', '2026Q3', 'rural')).toMatchObject({
			region: '990100',
			period: '2026Q3',
			area: 'rural',
			measure: 'single',
			text: '农村低保对象人数·@990100·#2026Q3'
		});
	});

	it('keeps what it says itself', () => {
		expect(ask('城市低保人数·@北京市·#2024', '2026Q3', 'rural')).toMatchObject({
			region: '110000',
			period: '2024',
			area: 'urban',
			text: '城市低保对象人数·@110000·#2024'
		});
	});

	it('has the side of its indicator where there is only one', () => {
		expect(ask('租赁补贴户数', '2026Q3', 'rural').area).toBe('urban');
		expect(ask('危房改造户数').area).toBe('rural');
		expect(ask('孤儿数', '2026Q3', 'urban').area).toBe('all');
		expect(ask('孤儿数', '2026Q3', 'urban').text).toBe('孤儿数·@990100·#2026Q3');
	});

	it.each([
		['#上年', '2026Q3', '2025Q3'],
		['#上年', '2026', '2025'],
		['#上年', '2013M01/2014M09', '2012M01/2013M09'],
		['#上季', '2026Q1', '2025Q4'],
		['#上季', '2026M05', '2026Q1'],
		['#上月', '2026M01', '2025M12'],
		['#上月', '2026Q3', '2026M08'],
		['#本年', '2026Q3', '2026'],
		['#上年末', '2026Q3', '2025Q4'],
		['#上年末', '2026M09', '2025M12'],
		['#上年末', '2026', '2025'],
		['#上年全年', '2026Q3', '2025']
	])('%s of %s is %s', (word, period, expected) => {
		expect(ask(`低保资金支出·${word}`, period).period).toBe(expected);
	});

	it.each([
		['低保资金支出', '2026Q3', 'single'],
		['低保资金支出·累计', '2026Q3', 'ytd'],
		['低保资金支出·累计', '2026', 'single'],
		['低保资金支出', '2013M01/2014M09', 'span'],
		['低保资金支出·本期', '2013M01/2014M09', 'span']
	])('%s of %s is measured %s', (slot, period, measure) => {
		expect(ask(slot, period).measure).toBe(measure);
	});

	it('compares a month with the month before, everything else with the quarter', () => {
		expect(ask('低保人数·环比', '2026M09').compare).toBe('mom');
		expect(ask('低保人数·环比', '2026Q3').compare).toBe('qoq');
	});

	it('means the year by 增量 alone', () => {
		expect(ask('低保人数·增量')).toMatchObject({ compare: 'yoy', difference: 'amount' });
		expect(ask('低保人数·环比·增量')).toMatchObject({
			compare: 'qoq',
			difference: 'amount'
		});
		expect(ask('低保人数·同比')).toMatchObject({ compare: 'yoy', difference: 'rate' });
	});

	it('writes a text that asks the same again under other defaults', () => {
		for (const slot of [
			'城市低保标准·最高地区',
			'低保覆盖率·排名',
			'租赁补贴户数·累计·同比',
			'低保资金·#上年·亿元?'
		]) {
			const question = ask(slot, '2026Q3');
			const again = resolveSlot(
				parseSlot(question.text, catalog),
				{ region: '000000', period: '1999', area: 'all' },
				(name) => name
			);
			expect(again).toEqual(question);
		}
	});

	it('is no question where it is a field, a block or a phrase', () => {
		expect(() => ask('字段：会议名称')).toThrow('no question: 字段：会议名称');
	});
});
