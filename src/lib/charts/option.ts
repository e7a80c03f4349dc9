import type { EChartsOption } from 'echarts';
import { bar } from './bar.ts';
import { bridge } from './bridge.ts';
import { column } from './column.ts';
import { dumbbell } from './dumbbell.ts';
import { withEmphasis } from './emphasis.ts';
import { placeOf, type Maker } from './frame.ts';
import { heat } from './heat.ts';
import { line } from './line.ts';
import { lorenz } from './lorenz.ts';
import type { Place } from './marks.ts';
import { regionPlaces } from './region-places.ts';
import { ownMap } from './own-map.ts';
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
export function toOption(spec: ChartSpec, theme: ChartTheme, width = 640): EChartsOption {
	const make = spec.kind === 'tiles' && spec.map ? ownMap : makers[spec.kind];
	const drawn = make(spec, { theme, width });
	return regionPlaces(spec).size > 0 ? withEmphasis(drawn, theme) : drawn;
}

/** The place of an item that ECharts has drawn; null for one that stands for no mark. */
export function placeAt(
	option: EChartsOption,
	{ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }
): Place | null {
	const series = option.series as readonly { data?: readonly unknown[] }[] | undefined;
	return placeOf(series?.[seriesIndex]?.data?.[dataIndex]);
}

/** Where ECharts keeps the item of a place, for showing what is being read; null where none is drawn. */
export function itemAt(
	option: EChartsOption,
	place: Place
): { seriesIndex: number; dataIndex: number } | null {
	const series = option.series as readonly { data?: readonly unknown[] }[] | undefined;
	for (const [seriesIndex, { data }] of series?.entries() ?? []) {
		const dataIndex = (data ?? []).findIndex(
			(item) => placeOf(item)?.join() === place.join()
		);
		if (dataIndex >= 0) return { seriesIndex, dataIndex };
	}
	return null;
}
