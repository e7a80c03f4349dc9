import { readableLine } from './contrast.ts';
import { frame, item, labelText, type Maker } from './frame.ts';
import { lineLooks } from './palette.ts';

/** Side of the square, in pixels; smaller where the page is. */
const side = 300;
export const lorenzHeight = side + 72;

const percent = (value: number): string => `${Math.round(value * 100)}`;

/** 洛伦兹曲线、集中曲线 in a square, with the line of equality: only there are its bends honest. */
export const lorenz: Maker = (spec, look) => {
	const { theme, width } = look;
	const size = Math.min(side, width - 72);
	const looks = lineLooks(spec, theme);
	const axis = {
		type: 'value' as const,
		min: 0,
		max: 1,
		interval: 0.25,
		axisTick: { show: false },
		axisLine: { lineStyle: { color: theme.line3 } },
		splitLine: { lineStyle: { color: theme.line } },
		axisLabel: { ...labelText(theme, theme.ink3), formatter: percent }
	};
	return {
		...frame(spec, look),
		grid: {
			left: 36,
			top: 32,
			width: size,
			height: size,
			outerBoundsMode: 'none'
		},
		xAxis: {
			...axis,
			splitLine: { show: false },
			name: `${spec.axes?.x ?? ''}（%）`,
			nameLocation: 'middle',
			nameGap: 24,
			nameTextStyle: labelText(theme, theme.ink3)
		},
		yAxis: {
			...axis,
			name: `${spec.axes?.y ?? ''}（%）`,
			nameLocation: 'end',
			nameGap: 12,
			nameTextStyle: {
				...labelText(theme, theme.ink3),
				align: 'left',
				padding: [0, 0, 0, -32]
			}
		},
		series: [
			{
				type: 'line',
				silent: true,
				symbol: 'none',
				lineStyle: { color: theme.ink3, width: 1, type: [4, 3] },
				data: [
					[0, 0],
					[1, 1]
				]
			},
			{
				// The name of the line of equality, on the side that no curve takes.
				type: 'scatter',
				silent: true,
				symbolSize: 0.1,
				data: [[0.5, 0.5]],
				label: {
					...labelText(theme, theme.ink3),
					show: true,
					position: isBelow(spec.series[0]?.points) ? 'left' : 'right',
					distance: 10,
					formatter: () => '绝对均等线'
				}
			},
			...spec.series.map((series, at) => {
				const { colour, dash, symbol, width: line } = looks[at]!;
				const points = series.points ?? [];
				const named = middle(points);
				return {
					type: 'line' as const,
					name: series.name,
					symbol,
					clip: false,
					symbolSize: points.length > 40 ? 0 : 5,
					lineStyle: { color: colour, width: line, type: dash },
					itemStyle: { color: colour },
					data: points.map((point, index) =>
						item([at, index], {
							value: [...point],
							...(index === named
								? {
										label: {
											...labelText(theme, readableLine(colour, theme)),
											show: true,
											distance: 10,
											position: isBelow(points) ? ('right' as const) : ('left' as const),
											formatter: () => series.name
										}
									}
								: {})
						})
					)
				};
			})
		]
	};
};

const isBelow = (points: readonly (readonly [number, number])[] = []): boolean =>
	points.reduce((sum, [x, y]) => sum + x - y, 0) >= 0;

/** Where the curve is furthest from equality: its name stands there. */
function middle(points: readonly (readonly [number, number])[]): number {
	const distances = points.map(([x, y]) => Math.abs(x - y));
	return distances.indexOf(Math.max(...distances));
}
