/** Colours and type of a drawing, read from the page's tokens when it is drawn. */
export interface ChartTheme {
	ink: string;
	ink2: string;
	ink3: string;
	line: string;
	line3: string;
	surface: string;
	/** Categorical, by lightness: c1 first; c0 is context. */
	c: readonly [string, string, string, string, string];
	c0: string;
	/** Sequential for directed figures, ink steps for neutral ones. */
	s: readonly [string, string, string, string, string];
	g: readonly [string, string, string, string, string];
	font: string;
}

/** Reads the tokens by name; `token` is getPropertyValue in a page, a table in tests. */
export function themeFrom(token: (name: string) => string): ChartTheme {
	const five = (prefix: string) =>
		[1, 2, 3, 4, 5].map((n) => token(`--${prefix}${n}`)) as unknown as ChartTheme['c'];
	return {
		ink: token('--ink'),
		ink2: token('--ink-2'),
		ink3: token('--ink-3'),
		line: token('--line'),
		line3: token('--line-3'),
		surface: token('--surface'),
		c: five('c'),
		c0: token('--c0'),
		s: five('s'),
		g: five('g'),
		font: token('--sans')
	};
}
