import Big from 'big.js';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { numberScale } from '#lib/wording/scale.ts';

/** From this many 万 on, figures have seven digits and are no longer read at a glance. */
const long = 1e6;
/** A value of less would be printed with nothing but noughts on the larger unit. */
const shortest = 0.1;

/**
 * The chart in 万人 or 亿元 where its figures would have seven digits and more, the unit of its subtitle with
 * it; the same chart where they have not, or where its smallest value would vanish.
 */
export function scaledChart(chart: ChartSpec): ChartSpec {
	const values = chart.series.flatMap((series) =>
		series.values.filter((one) => one !== null && one !== 0)
	) as number[];
	const sizes = values.map(Math.abs);
	const most = Math.max(0, ...sizes);
	const scale = numberScale(most, chart.unit);
	if (
		most < long ||
		scale.divisor <= 1 ||
		Math.min(...sizes) / scale.divisor < shortest ||
		!chart.subtitle.includes(chart.unit)
	)
		return chart;
	const on = (value: number) => new Big(value).div(scale.divisor).toNumber();
	return {
		...chart,
		unit: scale.unit,
		subtitle: chart.subtitle.replace(chart.unit, scale.unit),
		decimals: Math.max(...values.map((value) => decimalsOf(on(value)))),
		series: chart.series.map((series) => ({
			...series,
			values: series.values.map((value) => (value === null ? null : on(value)))
		})),
		...(chart.reference
			? { reference: { ...chart.reference, value: on(chart.reference.value) } }
			: {})
	};
}

/** As many decimals as the value has, two at most. */
const decimalsOf = (value: number): number =>
	[0, 1, 2].find((places) => new Big(value).round(places).eq(value)) ?? 2;
