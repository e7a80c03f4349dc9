import type { Maker } from './frame.ts';
import {
	categoryAxis,
	frame,
	headRoom,
	item,
	labelText,
	periodLabels,
	referenceLine,
	valueAxis
} from './frame.ts';
import { figureText } from './figure-text.ts';
import { placeExtent } from './extent.ts';
import { absence, statAt } from './marks.ts';
import { lineLooks } from './palette.ts';
import { hasPanels, panels } from './panels.ts';
import { readableLine } from './contrast.ts';
import { widest } from './text-width.ts';

/** 走势: time from left to right, a gap where a value is missing, each line named at its end. */
export const line: Maker = (spec, look) => {
	if (hasPanels(spec, look.width)) return panels(spec, look);
	const { theme } = look;
	const known = spec.series.flatMap(({ values }) =>
		values.filter((value) => value !== null)
	);
	const { reference } = spec;
	const extent = placeExtent(
		[...known, ...(reference ? [reference.value] : [])],
		undefined,
		spec.origin
	);
	const looks = lineLooks(spec, theme);
	const many = spec.series.length > 1;
	const endings = spec.series.map(({ name, values }) => {
		const last = values.findLastIndex((value) => value !== null);
		const text = last < 0 ? '' : figureText(values[last]!, spec.decimals);
		return { last, text: many ? `${name} ${text}` : text };
	});
	const axis = categoryAxis(spec, theme);
	const beside = widest(endings.map(({ text }) => text)) + 16;
	const quiet = extent.cut || spec.simulated;
	return {
		...frame(spec, look),
		grid: {
			left: 0,
			right: beside,
			top: headRoom(spec, quiet),
			bottom: 0,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			...axis,
			boundaryGap: false,
			axisLabel: { ...axis.axisLabel, ...periodLabels(spec, look.width - 64 - beside) }
		},
		yAxis: valueAxis(spec, extent, theme),
		series: [
			...spec.series.map((series, at) => {
				const { colour, dash, symbol, width } = looks[at]!;
				const { last, text } = endings[at]!;
				return {
					type: 'line' as const,
					name: series.name,
					connectNulls: false,
					showSymbol: true,
					symbol,
					z: series.emphasis ? 4 : 3,
					lineStyle: { color: colour, width, type: dash },
					itemStyle: { color: colour },
					emphasis: { scale: 1.3 },
					labelLayout: { moveOverlap: 'shiftY' as const },
					data: series.values.map((value, index) =>
						item([at, index], {
							value,
							symbolSize: index === last ? 8 : 5,
							label: {
								...labelText(theme, readableLine(colour, theme)),
								show: index === last,
								position: 'right' as const,
								distance: 8,
								formatter: () => text,
								fontWeight: series.emphasis ? 600 : 400
							}
						})
					),
					...(at === 0 ? referenceLine(spec, theme, 'yAxis', 'insideEndTop') : {})
				};
			}),
			{
				type: 'scatter' as const,
				symbolSize: 0,
				labelLayout: { hideOverlap: true },
				data: spec.categories.flatMap((_, index) => {
					const gaps = spec.series.flatMap(({ name, values }, at) =>
						values[index] === null
							? [{ at, text: (many ? name : '') + absence(statAt(spec, [at, index])) }]
							: []
					);
					if (gaps.length === 0) return [];
					return [
						item([gaps[0]!.at, index], {
							value: [index, extent.min],
							label: {
								...labelText(theme, theme.ink3),
								show: true,
								position: 'top' as const,
								distance: 4,
								formatter: () =>
									gaps.length === spec.series.length
										? '缺报'
										: gaps.map(({ text }) => text).join('\n')
							}
						})
					];
				})
			}
		]
	};
};
