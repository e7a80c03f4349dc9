import { bar, bridge, column, isAcross, stacked } from './bars.ts';
import { heat, tiles } from './grids.ts';
import { line } from './line.ts';
import { dumbbell, lorenz, scatter } from './points.ts';
import type { ChartKind, ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

/** What ECharts is told; plain data and closed functions of our own, never a user's object. */
export type ChartOption = Record<string, unknown>;

export type Drawer = (spec: ChartSpec, theme: ChartTheme) => ChartOption;

const drawers: Readonly<Record<ChartKind, Drawer>> = {
	line,
	bar,
	column,
	stacked,
	dumbbell,
	bridge,
	lorenz,
	scatter,
	tiles,
	heat
};

/** One declaration to the screen. The picture itself says 模拟 where data are simulated. */
export function toOption(spec: ChartSpec, theme: ChartTheme): ChartOption {
	const option = drawers[spec.kind](spec, theme);
	if (!spec.simulated) return option;
	return {
		...option,
		graphic: [
			{
				type: 'text',
				right: 4,
				top: 0,
				silent: true,
				style: { text: '模拟数据', fill: theme.ink3, font: `12px ${theme.font}` }
			}
		]
	};
}

/** Height a drawing wants in pixels, by how much it holds. */
export function chartHeight(spec: ChartSpec): number {
	switch (spec.kind) {
		case 'bar':
		case 'dumbbell':
			return Math.max(
				160,
				40 +
					spec.categories.length *
						(spec.kind === 'bar' ? Math.max(24, spec.series.length * 18) : 26)
			);
		case 'stacked':
			return isAcross(spec) ? 60 + spec.categories.length * 24 : 280;
		case 'heat':
			return 40 + spec.categories.length * 30;
		case 'tiles':
			return 420;
		case 'lorenz':
			return 360;
		default:
			return 280;
	}
}
