import { lengthExtent } from './extent.ts';
import { figureText } from './figure-text.ts';
import {
	categoryAxis,
	frame,
	headRoom,
	periodLabels,
	referenceLine,
	referenceText,
	valueAxis,
	type Maker
} from './frame.ts';
import { key } from './key.ts';
import { known, lengths } from './lengths.ts';
import type { ChartSpec } from './spec.ts';
import { widest } from './text-width.ts';

/** Periods may be thinned out on an axis, regions not: they turn instead. */
export const upright = (spec: ChartSpec, width: number) => {
	const { categories } = spec;
	return categories.every((name) => /^\d/.test(name))
		? periodLabels(spec, width)
		: {
				interval: 0,
				hideOverlap: false,
				...(widest(categories) + 8 > width / Math.max(1, categories.length)
					? { rotate: 45 }
					: {})
			};
};

/** 柱: values of periods or of few regions, from the origin. */
export const column: Maker = (spec, look) => {
	const { theme, width } = look;
	const { reference } = spec;
	const values = known(spec);
	const extent = lengthExtent(
		[...values, ...(reference ? [reference.value] : [])],
		spec.origin ?? 0
	);
	const many = spec.series.length > 1;
	const band =
		(width - 64) /
		Math.max(1, spec.categories.length) /
		(many ? spec.series.length * 1.25 : 1);
	const labelled = widest(values.map((value) => figureText(value, spec.decimals))) < band;
	const axis = categoryAxis(spec, theme);
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
			right: reference ? widest(referenceText(spec).split(' ')) + 12 : 8,
			top: headRoom(spec, many) + 8,
			bottom: 0,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			...axis,
			axisLine: { ...axis.axisLine, onZero: true },
			axisLabel: { ...axis.axisLabel, ...upright(spec, width - 64) }
		},
		yAxis: { ...valueAxis(spec, extent, theme), startValue: spec.origin ?? 0 },
		series: lengths(spec, theme, 'y', labelled).map((one, at) => ({
			...one,
			...(at === 0 ? referenceLine(spec, theme, 'yAxis', 'end') : {})
		}))
	};
};
