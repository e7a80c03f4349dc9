import type { Stat } from '#lib/domain/stat.ts';

export const isKnown = (stat: Stat): boolean => stat.status === 'ok';

/** 缺报超过一成的, a group of regions is not compared (domain 2, rule 3). */
const tolerated = 0.1;

/** Whether so many regions are known that they can be compared with one another. */
export function comparable(stats: readonly Stat[]): boolean {
	const known = stats.filter(isKnown).length;
	return known >= 2 && known >= stats.length * (1 - tolerated);
}
