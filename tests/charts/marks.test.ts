import { describe, expect, it } from 'vitest';
import { absence, marksOf } from '#lib/charts/marks.ts';
import { series, specs, stat } from './fixture.ts';

describe('absence', () => {
	it('tells what nobody reported from what is refused and what does not exist', () => {
		expect(absence(null)).toBe('缺报');
		expect(absence(stat({ status: 'missing' }))).toBe('缺报');
		expect(absence(stat({ status: 'refused', reason: '标准不可相加' }))).toBe('不出数');
		const operand = { status: 'na' } as ReturnType<
			typeof stat
		>['trace']['operands'][number];
		const trace = { definition: '', formula: '', sql: '', operands: [operand] };
		expect(absence(stat({ status: 'missing', trace }))).toBe('—');
	});
});

describe('marksOf', () => {
	const spec = {
		...specs.line,
		categories: ['2025年', '2026年'],
		series: [series('城市', [31_800, null]), series('农村', [63_180, 63_415])]
	};

	it('reads category by category, and says what is missing', () =>
		expect(marksOf(spec).map(({ text }) => text)).toEqual([
			'2025年 城市 31\u2009800人',
			'2025年 农村 63\u2009180人',
			'2026年 城市 缺报',
			'2026年 农村 63\u2009415人'
		]));

	it('leaves the only series unnamed', () =>
		expect(marksOf({ ...spec, series: [spec.series[1]!] })[0]!.text).toBe(
			'2025年 63\u2009180人'
		));

	it('leads from every mark to its number', () => {
		for (const { place, stat } of marksOf(spec))
			expect(stat).toBe(spec.series[place[0]]!.stats[place[1]]);
	});

	it('names the points of a scatter by their region', () =>
		expect(marksOf(specs.scatter)[0]!.text).toBe(
			'云汀区 低保覆盖率（%）0.86，农村低保标准（元/人·月）760.00'
		));

	it('has no stat behind a curve that has none', () =>
		expect(marksOf(specs.lorenz)[1]).toMatchObject({ stat: null }));
});
