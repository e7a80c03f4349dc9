import type { Region, RegionCode, RegionLevel } from '#lib/domain/region.ts';
import type { RegionTree } from './answerer.ts';

/** A total, or a measure over regions, with more than this part missing is withheld (domain 2, rule 3). */
export const tolerated = 0.1;

/** What the regions below one of `level` are called together. */
export const childrenWord = (level: RegionLevel): string =>
	({ nation: '省份', province: '地市', city: '区县', county: '乡镇' })[level];

/** Children to be compared with one another: 本级 is not a region among others. */
export const peersBelow = (regions: RegionTree, code: RegionCode): Region[] =>
	regions.children(code).filter(({ own }) => !own);

/** Whether one of `codes` lies below `ancestor`. */
export const anyBelow = (
	regions: RegionTree,
	codes: readonly RegionCode[],
	ancestor: RegionCode
): boolean =>
	codes.some((code) => {
		for (let one = regions.get(code)?.parent; one; one = regions.get(one)?.parent)
			if (one === ancestor) return true;
		return false;
	});
