import { placeExtent, type Extent } from './extent.ts';
import { figureText } from './figure-text.ts';
import {
	categoryAxis,
	frame,
	item,
	labelText,
	periodLabels,
	valueAxis,
	type Maker
} from './frame.ts';
import { absence, statAt } from './marks.ts';
import { lineLooks } from './palette.ts';
import type { ChartSpec } from './spec.ts';
import { widest } from './text-width.ts';

const gap = 28;

/** As many plots side by side as there are lines, where they are wide enough to be read. */
export const hasPanels = ({ kind, panels, series }: ChartSpec, width: number): boolean =>
	kind === 'line' && panels === true && series.length > 1 && width / series.length >= 200;

/**
 * One span for all lines, each in the middle of its own: a slope in one plot is as steep as the same
 * change in another. All from 0 where that is near enough for every one of them.
 */
export function panelExtents(lines: readonly (readonly (number | null)[])[]): Extent[] {
	const known = lines.map((values) => values.filter((value) => value !== null));
	const own = known.map((values) => placeExtent(values));
	if (own.every(({ cut }) => !cut)) {
		const shared = {
			...own.reduce((a, b) => (b.interval > a.interval ? b : a)),
			min: Math.min(...own.map(({ min }) => min)),
			max: Math.max(...own.map(({ max }) => max))
		};
		return own.map(() => shared);
	}
	const { min, max, interval } = own.reduce((a, b) =>
		b.max - b.min > a.max - a.min && b.cut ? b : a.cut ? a : b
	);
	const ranges = known.map((values) => ({
		low: values.length > 0 ? Math.min(...values) / interval : 0,
		high: values.length > 0 ? Math.max(...values) / interval : 0
	}));
	const first = (
		{ low, high }: (typeof ranges)[number],
		steps: number
	): number | null => {
		const [least, most] = [Math.ceil(high) - steps, Math.floor(low)];
		return least > most
			? null
			: Math.min(most, Math.max(least, Math.round((low + high - steps) / 2)));
	};
	let steps = Math.round((max - min) / interval);
	while (ranges.some((range) => first(range, steps) === null)) steps += 1;
	return ranges.map((range) => {
		const from =
			range.low >= 0 ? Math.max(0, first(range, steps)!) : first(range, steps)!;
		return {
			min: from * interval,
			max: (from + steps) * interval,
			interval,
			cut: from > 0 || from + steps < 0
		};
	});
}

/** 并列小图: a plot a line, all of one span, so that small changes of a small and a large line are seen. */
export const panels: Maker = (spec, look) => {
	const { theme, width } = look;
	const count = spec.series.length;
	const each = (width - gap * (count - 1)) / count;
	const extents = panelExtents(spec.series.map(({ values }) => values));
	const looks = lineLooks(spec, theme);
	const axis = categoryAxis(spec, theme);
	const ends = spec.series.map(({ values }) => {
		const last = values.findLastIndex((value) => value !== null);
		return { last, text: last < 0 ? '' : figureText(values[last]!, spec.decimals) };
	});
	const room = widest(ends.map(({ text }) => text)) + 12;
	const shared = frame(spec, look);
	return {
		...shared,
		graphic: [
			...(Array.isArray(shared.graphic) ? shared.graphic : []),
			...spec.series.map(({ name }, at) => ({
				type: 'text' as const,
				silent: true,
				left: at * (each + gap),
				top: 0,
				style: { text: name, fill: theme.ink, font: `600 13px ${theme.font}` }
			}))
		],
		grid: spec.series.map((_, at) => ({
			left: at * (each + gap),
			width: each - room,
			top: 40,
			bottom: 0,
			outerBoundsMode: 'same' as const,
			outerBoundsContain: 'axisLabel' as const
		})),
		xAxis: spec.series.map((_, at) => ({
			...axis,
			gridIndex: at,
			boundaryGap: false,
			axisLabel: { ...axis.axisLabel, ...periodLabels(spec, each - room - 48) }
		})),
		yAxis: spec.series.map((_, at) => {
			const value = valueAxis(spec, extents[at]!, theme);
			return {
				...value,
				gridIndex: at,
				...(at === 0 && extents.some(({ cut }) => cut)
					? {
							name: '各图跨度相同，不都从0起',
							nameLocation: 'end' as const,
							nameGap: 12,
							nameTextStyle: { ...labelText(theme, theme.ink3), align: 'left' as const }
						}
					: { name: '' })
			};
		}),
		series: spec.series.flatMap((series, at) => {
			const { colour, width: line } = looks[0]!;
			const { last, text } = ends[at]!;
			const drawn = {
				type: 'line' as const,
				name: series.name,
				xAxisIndex: at,
				yAxisIndex: at,
				connectNulls: false,
				symbol: 'circle',
				lineStyle: { color: colour, width: line },
				itemStyle: { color: colour },
				emphasis: { scale: 1.3 },
				data: spec.categories.map((_, index) => {
					const value = series.values[index] ?? null;
					return item([at, index], {
						value,
						symbolSize: index === last ? 8 : 5,
						label: {
							...labelText(theme, theme.ink),
							show: index === last,
							position: 'right' as const,
							distance: 8,
							fontWeight: 600,
							formatter: () => text
						}
					});
				})
			};
			return [drawn, gaps(spec, at, extents[at]!, theme)];
		})
	};
};

/** What is missing says so at the foot of its plot. */
const gaps = (
	spec: ChartSpec,
	at: number,
	{ min }: Extent,
	theme: Parameters<typeof labelText>[0]
) => ({
	type: 'scatter' as const,
	xAxisIndex: at,
	yAxisIndex: at,
	symbolSize: 0,
	labelLayout: { hideOverlap: true },
	data: spec.categories.flatMap((_, index) =>
		(spec.series[at]!.values[index] ?? null) === null
			? [
					item([at, index], {
						value: [index, min],
						label: {
							...labelText(theme, theme.ink3),
							show: true,
							position: 'top' as const,
							distance: 4,
							formatter: () => absence(statAt(spec, [at, index]))
						}
					})
				]
			: []
	)
});
