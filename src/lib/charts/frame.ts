import type { EChartsOption } from 'echarts';
import type { Extent } from './extent.ts';
import { figureText, tickFormat } from './figure-text.ts';
import { marksOf, type Place } from './marks.ts';
import type { ChartSpec } from './spec.ts';
import { widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';

/** What a chart is drawn with, besides its spec. */
export interface Look {
	theme: ChartTheme;
	/** Of the plot, in pixels: how much can be said beside the marks. */
	width: number;
}

/** One way to draw a spec. */
export type Maker = (spec: ChartSpec, look: Look) => EChartsOption;

export const labelSize = 12;

/** A drawn item that knows its place, so that a click on it can open its number. */
export const item = <T extends object>(place: Place, rest: T): T & { mark: Place } => ({
	...rest,
	mark: place
});

/** The place that an item was made with; null for axes, references and the empty plot. */
export function placeOf(data: unknown): Place | null {
	if (typeof data !== 'object' || data === null || !('mark' in data)) return null;
	return data.mark as Place;
}

/** What all kinds share: no motion, one type face, tooltips as drawn text and never as HTML. */
export function frame(spec: ChartSpec, { theme }: Look): EChartsOption {
	const texts = new Map(marksOf(spec).map(({ place, text }) => [place.join(), text]));
	return {
		animation: false,
		textStyle: { fontFamily: theme.font, fontSize: labelSize, color: theme.ink2 },
		tooltip: {
			renderMode: 'richText',
			confine: true,
			transitionDuration: 0,
			backgroundColor: theme.surface,
			borderColor: theme.line3,
			borderWidth: 1,
			borderRadius: 2,
			shadowBlur: 0,
			shadowOffsetX: 0,
			shadowOffsetY: 0,
			padding: [6, 8],
			textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 13 },
			formatter: (params) => {
				const place = placeOf(Array.isArray(params) ? null : params.data);
				return (place && texts.get(place.join())) ?? '';
			}
		},
		...(spec.simulated ? { graphic: [simulated(theme)] } : {})
	};
}

/** The picture says so itself: a crop without its source line is still not taken for real. */
const simulated = (theme: ChartTheme) => ({
	type: 'text' as const,
	right: 0,
	top: 0,
	silent: true,
	z: 100,
	style: {
		text: '模拟数据',
		fill: theme.warn,
		font: `${labelSize}px ${theme.font}`
	}
});

/** Space above the plot: for the key, the note on a cut axis, the word 模拟数据. */
export const headRoom = (spec: ChartSpec, needed: boolean): number =>
	needed || spec.simulated ? 30 : 14;

export const labelText = (theme: ChartTheme, colour = theme.ink2) => ({
	color: colour,
	fontFamily: theme.font,
	fontSize: labelSize
});

/** Periods, regions, programmes. */
export const categoryAxis = (spec: ChartSpec, theme: ChartTheme) => ({
	type: 'category' as const,
	data: [...spec.categories],
	axisTick: { show: false },
	axisLine: { lineStyle: { color: theme.line3 }, onZero: false },
	axisLabel: { ...labelText(theme, theme.ink2), hideOverlap: true, margin: 8 }
});

/** Periods that fit side by side on an axis of `width` pixels: the last one always among them. */
export function periodLabels({ categories }: ChartSpec, width: number) {
	const room = Math.max(1, Math.floor(width / (widest(categories) + 16)));
	const last = categories.length - 1;
	const step = Math.max(1, Math.ceil(categories.length / room));
	return {
		hideOverlap: false,
		// Where no more than two fit, they are the first and the last.
		interval: (index: number) =>
			room <= 2
				? index === last || (room === 2 && index === 0)
				: (last - index) % step === 0
	};
}

/** Upright value axis: horizontal gridlines and no line of its own. */
export const valueAxis = (spec: ChartSpec, extent: Extent, theme: ChartTheme) => {
	const format = tickFormat(
		Math.max(Math.abs(extent.min), Math.abs(extent.max)),
		spec.unit,
		extent.interval
	);
	return {
		type: 'value' as const,
		min: extent.min,
		max: extent.max,
		interval: extent.interval,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { lineStyle: { color: theme.line } },
		axisLabel: { ...labelText(theme, theme.ink3), formatter: format },
		...(extent.cut && !/从\s*\S{0,4}起/.test(spec.subtitle)
			? {
					name: '纵轴不从0起',
					nameLocation: 'end' as const,
					nameGap: 12,
					nameTextStyle: { ...labelText(theme, theme.ink3), align: 'left' as const }
				}
			: {})
	};
};

/** 目标 60.0: what a reference is called and how much it is. */
export const referenceText = ({ reference, decimals }: ChartSpec): string =>
	reference ? `${reference.label} ${figureText(reference.value, decimals)}` : '';

/** Where a reference is named: above the line, beside it, at the top or the bottom of the rows. */
type ReferencePlace = 'insideEndTop' | 'end' | 'start';

/** 目标、全市平均: a dashed line across the plot, named at one end; nothing without a reference. */
export function referenceLine(
	spec: ChartSpec,
	theme: ChartTheme,
	axis: 'xAxis' | 'yAxis',
	position: ReferencePlace
) {
	if (!spec.reference) return {};
	return {
		markLine: {
			silent: true,
			symbol: 'none',
			// Behind the marks, or it would strike out their figures.
			z: 1,
			lineStyle: { color: theme.ink2, type: [4, 3], width: 1 },
			label: {
				...labelText(theme, theme.ink2),
				position,
				// Beside the plot there is little room: name over figure.
				formatter: () =>
					axis === 'yAxis' && position === 'end'
						? referenceText(spec).replace(' ', '\n')
						: referenceText(spec)
			},
			data: [
				axis === 'yAxis'
					? { yAxis: spec.reference.value }
					: { xAxis: spec.reference.value }
			]
		}
	};
}
