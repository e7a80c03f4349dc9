import type { ChartTheme } from './theme.ts';
import { labelText } from './frame.ts';

/** 图例 in one line above the plot, only where names do not fit at the marks themselves. */
export const key = (names: readonly string[], theme: ChartTheme) => ({
	show: true,
	left: 0,
	top: 0,
	padding: 0,
	itemGap: 16,
	itemWidth: 12,
	itemHeight: 12,
	selectedMode: false as const,
	textStyle: labelText(theme, theme.ink2),
	data: [...names]
});
