import type { Drawer } from './option.ts';
import { axisNumber } from './number.ts';
import {
	base,
	categoryAxis,
	referenceLine,
	seriesColours,
	valueAxis,
	valueText
} from './parts.ts';

/** One row a region: a hollow mark before, a full one now, a line between. */
export const dumbbell: Drawer = (spec, theme) => {
	const [now, before] = spec.series;
	return {
		...base(theme),
		grid: {
			left: 8,
			right: 56,
			top: 24,
			bottom: 8,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: { ...valueAxis(spec, theme), scale: true },
		yAxis: { ...categoryAxis(spec.categories, theme), inverse: true },
		series: [
			{
				type: 'custom' as const,
				silent: true,
				data: spec.categories.map((_, index) => [
					before?.values[index] ?? null,
					now?.values[index] ?? null,
					index
				]),
				renderItem: (
					_: unknown,
					api: { value(i: number): number; coord(p: number[]): number[] }
				) => {
					const from = api.value(0);
					const to = api.value(1);
					if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
					const [x1, y] = api.coord([from, api.value(2)]);
					const [x2] = api.coord([to, api.value(2)]);
					return {
						type: 'line' as const,
						shape: { x1, y1: y, x2, y2: y },
						style: { stroke: theme.c0, lineWidth: 2 }
					};
				}
			},
			...[before, now].flatMap((series, index) =>
				series
					? [
							{
								type: 'scatter' as const,
								name: series.name,
								symbolSize: 10,
								data: series.values.map((value, row) => [value, row]),
								itemStyle:
									index === 0
										? { color: theme.surface, borderColor: theme.ink3, borderWidth: 1.5 }
										: { color: theme.c[0] },
								label: {
									show: index === 1,
									position: 'right' as const,
									color: theme.ink2,
									fontSize: 12,
									formatter: ({ value }: { value: unknown }) =>
										valueText((value as number[])[0] ?? null, spec)
								},
								...(index === 1 ? referenceLine(spec, theme, 'xAxis') : {})
							}
						]
					: []
			)
		]
	};
};

const unitAxis = (name: string, theme: Parameters<Drawer>[1]) => ({
	type: 'value' as const,
	min: 0,
	max: 1,
	interval: 0.25,
	name,
	nameLocation: 'middle' as const,
	nameGap: 28,
	nameTextStyle: { color: theme.ink3, fontSize: 12 },
	axisLine: { lineStyle: { color: theme.line3 } },
	splitLine: { lineStyle: { color: theme.line } },
	axisLabel: {
		color: theme.ink3,
		formatter: (value: number) => `${Math.round(value * 100)}%`
	}
});

/** 洛伦兹、集中曲线 under the line of equality, in a square. */
export const lorenz: Drawer = (spec, theme) => {
	const colours = seriesColours(spec, theme);
	return {
		...base(theme),
		grid: { left: 48, right: 24, top: 16, bottom: 40 },
		xAxis: unitAxis(spec.axes?.x ?? '人口累计', theme),
		yAxis: unitAxis(spec.axes?.y ?? '资源累计', theme),
		series: [
			{
				type: 'line' as const,
				name: '绝对均等线',
				silent: true,
				showSymbol: false,
				lineStyle: { color: theme.ink3, type: 'dashed' as const, width: 1 },
				endLabel: { show: false },
				data: [
					[0, 0],
					[1, 1]
				]
			},
			...spec.series.map((series, index) => ({
				type: 'line' as const,
				name: series.name,
				data: (series.points ?? []).map(([x, y]) => [x, y]),
				symbolSize: 5,
				lineStyle: {
					color: colours[index]!,
					width: 2,
					type: index === 0 ? ('solid' as const) : ('dashed' as const)
				},
				itemStyle: { color: colours[index]! }
			}))
		]
	};
};

/** Two figures of each region against one another; every point is named. */
export const scatter: Drawer = (spec, theme) => {
	const colours = seriesColours(spec, theme);
	const axis = (name: string) => ({
		type: 'value' as const,
		scale: true,
		name,
		nameLocation: 'middle' as const,
		nameGap: 30,
		nameTextStyle: { color: theme.ink3, fontSize: 12 },
		axisLine: { lineStyle: { color: theme.line3 } },
		splitLine: { lineStyle: { color: theme.line } },
		axisLabel: { color: theme.ink3, formatter: axisNumber }
	});
	return {
		...base(theme),
		grid: { left: 56, right: 56, top: 16, bottom: 44 },
		xAxis: axis(spec.axes?.x ?? ''),
		yAxis: axis(spec.axes?.y ?? ''),
		series: spec.series.map((series, index) => ({
			type: 'scatter' as const,
			name: series.name,
			symbolSize: 8,
			itemStyle: { color: colours[index]! },
			data: (series.points ?? []).map(([x, y]) => [x, y]),
			label: {
				show: true,
				position: 'right' as const,
				color: theme.ink2,
				fontSize: 12,
				formatter: ({ dataIndex }: { dataIndex: number }) =>
					spec.categories[dataIndex] ?? ''
			},
			labelLayout: { hideOverlap: true }
		}))
	};
};
