import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';
import { axisNumber, labelNumber } from './number.ts';

/** What all kinds share: no animation, text tooltips (strict CSP), room for labels. */
export function base(theme: ChartTheme) {
	return {
		animation: false,
		textStyle: { fontFamily: theme.font, color: theme.ink2, fontSize: 12 },
		grid: {
			left: 8,
			right: 24,
			top: 16,
			bottom: 8,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: {
			renderMode: 'richText' as const,
			trigger: 'item' as const,
			backgroundColor: theme.surface,
			borderColor: theme.line3,
			borderWidth: 1,
			padding: [6, 10],
			textStyle: { color: theme.ink, fontSize: 12, fontFamily: theme.font }
		}
	};
}

export function valueAxis(spec: ChartSpec, theme: ChartTheme) {
	return {
		type: 'value' as const,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { lineStyle: { color: theme.line } },
		axisLabel: {
			color: theme.ink3,
			fontSize: 12,
			formatter: (value: number) => axisNumber(value)
		},
		splitNumber: 4,
		...(spec.origin === undefined ? {} : { min: spec.origin })
	};
}

export function categoryAxis(categories: readonly string[], theme: ChartTheme) {
	return {
		type: 'category' as const,
		data: [...categories],
		axisLine: { lineStyle: { color: theme.line3 } },
		axisTick: { show: false },
		axisLabel: { color: theme.ink2, fontSize: 12, hideOverlap: true }
	};
}

/** 目标、全市平均: a dashed line with its name, on the first series. */
export function referenceLine(
	spec: ChartSpec,
	theme: ChartTheme,
	axis: 'xAxis' | 'yAxis'
) {
	if (!spec.reference) return {};
	const { label, value } = spec.reference;
	return {
		markLine: {
			silent: true,
			symbol: 'none',
			lineStyle: { color: theme.ink3, type: 'dashed' as const, width: 1 },
			label: {
				formatter: `${label} ${labelNumber(value, spec.decimals)}`,
				color: theme.ink3,
				fontSize: 12,
				position: axis === 'xAxis' ? ('start' as const) : ('insideEndTop' as const)
			},
			data: [{ [axis]: value }]
		}
	};
}

/** Colours of the series: the emphasised one in c1, context in c0; without emphasis c1 c2 c3, then context. */
export function seriesColours(spec: ChartSpec, theme: ChartTheme): string[] {
	const emphasised = spec.series.some((series) => series.emphasis);
	if (emphasised) return spec.series.map((one) => (one.emphasis ? theme.c[0] : theme.c0));
	if (spec.series.length === 1) return [spec.neutral ? theme.g[3] : theme.c[0]];
	return spec.series.map((_, index) => (index < 3 ? theme.c[index]! : theme.c0));
}

/** Patterns as well as colour: the second channel of filled marks. */
export const decals = [
	undefined,
	{
		symbol: 'rect',
		dashArrayX: [1, 0],
		dashArrayY: [2, 4],
		rotation: -Math.PI / 4,
		symbolSize: 1
	},
	{ symbol: 'circle', dashArrayX: [[4, 4]], dashArrayY: [4, 4], symbolSize: 0.6 },
	{ symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], symbolSize: 1 },
	{ symbol: 'triangle', dashArrayX: [[6, 6]], dashArrayY: [6, 6], symbolSize: 0.6 }
] as const;

/** 缺报 where a value is missing. */
export const valueText = (value: number | null, spec: ChartSpec): string =>
	value === null
		? '缺报'
		: Math.abs(value) >= 1e6
			? axisNumber(value)
			: `${labelNumber(value, spec.decimals)}${spec.unit === '%' ? '%' : ''}`;

/** Categories without any value say so in their own name: a bar that is not there says nothing. */
export const withGaps = (spec: ChartSpec): string[] =>
	spec.categories.map((name, index) =>
		spec.series.every(({ values }) => values[index] === null) ? `${name}（缺报）` : name
	);
