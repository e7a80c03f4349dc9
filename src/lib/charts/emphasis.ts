import type { EChartsOption, SeriesOption } from 'echarts';
import type { ChartTheme } from './theme.ts';

/** 标出: an outline in ink and a bold label; the colour, which says something else, stays as it is. */
export const outline = { width: 2.5 } as const;

/** Points that only carry a word have no size, and nothing to be outlined. */
const hasSize = (one: unknown): boolean => {
	const size = (one as { symbolSize?: unknown } | null)?.symbolSize;
	return typeof size !== 'number' || size >= 1;
};

/** Gives every series of a drawing the look that its items take on when their region is marked. */
export function withEmphasis(option: EChartsOption, theme: ChartTheme): EChartsOption {
	const emphasis = {
		itemStyle: {
			color: 'inherit' as const,
			borderColor: theme.ink,
			borderWidth: outline.width
		},
		label: { fontWeight: 600 as const }
	};
	const bare = { emphasis: { itemStyle: { borderWidth: 0 } } };
	const series = (option.series ?? []) as readonly SeriesOption[];
	return {
		...option,
		series: series.map((one): SeriesOption => {
			// A custom series and a map draw their own outline.
			if (one.type === 'custom' || one.type === 'map' || !hasSize(one)) return one;
			const data = one.data as readonly object[] | undefined;
			return {
				...one,
				emphasis,
				data: data?.map((item) => (hasSize(item) ? item : { ...item, ...bare }))
			} as SeriesOption;
		})
	};
}
