import { describe, expect, it } from 'vitest';
import { scaledChart } from '#lib/report/docx/chart-scale.ts';
import { chart } from './fixture.ts';

const of = (unit: string, values: readonly (number | null)[], more = {}) =>
	chart({
		kind: 'bar',
		unit,
		subtitle: `支出，${unit}`,
		categories: values.map(String),
		series: [{ name: '支出', values, stats: values.map(() => null) }],
		decimals: 1,
		...more
	});

describe('a chart of long figures', () => {
	it('is drawn in 亿元 with as many decimals as they have, its unit with it', () => {
		const scaled = scaledChart(of('万元', [18331000, null, 324000]));
		expect(scaled.unit).toBe('亿元');
		expect(scaled.subtitle).toBe('支出，亿元');
		expect(scaled.series[0]!.values).toEqual([1833.1, null, 32.4]);
		expect(scaled.decimals).toBe(1);
	});

	it('is drawn in 万人, a reference on the same scale', () => {
		const scaled = scaledChart(
			of('人', [7378000, 34745000], { reference: { label: '平均', value: 21061500 } })
		);
		expect(scaled.unit).toBe('万人');
		expect(scaled.series[0]!.values).toEqual([737.8, 3474.5]);
		expect(scaled.reference!.value).toBe(2106.15);
	});
});

describe('a chart is left as it is', () => {
	it.each([
		['where figures are short', of('万元', [36891.2, 290.3])],
		['where its smallest value would vanish', of('万元', [18331000, 3])],
		['where the unit is neither count nor money', of('%', [2000000])],
		[
			'where the subtitle does not say the unit',
			of('万元', [18331000], { subtitle: '支出' })
		],
		['where it has no values', of('万元', [null])]
	])('%s', (_, spec) => {
		expect(scaledChart(spec)).toBe(spec);
	});
});
