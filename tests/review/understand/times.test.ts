import { describe, expect, it } from 'vitest';
import { timesOf } from '#lib/review/understand/times.ts';

const read = (text: string) =>
	timesOf(text, '2026Q3').map(
		({ period, measure, atEnd, isBase }) =>
			`${period}${measure ? ` ${measure}` : ''}${atEnd ? ' end' : ''}${isBase ? ' base' : ''}`
	);

describe('times of a text', () => {
	it.each([
		['2024年第三季度', ['2024Q3']],
		['第三季度', ['2026Q3']],
		['前三季度', ['2026Q3 ytd']],
		['2025年上半年', ['2025Q2 ytd']],
		['2026年1—9月', ['2026Q3 ytd']],
		['1至8月份', ['2026M08 ytd']],
		['截至2026年9月底', ['2026Q3 end']],
		['截至第三季度末', ['2026Q3 end']],
		['截至第三季度末，累计', ['2026Q3 ytd end']],
		['第三季度，累计', ['2026Q3']],
		['2013年1月至2014年9月', ['2013M01/2014M09']],
		['2023年', ['2023']],
		['今年以来', ['2026Q3 ytd']],
		['比2024年', ['2024 base']],
		['上年同期', ['2025Q3 base']],
		['2024年，全县平稳。全年', ['2024', '2024']],
		['12个月', []],
		['13月', ['null']]
	])('%s', (text, periods) => {
		expect(read(text)).toEqual(periods);
	});
});
