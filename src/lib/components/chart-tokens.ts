import { themeFrom, type ChartTheme } from '#lib/charts/theme.ts';

/** The tokens as they stand now; on paper those of the light theme, whatever the screen shows. */
export function pageTheme(paper: boolean): ChartTheme {
	const root = document.documentElement;
	const { theme } = root.dataset;
	if (paper) delete root.dataset.theme;
	const style = getComputedStyle(root);
	const read = themeFrom((name) => style.getPropertyValue(name));
	if (paper && theme !== undefined) root.dataset.theme = theme;
	return read;
}
