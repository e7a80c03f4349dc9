import type { ChartCategoryGroup, ChartFont, ChartValueAxis } from 'docx/charts';
import { lengthExtent, placeExtent, type Extent } from '#lib/charts/extent.ts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { widthOf } from './text.ts';

export const small: ChartFont = { size: 9, color: '000000' };

/** `0.0`: as many decimals as asked for, no 千分撇, as nowhere else in the document. */
export const numberFormat = (decimals: number): string =>
	decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;

const known = ({ series, reference }: ChartSpec): number[] => [
	...series.flatMap(({ values }) => values.filter((one) => one !== null)),
	...(reference ? [reference.value] : [])
];

/** Bars and columns start at their origin: 0, or what the ratio's natural origin is. */
export const lengthAxis = (chart: ChartSpec): ChartValueAxis =>
	axis(lengthExtent(known(chart), chart.origin ?? 0));

/** A stack is as long as its parts together. */
export const stackAxis = ({ series, categories }: ChartSpec): ChartValueAxis =>
	axis(
		lengthExtent(
			categories.map((_, at) =>
				series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
			),
			0
		)
	);

/** A line tells change, not size: its axis need not begin at nought. */
export const placeAxis = (chart: ChartSpec): ChartValueAxis =>
	axis(placeExtent(known(chart)));

/** Whether a line chart's axis begins elsewhere than at nought, which it then has to say. */
export const isCut = (chart: ChartSpec): boolean =>
	chart.kind === 'line' && placeExtent(known(chart)).cut;

const axis = ({ min, max, interval }: Extent): ChartValueAxis => ({
	minimum: min,
	maximum: max,
	interval,
	numberFormat: numberFormat(decimalsOf(interval)),
	font: small
});

/** 0.25 has two; ticks are never finer than six. */
const decimalsOf = (interval: number): number =>
	[0, 1, 2, 3, 4, 5].find(
		(places) => Math.abs(interval - Number(interval.toFixed(places))) < 1e-9
	) ?? 6;

/** Points between the two edges of the plot, near enough. */
const plot = 370;

const quarter = /^(\d{4}年)(.+)$/;

/**
 * Names below the axis: where 2025年1季度, 2025年2季度 … have not the room to stand side by side, quarters
 * stand over their year; in the largest size, 9 pt down to 7, in which none is broken.
 */
export function namesBelow(names: readonly string[]): {
	categories: readonly string[] | readonly ChartCategoryGroup[];
	font: ChartFont;
} {
	if (sizeOf(names) !== null || !names.every((name) => quarter.test(name)))
		return { categories: names, font: { ...small, size: sizeOf(names) ?? 9 } };
	const groups: { name: string; categories: string[] }[] = [];
	for (const name of names) {
		const [, year, rest] = quarter.exec(name)!;
		const last = groups.at(-1);
		if (last && last.name === year) last.categories.push(rest!);
		else groups.push({ name: year!, categories: [rest!] });
	}
	const size = sizeOf(groups.flatMap(({ categories }) => categories));
	return { categories: groups, font: { ...small, size: size ?? 9 } };
}

/** Null where they do not fit in any size. */
function sizeOf(names: readonly string[]): number | null {
	const widest = Math.max(0, ...names.map(widthOf));
	return [9, 8, 7].find((size) => names.length * (widest * size + 5) <= plot) ?? null;
}
