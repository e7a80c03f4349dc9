import type { Stat } from '#lib/domain/stat.ts';

/** A map as ECharts knows it: registered under its name, the region's code standing for each area. */
export interface DrawnMap {
	name: string;
	approval: string;
	/** Width over height as it is drawn. */
	aspect: number;
	/** One degree of longitude as a part of one of latitude. */
	stretch: number;
}

/** 图: one declaration for the screen (ECharts), Word (a native chart) and the table view. */
export interface ChartSpec {
	/** Stable within its page or report: `coverage-by-region`. */
	id: string;
	kind: ChartKind;
	/** States the finding: 城市对象持续减少，农村对象缓增. */
	title: string;
	/** Measure, unit, base, weights, axis warnings: 在册低保对象，人. */
	subtitle: string;
	/** 来源 line; says （模拟） where data are simulated. */
	source: string;
	/** Unit of the value axis as printed: 人, 万元, %. */
	unit: string;
	/** Categories of the category axis (periods, regions), in order. Unused by `lorenz` and `scatter`. */
	categories: readonly string[];
	series: readonly ChartSeries[];
	/** A stated reference: 目标, 全市平均. */
	reference?: { label: string; value: number };
	/** Where bars start; 0 unless a ratio's natural origin (1.00). */
	origin?: number;
	/** The categories of `bar` that the finding is about: the others stand back. */
	focus?: readonly string[];
	/** Decimals of value labels. */
	decimals: number;
	/** `points` of `lorenz`, `scatter`: x and y names. */
	axes?: { x: string; y: string };
	/** 并列小图: on screen each line of `line` has a plot of its own, of the same span and not the same zero. */
	panels?: boolean;
	/** Place of each category in the tile grid, for `tiles`. */
	tiles?: readonly (readonly [number, number])[];
	/** A category a region: a person's own map may stand instead of tiles or bars. */
	byPlace?: boolean;
	/** 本单位地图 to draw `tiles` on, which a screen has and Word has not. */
	map?: DrawnMap;
	/** Neutral indicators are drawn in ink steps, directed ones in the sequential scale. */
	neutral: boolean;
	/** Simulated data: the picture says so itself. */
	simulated: boolean;
}

export type ChartKind =
	/** over time */
	| 'line'
	/** horizontal bars, regions sorted by value */
	| 'bar'
	/** vertical columns */
	| 'column'
	/** parts of a whole, 100 % or absolute */
	| 'stacked'
	/** current value against a reference or an earlier value, one row a region */
	| 'dumbbell'
	/** contributions to growth */
	| 'bridge'
	/** Lorenz or concentration curve, series points in [0,1]² */
	| 'lorenz'
	| 'scatter'
	/** 方格示意图, not a map */
	| 'tiles'
	/** matrix regions × indicators */
	| 'heat';

export interface ChartSeries {
	name: string;
	/** Same length as `categories`; null = missing, drawn as missing. */
	values: readonly (number | null)[];
	/** The stats behind the values (same length), so that a mark opens its trace; null where none. */
	stats: readonly (Stat | null)[];
	/** Only for `lorenz` and `scatter`. */
	points?: readonly (readonly [number, number])[];
	/** The one series or mark to look at. */
	emphasis?: boolean;
}
