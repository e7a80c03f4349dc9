import type { Stat } from '#lib/domain/stat.ts';
import { figureText } from './figure-text.ts';
import type { ChartSpec } from './spec.ts';

/** Where a mark stands in its spec: series, place in it. Every drawn item carries one. */
export type Place = readonly [series: number, index: number];

/** 图上的一个记号: what it says, and the number behind it. */
export interface Mark {
	place: Place;
	/** 2026年三季度 农村 63 415人. */
	text: string;
	stat: Stat | null;
}

/** 缺报 where nobody reported, — where there is no such thing, 不出数 where it is refused. */
export function absence(stat: Stat | null): string {
	if (stat?.status === 'refused') return '不出数';
	return stat?.trace.operands.some(({ status }) => status === 'na') ? '—' : '缺报';
}

export const statAt = (spec: ChartSpec, [series, index]: Place): Stat | null =>
	spec.series[series]?.stats[index] ?? null;

/** 12.5%, 63 415人, 1.29: a unit follows its figure. */
export const withUnit = (spec: ChartSpec, value: number): string =>
	figureText(value, spec.decimals) + spec.unit;

/** Every mark in reading order: category by category, curves point by point. */
export function marksOf(spec: ChartSpec): Mark[] {
	if (spec.kind === 'lorenz' || spec.kind === 'scatter') return pointMarks(spec);
	return spec.categories.flatMap((category, index) =>
		spec.series.map((series, at): Mark => {
			const place: Place = [at, index];
			const stat = statAt(spec, place);
			const value = series.values[index] ?? null;
			const name = spec.series.length > 1 ? `${category} ${series.name}` : category;
			const said = value === null ? absence(stat) : withUnit(spec, value);
			return { place, text: `${name} ${said}`, stat };
		})
	);
}

function pointMarks(spec: ChartSpec): Mark[] {
	const { x = '横轴', y = '纵轴' } = spec.axes ?? {};
	const said = (value: number) =>
		spec.kind === 'lorenz'
			? `${figureText(value * 100, 1)}%`
			: figureText(value, spec.decimals);
	return spec.series.flatMap((series, at) =>
		(series.points ?? []).map(([a, b], index): Mark => {
			const stat = statAt(spec, [at, index]);
			const name = stat?.regionName ?? series.name;
			return {
				place: [at, index],
				text: `${name} ${x}${said(a)}，${y}${said(b)}`,
				stat
			};
		})
	);
}
