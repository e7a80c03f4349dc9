import { lengthExtent } from './extent.ts';
import { figureText } from './figure-text.ts';
import {
	categoryAxis,
	frame,
	headRoom,
	labelText,
	referenceLine,
	type Maker
} from './frame.ts';
import { key } from './key.ts';
import { known, lengths } from './lengths.ts';
import type { ChartSpec } from './spec.ts';
import { widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';

/**
 * 横条: a row a region in the order given, first on top; figures at the ends make an axis needless. Where
 * a reference line runs through the ends, the figures stand in a column of their own beside the plot.
 */
export const bar: Maker = (spec, look) => {
	const { theme } = look;
	const { reference } = spec;
	const values = known(spec);
	const origin = spec.origin ?? 0;
	const extent = lengthExtent(
		[...values, ...(reference ? [reference.value] : [])],
		origin
	);
	const room = widest(values.map((value) => figureText(value, spec.decimals))) + 8;
	const many = spec.series.length > 1;
	const aside = reference !== undefined && !many;
	const series = lengths(spec, theme, 'x', !aside);
	const axis = categoryAxis(spec, theme);
	const rows = {
		...axis,
		inverse: true,
		axisLabel: { ...axis.axisLabel, interval: 0, hideOverlap: false },
		axisLine: { onZero: true, lineStyle: { color: theme.line3 } }
	};
	return {
		...frame(spec, look),
		...(many
			? {
					legend: key(
						spec.series.map(({ name }) => name),
						theme
					)
				}
			: {}),
		grid: {
			left: 0,
			right: reference ? Math.max(room, 48) : room,
			top:
				headRoom(spec, many) - (many || spec.simulated ? 0 : 10) + (reference ? 18 : 0),
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			type: 'value',
			// Figures at the ends need no round end of the axis.
			min: Math.min(origin, ...values, reference?.value ?? origin),
			max: Math.max(origin, ...values, reference?.value ?? origin) || extent.max,
			startValue: origin,
			axisLabel: { show: false },
			splitLine: { show: false }
		},
		yAxis: aside ? [rows, figures(spec, look.theme)] : rows,
		series: series.map((one, at) => ({
			...one,
			...(at === 0 ? referenceLine(spec, theme, 'xAxis', 'start') : {})
		}))
	};
};

/** The figures of the rows as a second axis, digits under digits; what is missing says so at its bar. */
const figures = (spec: ChartSpec, theme: ChartTheme) => {
	const texts = spec.categories.map((_, index) => {
		const value = spec.series[0]?.values[index] ?? null;
		return value === null ? '' : figureText(value, spec.decimals);
	});
	return {
		type: 'category' as const,
		position: 'right' as const,
		inverse: true,
		data: texts,
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: {
			...labelText(theme, theme.ink),
			interval: 0,
			align: 'right' as const,
			margin: widest(texts) + 8
		}
	};
};
