import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';
import type { Drawer } from './option.ts';
import {
	base,
	categoryAxis,
	decals,
	referenceLine,
	seriesColours,
	valueAxis,
	valueText,
	withGaps
} from './parts.ts';

/** Bars of one or more series; values at their ends, missing ones say so. */
function bars(spec: ChartSpec, theme: ChartTheme, across: boolean, stacked: boolean) {
	const colours = stacked ? stackColours(spec, theme) : seriesColours(spec, theme);
	const many =
		spec.series.length * spec.categories.length > (spec.series.length > 1 ? 16 : 26);
	return spec.series.map((series, index) => ({
		type: 'bar' as const,
		name: series.name,
		...(stacked ? { stack: 'all' } : {}),
		data: series.values.map((value) => (value === null ? '-' : value)),
		barMaxWidth: across ? 16 : 28,
		barCategoryGap: '32%',
		barGap: '12%',
		itemStyle: {
			color: colours[index]!,
			borderColor: theme.ink3,
			borderWidth: stacked && index > 2 ? 1 : 0,
			...(spec.series.length > 1 && decals[index % decals.length]
				? { decal: { ...decals[index % decals.length], color: theme.surface } }
				: {})
		},
		label: {
			show: !stacked && !many,
			position: across ? ('right' as const) : ('top' as const),
			color: theme.ink2,
			fontSize: 12,
			formatter: ({ value }: { value: unknown }) =>
				valueText(typeof value === 'number' ? value : null, spec)
		},
		...(index === 0 ? referenceLine(spec, theme, across ? 'xAxis' : 'yAxis') : {})
	}));
}

const stackColours = (spec: ChartSpec, theme: ChartTheme): string[] =>
	spec.series.map((_, index) => theme.c[index] ?? theme.c0);

const legend = (spec: ChartSpec, theme: ChartTheme) =>
	spec.series.length > 1
		? {
				legend: {
					top: 0,
					left: 0,
					itemWidth: 12,
					itemHeight: 12,
					icon: 'rect',
					textStyle: { color: theme.ink2, fontSize: 12 }
				}
			}
		: {};

/** Horizontal, first category on top. */
export const bar: Drawer = (spec, theme) => ({
	...base(theme),
	...legend(spec, theme),
	grid: {
		left: 8,
		right: 56,
		top: spec.series.length > 1 || spec.reference ? 32 : 8,
		bottom: 8,
		outerBoundsMode: 'same',
		outerBoundsContain: 'axisLabel'
	},
	xAxis: valueAxis(spec, theme),
	yAxis: { ...categoryAxis(withGaps(spec), theme), inverse: true },
	series: bars(spec, theme, true, false)
});

export const column: Drawer = (spec, theme) => ({
	...base(theme),
	...legend(spec, theme),
	grid: {
		left: 8,
		right: 16,
		top: spec.series.length > 1 ? 40 : 24,
		bottom: 8,
		outerBoundsMode: 'same',
		outerBoundsContain: 'axisLabel'
	},
	xAxis: {
		...categoryAxis(withGaps(spec), theme),
		axisLabel: {
			color: theme.ink2,
			fontSize: 12,
			interval: 0,
			rotate: spec.categories.length > 14 ? 45 : 0
		}
	},
	yAxis: valueAxis(spec, theme),
	series: bars(spec, theme, false, false)
});

/** Regions run down the page, periods across it. */
export const isAcross = (spec: ChartSpec): boolean =>
	spec.categories.length > 4 &&
	spec.categories.some((name) => name.length > 3 && !/^\d/.test(name));

/** Parts of a whole. Categories run across when there are few of them, down when they are regions. */
export const stacked: Drawer = (spec, theme) => {
	const across = isAcross(spec);
	return {
		...base(theme),
		...legend(spec, theme),
		grid: {
			left: 8,
			right: 24,
			top: 36,
			bottom: 8,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: across ? valueAxis(spec, theme) : categoryAxis(withGaps(spec), theme),
		yAxis: across
			? { ...categoryAxis(withGaps(spec), theme), inverse: true }
			: valueAxis(spec, theme),
		series: bars(spec, theme, across, true)
	};
};

/** Contributions to growth: each bar begins where the last ended. */
export const bridge: Drawer = (spec, theme) => {
	const values = spec.series[0]?.values ?? [];
	let level = 0;
	const starts = values.map((value) => {
		const from = level;
		level += value ?? 0;
		return Math.min(from, level);
	});
	return {
		...base(theme),
		grid: {
			left: 8,
			right: 16,
			top: 24,
			bottom: 8,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			...categoryAxis(withGaps(spec), theme),
			axisLabel: { color: theme.ink2, fontSize: 12, interval: 0 }
		},
		yAxis: valueAxis(spec, theme),
		series: [
			{
				type: 'bar' as const,
				stack: 'bridge',
				silent: true,
				itemStyle: { color: 'transparent' },
				data: starts
			},
			{
				type: 'bar' as const,
				name: spec.series[0]?.name ?? '',
				stack: 'bridge',
				barMaxWidth: 32,
				data: values.map((value) =>
					value === null
						? '-'
						: {
								value: Math.abs(value),
								itemStyle: { color: value < 0 ? theme.c[1] : theme.c[0] }
							}
				),
				label: {
					show: true,
					position: 'top' as const,
					color: theme.ink2,
					fontSize: 12,
					formatter: ({ dataIndex }: { dataIndex: number }) =>
						valueText(values[dataIndex] ?? null, spec)
				}
			}
		]
	};
};
