import { lorenzHeight } from './lorenz.ts';
import { mapHeight } from './own-map.ts';
import type { ChartSpec } from './spec.ts';
import { runsDown } from './stacked.ts';
import { tilePlaces } from './tiles.ts';

const usual = 260;
/** A line or a column that is higher than this exaggerates. */
const tallest = 400;

/**
 * How high a plot wants to be, in pixels, by how much stands in it. One whose height is free is as high as
 * `least`, its neighbour's, asks for; rows and squares keep their own.
 */
export function chartHeight(spec: ChartSpec, least = 0): number {
	const rows = spec.categories.length;
	switch (spec.kind) {
		case 'bar':
			return 40 + rows * Math.max(26, spec.series.length * 20 + 8);
		case 'dumbbell':
			return 80 + rows * 32;
		case 'bridge':
			return 44 + rows * 30;
		case 'stacked':
			return runsDown(spec) ? 56 + rows * 26 : Math.min(tallest, Math.max(usual, least));
		case 'heat':
			return 48 + rows * 32;
		case 'tiles':
			if (spec.map) return mapHeight(spec.map);
			return 28 + (1 + Math.max(0, ...tilePlaces(spec).map(([, row]) => row))) * 52;
		case 'lorenz':
			return lorenzHeight;
		default:
			return Math.min(tallest, Math.max(usual, least));
	}
}
