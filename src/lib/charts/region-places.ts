import type { RegionCode } from '#lib/domain/region.ts';
import type { Place } from './marks.ts';
import type { ChartSpec } from './spec.ts';

/**
 * Where each region stands in a chart. Empty for a chart of a single region, over time for instance: to mark
 * all of it would say nothing.
 */
export function regionPlaces(spec: ChartSpec): ReadonlyMap<RegionCode, readonly Place[]> {
	const found = new Map<RegionCode, Place[]>();
	for (const [series, { stats }] of spec.series.entries())
		for (const [index, stat] of stats.entries()) {
			if (!stat) continue;
			const places = found.get(stat.region) ?? [];
			places.push([series, index]);
			found.set(stat.region, places);
		}
	return found.size > 1 ? found : new Map();
}
