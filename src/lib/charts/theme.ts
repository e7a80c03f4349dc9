/** 图的用色: the tokens a chart is drawn with, read when it is drawn. */
export interface ChartTheme {
	surface: string;
	ink: string;
	/** Labels. */
	ink2: string;
	/** Axis labels, what is missing. */
	ink3: string;
	/** Grid lines, rules, axis lines, from faint to firm. */
	line: string;
	line2: string;
	line3: string;
	warn: string;
	/** 分类色, dark to light on paper: the fourth and fifth are fills only. */
	categorical: readonly string[];
	/** 其他. */
	other: string;
	/** 顺序色, for what has a good direction; five steps. */
	sequential: readonly string[];
	/** 墨阶, for neutral indicators; five steps. */
	inks: readonly string[];
	font: string;
}

/** `read` gives a token by its name, `--ink`: `getPropertyValue` in a page, a table in tests. */
export function themeFrom(read: (token: string) => string): ChartTheme {
	const token = (name: string) => {
		const value = read(`--${name}`).replace(/\s+/g, ' ').trim();
		if (value === '') throw new Error(`design token missing: --${name}`);
		return sixDigits(value);
	};
	const five = (letter: string) =>
		[1, 2, 3, 4, 5].map((step) => token(`${letter}${step}`));
	return {
		surface: token('surface'),
		ink: token('ink'),
		ink2: token('ink-2'),
		ink3: token('ink-3'),
		line: token('line'),
		line2: token('line-2'),
		line3: token('line-3'),
		warn: token('warn'),
		categorical: five('c'),
		other: token('c0'),
		sequential: five('s'),
		inks: five('g'),
		font: token('sans')
	};
}

/** A built style sheet writes #ffffff as #fff; what reckons with colours reads six digits. */
const sixDigits = (value: string): string =>
	/^#[\da-f]{3}$/i.test(value) ? value.replace(/[\da-f]/gi, '$&$&') : value;
