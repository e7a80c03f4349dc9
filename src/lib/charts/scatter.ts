import { placeExtent } from './extent.ts';
import { tickFormat } from './figure-text.ts';
import { frame, headRoom, item, labelText, type Maker } from './frame.ts';
import { key } from './key.ts';
import { lineLooks } from './palette.ts';

/** 散点: two figures of each region against one another; as many named as there is room for. */
export const scatter: Maker = (spec, look) => {
	const { theme } = look;
	const points = spec.series.flatMap((series) => series.points ?? []);
	const many = spec.series.length > 1;
	const looks = lineLooks(spec, theme);
	const axis = (at: 0 | 1) => {
		const extent = placeExtent(points.map((point) => point[at]));
		return {
			type: 'value' as const,
			min: extent.min,
			max: extent.max,
			interval: extent.interval,
			axisTick: { show: false },
			axisLabel: {
				...labelText(theme, theme.ink3),
				formatter: tickFormat(extent.max, '')
			},
			nameTextStyle: { ...labelText(theme, theme.ink2) }
		};
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
			left: 4,
			right: 64,
			top: headRoom(spec, many) + 20,
			bottom: 24,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			...axis(0),
			axisLine: { lineStyle: { color: theme.line3 }, onZero: false },
			splitLine: { show: false },
			name: spec.axes?.x ?? '',
			nameLocation: 'middle',
			nameGap: 26
		},
		yAxis: {
			...axis(1),
			axisLine: { show: false },
			splitLine: { lineStyle: { color: theme.line } },
			name: spec.axes?.y ?? '',
			nameLocation: 'end',
			nameGap: 12,
			nameTextStyle: {
				...labelText(theme, theme.ink2),
				align: 'left',
				padding: [0, 0, 0, -28]
			}
		},
		series: spec.series.map((series, at) => ({
			type: 'scatter' as const,
			name: series.name,
			symbol: looks[at]!.symbol,
			symbolSize: 9,
			itemStyle: {
				color: looks[at]!.colour,
				borderColor: theme.surface,
				borderWidth: 1,
				opacity: 1
			},
			labelLayout: { hideOverlap: true },
			data: (series.points ?? []).map((point, index) =>
				item([at, index], {
					value: [...point],
					label: {
						...labelText(theme, theme.ink2),
						show: true,
						position: 'right' as const,
						formatter: () =>
							series.stats[index]?.regionName ?? spec.categories[index] ?? ''
					}
				})
			)
		}))
	};
};
