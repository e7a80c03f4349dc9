import { describe, expect, it } from 'vitest';
import {
	isCut,
	lengthAxis,
	namesBelow,
	numberFormat,
	placeAxis,
	stackAxis
} from '#lib/report/docx/chart-axes.ts';
import { chart } from './fixture.ts';

const series = (values: readonly (number | null)[]) => ({
	name: '甲',
	values,
	stats: values.map(() => null)
});
const of = (kind: 'line' | 'column', ...values: (number | null)[]) =>
	chart({ kind, categories: values.map(String), series: [series(values)] });

describe('number formats', () => {
	it('have the decimals asked for and no 千分撇', () => {
		expect([0, 1, 2].map(numberFormat)).toEqual(['0', '0.0', '0.00']);
	});
});

describe('a value axis', () => {
	it('has round ends, few ticks and no more decimals than they need', () => {
		expect(lengthAxis(of('column', 36891.2, null, 290.3))).toMatchObject({
			minimum: 0,
			maximum: 40000,
			interval: 10000,
			numberFormat: '0'
		});
		expect(lengthAxis(of('column', 0.7, 1.4))).toMatchObject({ numberFormat: '0.0' });
	});

	it('reaches to a reference that no bar reaches', () => {
		const spec = {
			...of('column', 10),
			reference: { label: '目标', value: 95 }
		};
		expect(lengthAxis(spec).maximum).toBe(100);
	});

	it('goes below nought where bars do', () => {
		expect(lengthAxis(of('column', -3, 4)).minimum).toBeLessThanOrEqual(-3);
	});

	it('holds a stack as a whole', () => {
		const spec = chart({
			kind: 'stacked',
			categories: ['甲'],
			series: [series([60]), series([50])]
		});
		expect(stackAxis(spec).maximum).toBeGreaterThanOrEqual(110);
	});

	it('of a line may begin above nought, and is then known to', () => {
		expect(placeAxis(of('line', 900, 950)).minimum).toBeGreaterThan(0);
		expect(isCut(of('line', 900, 950))).toBe(true);
		expect(isCut(of('line', 100, 950))).toBe(false);
		expect(isCut(of('column', 900, 950))).toBe(false);
	});
});

describe('the names below an axis', () => {
	const quarters = (count: number) =>
		Array.from(
			{ length: count },
			(_, at) => `${2024 + Math.floor(at / 4)}年${'一二三四'[at % 4]}季度`
		);

	it('stand side by side where there is room', () => {
		expect(namesBelow(quarters(5)).categories).toEqual(quarters(5));
		expect(namesBelow(['甲区', '乙区']).font.size).toBe(9);
	});

	it('are quarters over their year where there is not', () => {
		expect(namesBelow(quarters(9)).categories).toEqual([
			{ name: '2024年', categories: ['一季度', '二季度', '三季度', '四季度'] },
			{ name: '2025年', categories: ['一季度', '二季度', '三季度', '四季度'] },
			{ name: '2026年', categories: ['一季度'] }
		]);
	});

	it('are set smaller before they are broken', () => {
		const years = Array.from({ length: 12 }, (_, at) => `${2010 + at}年`);
		expect(namesBelow(years).categories).toEqual(years);
		expect(namesBelow(years).font.size).toBeLessThan(9);
	});
});
