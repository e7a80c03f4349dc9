import type { EChartsOption } from 'echarts';
import { bar } from './bar.ts';
import { bridge } from './bridge.ts';
import { column } from './column.ts';
import { dumbbell } from './dumbbell.ts';
import type { Maker } from './frame.ts';
import { heat } from './heat.ts';
import { line } from './line.ts';
import { lorenz } from './lorenz.ts';
import { scatter } from './scatter.ts';
import type { ChartKind, ChartSpec } from './spec.ts';
import { stacked } from './stacked.ts';
import type { ChartTheme } from './theme.ts';
import { tiles } from './tiles.ts';

const makers: Readonly<Record<ChartKind, Maker>> = {
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

/** One declaration to the screen, in a plot of `width` pixels. */
export const toOption = (
	spec: ChartSpec,
	theme: ChartTheme,
	width = 640
): EChartsOption => makers[spec.kind](spec, { theme, width });
