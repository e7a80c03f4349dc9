import type { ChartLineDash, ChartMarkerShape } from 'docx/charts';

/** Steps of lightness first, colour second: the order survives a black-and-white print. */
export interface Palette {
	series: readonly string[];
	/** Lines are thin and need more ink than bars. */
	lines: readonly string[];
	/** What stands beside an emphasised series. */
	quiet: readonly string[];
	/** The one series or mark to look at. */
	emphasis: string;
	/** A stated reference drawn as a line, the line of equality. */
	reference: string;
	/** Fills from light to dark for tiles and heat. */
	steps: readonly string[];
}

const ink: Palette = {
	series: ['4A525A', 'AAB2BA', '22262B', 'D3D8DD', '79828B'],
	lines: ['22262B', '69727B', '4A525A', '8A939C', '79828B'],
	quiet: ['AAB2BA', 'D3D8DD', '8A939C'],
	emphasis: '16191D',
	reference: '16191D',
	steps: ['FFFFFF', 'EEF0F2', 'D3D8DD', 'AAB2BA', '8A939C']
};

const blue: Palette = {
	series: ['0F4C81', '7FA8D0', '22262B', 'B9D0E6', '3F7AB0'],
	lines: ['0F4C81', '4A525A', '3F7AB0', '22262B', '7FA8D0'],
	quiet: ['B9D0E6', 'AAB2BA', '7FA8D0'],
	emphasis: '0F4C81',
	reference: '16191D',
	steps: ['FFFFFF', 'E4EDF6', 'B9D0E6', '9BBBDB', '7FA8D0']
};

/** Neutral indicators are drawn in ink alone: more is neither good nor bad. */
export const paletteOf = (neutral: boolean, greyscale: boolean): Palette =>
	neutral || greyscale ? ink : blue;

/** Lines are told apart by dash and marker as well. */
export const dashes: readonly ChartLineDash[] = [
	'solid',
	'dash',
	'shortDot',
	'longDashDot',
	'longDash'
];
export const markers: readonly ChartMarkerShape[] = [
	'circle',
	'square',
	'triangle',
	'diamond',
	'x'
];

export const nth = <T>(list: readonly T[], index: number): T =>
	list[index % list.length]!;

/** Black on a light fill, white on a dark one. */
export function inkOn(fill: string): string {
	const [red, green, blue] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16));
	return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128 ? 'FFFFFF' : '000000';
}
