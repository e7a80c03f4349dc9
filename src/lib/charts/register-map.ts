import { MapChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { registerMap, use } from 'echarts/core';
import type { RegionCode } from '#lib/domain/region.ts';
import type { OwnMap } from '#lib/maps/own-map.ts';
import type { DrawnMap } from './spec.ts';

use([MapChart, GeoComponent]);

/**
 * Makes a map known to the charts of this page, each area under its region's code. What is of no region has a
 * name that no figure has, so that it is drawn and stays empty.
 */
export function drawable(
	{ areas, bounds, approval }: OwnMap,
	regions: readonly (RegionCode | null)[],
	name: string
): DrawnMap {
	const features = areas.map(({ outline }, index) => ({
		type: 'Feature' as const,
		properties: { name: regions[index] ?? `#${index}` },
		geometry: outline
	}));
	registerMap(name, {
		geoJSON: { type: 'FeatureCollection', features }
	} as unknown as Parameters<typeof registerMap>[1]);
	const [west, south, east, north] = bounds;
	const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
	return {
		name,
		approval,
		stretch,
		aspect: ((east - west) * stretch) / (north - south)
	};
}
