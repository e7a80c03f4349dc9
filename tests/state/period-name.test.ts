import { describe, expect, it } from 'vitest';
import { endName, periodName, sinceJanuary, thisAlone } from '#lib/state/period-name.ts';

describe('the end of a period', () => {
	it.each([
		['2024', '2024年末'],
		['2026Q3', '2026年三季度末'],
		['2013M01/2014M09', '2014年9月末']
	])('%s is %s', (period, name) => {
		expect(endName(period)).toBe(name);
	});
});

describe('the name of a period', () => {
	it.each([
		['2024', '2024年', '全年', '全年'],
		['2026Q3', '2026年三季度', '1—9月', '三季度'],
		['2026Q4', '2026年四季度', '全年', '四季度'],
		['2026M01', '2026年1月', '1月', '1月'],
		[
			'2013M01/2014M09',
			'2013年1月—2014年9月',
			'2013年1月—2014年9月',
			'2013年1月—2014年9月'
		]
	])('%s', (period, name, cumulative, alone) => {
		expect(periodName(period)).toBe(name);
		expect(sinceJanuary(period)).toBe(cumulative);
		expect(thisAlone(period)).toBe(alone);
	});
});
