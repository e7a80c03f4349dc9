import type { CustomSeriesRenderItemAPI, ScatterSeriesOption } from 'echarts';
import { placeExtent } from './extent.ts';
import { figureText, tickFormat } from './figure-text.ts';
import {
	categoryAxis,
	frame,
	item,
	labelText,
	referenceLine,
	type Maker
} from './frame.ts';
import { key } from './key.ts';
import { absence, statAt, type Place } from './marks.ts';
import { known } from './lengths.ts';
import { widest } from './text-width.ts';

type LabelOption = NonNullable<ScatterSeriesOption['label']>;

/** A dot, or the word where it would be. */
interface Drawn {
	mark: Place;
	value: number[];
	symbolSize: number;
	label: LabelOption;
}

/**
 * 哑铃: a row a region, the value to look at as a full dot, what it is held against as a ring, a line
 * between. Places and not lengths, so the axis need not begin at 0.
 */
export const dumbbell: Maker = (spec, look) => {
	const { theme } = look;
	const { reference } = spec;
	const values = known(spec);
	const extent = placeExtent([...values, ...(reference ? [reference.value] : [])]);
	const chosen = Math.max(
		0,
		spec.series.findIndex(({ emphasis }) => emphasis)
	);
	const colour = spec.neutral ? theme.ink : theme.categorical[0]!;
	const room = widest(values.map((value) => figureText(value, spec.decimals))) + 12;
	const format = tickFormat(extent.max, spec.unit);
	const axis = categoryAxis(spec, theme);
	const at = (index: number) => spec.series.map(({ values }) => values[index] ?? null);
	return {
		...frame(spec, look),
		legend: key(
			spec.series.map(({ name }) => name),
			theme
		),
		grid: {
			left: 0,
			right: room,
			top: 30,
			bottom: reference ? 22 : 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			type: 'value',
			position: 'top',
			min: extent.min,
			max: extent.max,
			interval: extent.interval,
			axisLine: { show: false },
			axisTick: { show: false },
			splitLine: { show: false },
			axisLabel: { ...labelText(theme, theme.ink3), formatter: format }
		},
		yAxis: {
			...axis,
			inverse: true,
			axisLine: { show: false },
			axisLabel: { ...axis.axisLabel, interval: 0, hideOverlap: false, margin: room },
			splitLine: { show: true, lineStyle: { color: theme.line } }
		},
		series: [
			{
				type: 'custom',
				silent: true,
				z: 2,
				data: spec.categories.flatMap((_, index) => {
					const row = at(index).filter((value) => value !== null);
					return row.length < 2 ? [] : [[Math.min(...row), Math.max(...row), index]];
				}),
				encode: { x: [0, 1], y: 2 },
				renderItem: (_, api: CustomSeriesRenderItemAPI) => {
					const [x1, y] = api.coord([api.value(0), api.value(2)]);
					const [x2] = api.coord([api.value(1), api.value(2)]);
					return {
						type: 'line',
						shape: { x1: x1!, y1: y!, x2: x2!, y2: y! },
						style: { stroke: theme.line3, lineWidth: 1.5 }
					};
				}
			},
			...spec.series.map((series, place) => ({
				type: 'scatter' as const,
				name: series.name,
				symbol: 'circle',
				symbolSize: 11,
				z: place === chosen ? 4 : 3,
				itemStyle:
					place === chosen
						? { color: colour, borderColor: colour, borderWidth: 2, opacity: 1 }
						: { color: theme.surface, borderColor: colour, borderWidth: 2, opacity: 1 },
				data: series.values.flatMap((value, index): Drawn[] => {
					const row = at(index).filter((one) => one !== null);
					if (value === null) {
						// The first series speaks for a row without any value.
						if (row.length > 0 || place > 0) return [];
						return [
							item([place, index], {
								value: [extent.min, index],
								symbolSize: 0,
								label: {
									...labelText(theme, theme.ink3),
									show: true,
									position: 'right' as const,
									formatter: () => absence(statAt(spec, [place, index]))
								}
							})
						];
					}
					const least = value === Math.min(...row) && row.length > 1;
					const gone = spec.series.findIndex(({ values }) => values[index] === null);
					const note =
						gone < 0
							? ''
							: `（${spec.series[gone]!.name}${absence(statAt(spec, [gone, index]))}）`;
					const hidden = row.length > 1 && place > 0 && row.every((one) => one === value);
					return [
						item([place, index], {
							value: [value, index],
							symbolSize: 11,
							label: {
								...labelText(theme, theme.ink),
								show: !hidden,
								position:
									least && Math.max(...row) > value
										? ('left' as const)
										: ('right' as const),
								distance: 6,
								...(reference ? { backgroundColor: theme.surface } : {}),
								formatter: () => figureText(value, spec.decimals) + note
							}
						})
					];
				}),
				...(place === 0 ? referenceLine(spec, theme, 'xAxis', 'end') : {})
			}))
		]
	};
};
