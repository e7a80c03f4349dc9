import { describe, expect, it } from 'vitest';
import { findTime, periodOf, readTime, within } from '#lib/ingest/received/time-words.ts';

describe('a time alone', () => {
	it.each([
		['2026年第三季度', '2026Q3'],
		['2026年三季度', '2026Q3'],
		['2026年 3 季度', '2026Q3'],
		['2026Q3', '2026Q3'],
		['二〇二六年第四季度', '2026Q4'],
		['２０２６年９月', '2026M09'],
		['2026年9月底', '2026M09'],
		['截至2026年9月30日', '2026M09'],
		['2026-09', '2026M09'],
		['2026/9/30', '2026M09'],
		['202609', '2026M09'],
		['2026年十二月', '2026M12'],
		['2026年1—9月', '2026Q3'],
		['2026年1-8月', '2026M08'],
		['2026年前三季度', '2026Q3'],
		['2026年上半年', '2026Q2'],
		['2026年度', '2026'],
		['2026', '2026'],
		['2013年1月至2014年9月', '2013M01/2014M09'],
		['2013M01/2014M09', '2013M01/2014M09']
	])('%s is %s', (text, period) => {
		expect(periodOf(readTime(text), false)).toBe(period);
	});

	it.each(['2026年13月', '2026年5季度', '低保人数', '3890', '2026年低保人数', ''])(
		'%s is none',
		(text) => {
			expect(readTime(text)).toBeNull();
		}
	);

	it('counted from January is told from a month or quarter alone', () => {
		expect(readTime('2026年1—9月')?.toDate).toBe(true);
		expect(readTime('2026年上半年')?.toDate).toBe(true);
		expect(readTime('2026年9月')?.toDate).toBe(false);
	});

	it('is of the month where the table reports by month', () => {
		expect(periodOf(readTime('2026年1—9月'), true)).toBe('2026M09');
	});

	it('takes its year from what is around it', () => {
		const quarter = readTime('三季度');
		expect(periodOf(quarter, false)).toBeNull();
		expect(periodOf(within(quarter, readTime('2026年')), false)).toBe('2026Q3');
	});
});

describe('a time in a title', () => {
	it.each([
		['示例市2026年第三季度情况表', '2026Q3', '示例市情况表'],
		['2024年2月城乡低保', '2024M02', '城乡低保']
	])('%s', (text, period, rest) => {
		const found = findTime(text)!;
		expect(periodOf(found.time, false)).toBe(period);
		expect(found.rest).toBe(rest);
	});

	it('is not the day on which the form was filled in', () => {
		expect(findTime('填表日期：2026年10月12日')).toBeNull();
	});
});
