import { lengthExtent } from './extent.ts';
import { figureText } from './figure-text.ts';
import { categoryAxis, frame, headRoom, referenceLine, type Maker } from './frame.ts';
import { key } from './key.ts';
import { known, lengths } from './lengths.ts';
import { widest } from './text-width.ts';

/** 横条: a row a region in the order given, first on top; figures at the ends make an axis needless. */
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
	const series = lengths(spec, theme, 'x', true);
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
			right: Math.max(room, reference ? 48 : 0),
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
		yAxis: {
			...categoryAxis(spec, theme),
			inverse: true,
			axisLabel: {
				...categoryAxis(spec, theme).axisLabel,
				interval: 0,
				hideOverlap: false
			},
			axisLine: { onZero: true, lineStyle: { color: theme.line3 } }
		},
		series: series.map((one, at) => ({
			...one,
			...(at === 0 ? referenceLine(spec, theme, 'xAxis', 'start') : {})
		}))
	};
};
