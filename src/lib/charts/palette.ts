import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

/** Line patterns in pixels: the second channel of lines, for print without colour. */
const dashes: readonly (number[] | 'solid')[] = ['solid', [7, 4], [2, 3], [9, 3, 2, 3]];
const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;

export interface LineLook {
	colour: string;
	dash: number[] | 'solid';
	symbol: (typeof symbols)[number];
	width: number;
}

const nth = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/**
 * Lines: at most three colours, the rest 其他, always with a dash and a marker of their own. With one
 * series to look at it alone has colour. Neutral indicators have none: more is neither good nor bad.
 */
export function lineLooks({ series, neutral }: ChartSpec, theme: ChartTheme): LineLook[] {
	const chosen = series.some(({ emphasis }) => emphasis);
	const plain = neutral
		? [theme.ink, theme.inks[3]!, theme.inks[4]!]
		: theme.categorical.slice(0, 3);
	const quiet = [theme.inks[3]!, theme.line3, theme.inks[4]!];
	let others = 0;
	return series.map(({ emphasis }, index) => {
		if (chosen && emphasis)
			return {
				colour: theme.categorical[0]!,
				dash: 'solid',
				symbol: 'circle',
				width: 2.5
			};
		// The first dash and marker are the chosen series' own.
		const order = chosen ? ++others : index;
		const colours = chosen ? quiet : plain;
		return {
			colour: order < 3 ? nth(colours, order) : theme.line3,
			dash: nth(dashes, order),
			symbol: nth(symbols, order),
			width: chosen ? 1.5 : 2
		};
	});
}

/** zrender's pattern of a fill: the second channel of areas. */
export interface Decal {
	symbol: string;
	dashArrayX: number[] | number;
	dashArrayY: number[] | number;
	rotation: number;
	color: string;
	symbolSize?: number;
}

export interface FillLook {
	colour: string;
	decal: Decal | null;
	/** Pale fills have an outline, or they would vanish on paper. */
	border: string | null;
}

const hatch = (color: string, rotation: number): Decal => ({
	symbol: 'rect',
	dashArrayX: [1, 0],
	dashArrayY: [1.5, 6],
	rotation,
	color
});

/** 缺报 as an area: grey hatching on paper. */
export const missingDecal = (theme: ChartTheme): Decal =>
	hatch(theme.line2, -Math.PI / 4);

/** Bars and parts: lightness first, then a pattern, so that a copy on paper still tells them apart. */
export function fillLooks({ series, neutral }: ChartSpec, theme: ChartTheme): FillLook[] {
	const chosen = series.some(({ emphasis }) => emphasis);
	const { inks, categorical } = theme;
	const quiet = [theme.other, inks[3]!, inks[1]!, inks[4]!, inks[2]!];
	const plain = neutral ? inkParts(inks, series.length) : categorical;
	const faint = new Set([
		theme.other,
		inks[0]!,
		inks[1]!,
		categorical[3]!,
		categorical[4]!
	]);
	let others = 0;
	return series.map(({ emphasis }, index): FillLook => {
		const own = chosen && emphasis;
		const order = chosen && !own ? others++ : index;
		const colour = own
			? categorical[0]!
			: ((chosen ? quiet : plain)[order] ?? theme.other);
		const patterned = own ? false : chosen ? order % 2 === 1 : order > 4;
		return {
			colour,
			decal: patterned ? hatch(`${theme.surface}66`, Math.PI / 4) : null,
			border: faint.has(colour) ? theme.ink3 : null
		};
	});
}

/** 墨阶 for parts, dark to light, as far apart as their number allows. */
const inkParts = (inks: readonly string[], count: number): readonly string[] =>
	(count > 3 ? [4, 3, 2, 1, 0] : count === 3 ? [4, 2, 0] : [4, 2]).map(
		(step) => inks[step]!
	);

/** The steps that stand for more: 墨阶 for neutral indicators. */
export const stepsOf = ({ neutral }: ChartSpec, theme: ChartTheme): readonly string[] =>
	neutral ? theme.inks : theme.sequential;
