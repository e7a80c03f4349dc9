import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	comparePeriods,
	endMonth,
	formatPeriod,
	isFirstOfYear,
	lastYearEnd,
	monthsCovered,
	monthsElapsed,
	parsePeriod,
	quartersToDate,
	shiftPeriod,
	tryParsePeriod,
	yearBefore,
	yearOf
} from '#lib/domain/period.ts';

const years = Array.from({ length: 10000 }, (_, year) => String(year).padStart(4, '0'));
const monthNumbers = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

describe('a period', () => {
	it('is read and written back, over the whole range', () => {
		for (const year of years) {
			const periods = [
				year,
				...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`),
				...monthNumbers.map((month) => `${year}M${month}`)
			];
			for (const period of periods)
				if (formatPeriod(parsePeriod(period)) !== period)
					expect.fail(`${period} is written ${formatPeriod(parsePeriod(period))}`);
		}
	});

	it('is read and written back as an interval', () => {
		const month = fc.integer({ min: 0, max: 119999 });
		fc.assert(
			fc.property(month, month, (a, b) => {
				const [from, to] = a <= b ? [a, b] : [b, a];
				const parts = { frequency: 'S' as const, from, to };
				expect(parsePeriod(formatPeriod(parts))).toEqual(parts);
			}),
			{ seed: 1 }
		);
	});

	it.each([
		'',
		'24',
		'20244',
		'2024Q0',
		'2024Q5',
		'2024M00',
		'2024M13',
		'2024M9',
		'2024q3',
		' 2024',
		'2024年',
		'2014M09/2013M01',
		'2013/2014',
		'2013M01/2014M13'
	])('is not “%s”', (text) => {
		expect(tryParsePeriod(text)).toBeNull();
		expect(() => parsePeriod(text)).toThrow(`not a period: ${text}`);
	});

	it('is an interval also where it starts and ends in one month', () => {
		expect(parsePeriod('2024M09/2024M09').frequency).toBe('S');
	});

	it('sorts as text within its frequency', () => {
		const quarters = years.flatMap((year) => [1, 2, 3, 4].map((n) => `${year}Q${n}`));
		expect([...quarters].sort(comparePeriods)).toEqual([...quarters].sort());
	});
});

describe('periods near a period', () => {
	it.each([
		['2026Q1', -1, '2025Q4'],
		['2026Q4', 1, '2027Q1'],
		['2026M01', -1, '2025M12'],
		['2026', 3, '2029'],
		['2013M01/2014M09', -12, '2012M01/2013M09']
	])('%s moved by %s is %s', (period, count, expected) => {
		expect(shiftPeriod(period, count)).toBe(expected);
		expect(shiftPeriod(expected, -count)).toBe(period);
	});

	it.each([
		['2026', '2025', '2025'],
		['2026Q3', '2025Q3', '2025Q4'],
		['2026M02', '2025M02', '2025M12'],
		['2013M01/2014M09', '2012M01/2013M09', '2012M12']
	])('%s: 上年同期 is %s, 上年末 is %s', (period, before, end) => {
		expect(yearBefore(period)).toBe(before);
		expect(lastYearEnd(period)).toBe(end);
	});

	it('年初至今 is made of the quarters of its year up to its end', () => {
		expect(quartersToDate('2026Q3')).toEqual(['2026Q1', '2026Q2', '2026Q3']);
		expect(quartersToDate('2026M05')).toEqual(['2026Q1']);
		expect(quartersToDate('2026M02')).toEqual([]);
		expect(quartersToDate('2026')).toHaveLength(4);
	});

	it('orders by the end, the longer last', () => {
		expect(['2024', '2024M12', '2024Q4', '2024Q3'].sort(comparePeriods)).toEqual([
			'2024Q3',
			'2024M12',
			'2024Q4',
			'2024'
		]);
	});
});

describe('months of a period', () => {
	it.each([
		['2026', 12, 12, '2026M12', 2026, true],
		['2026Q1', 3, 3, '2026M03', 2026, true],
		['2026Q3', 3, 9, '2026M09', 2026, false],
		['2026M01', 1, 1, '2026M01', 2026, true],
		['2013M01/2014M09', 21, 9, '2014M09', 2014, true]
	])(
		'%s covers %s, %s since January, ends in %s',
		(period, covered, elapsed, end, year, first) => {
			expect(monthsCovered(period)).toBe(covered);
			expect(monthsElapsed(period)).toBe(elapsed);
			expect(endMonth(period)).toBe(end);
			expect(yearOf(period)).toBe(year);
			expect(isFirstOfYear(period)).toBe(first);
		}
	);
});
