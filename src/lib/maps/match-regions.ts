import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { OwnMap } from './own-map.ts';

/** What matching asks of a data set's regions. */
export interface KnownRegions {
	get(code: RegionCode): Region | undefined;
	/** By full name, alias or code; undefined where unknown or not unique. */
	find(name: string): Region | undefined;
}

/** 对上的地区 of a map, and the areas that are of none: they are drawn as they are, without a figure. */
export interface Matched {
	/** The region of each area, in the map's order; null for none. */
	regions: readonly (RegionCode | null)[];
	/** Names, or codes, of the areas that are of no region; lines are not counted. */
	strangers: readonly string[];
}

/** By code first: names repeat, 城区 and 郊区 for instance. A code that is another set's leaves the name to decide. */
export function matchRegions({ areas }: OwnMap, known: KnownRegions): Matched {
	const regions = areas.map(
		({ code, name }) =>
			((code && known.get(code)) || (name && known.find(name)) || null)?.code ?? null
	);
	return {
		regions,
		strangers: areas.flatMap(({ code, name, outline }, index) =>
			regions[index] === null && outline.type.endsWith('Polygon')
				? [name || code || `第${index + 1}个要素`]
				: []
		)
	};
}
