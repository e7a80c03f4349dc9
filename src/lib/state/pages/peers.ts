import { shiftPeriod, yearBefore, parsePeriod, type Period } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import type { PageContext } from '../question.ts';

/** 比较的一组地区: the children of the region, or, where it has none, it and its neighbours. */
export interface Peers {
	/** Whose children they are. */
	of: Region;
	regions: readonly Region[];
	/** The region the page is about, where it is one of them. */
	self: Region | null;
}

export function peersOf({
	scope,
	regions
}: Pick<PageContext, 'scope' | 'regions'>): Peers {
	const self = regions.get(scope.region);
	if (!self) throw new Error(`unknown region: ${scope.region}`);
	const children = regions.children(self.code).filter((region) => !region.own);
	if (children.length > 0) return { of: self, regions: children, self: null };
	const parent = self.parent === null ? undefined : regions.get(self.parent);
	if (!parent) return { of: self, regions: [], self: null };
	return {
		of: parent,
		regions: regions.children(parent.code).filter((region) => !region.own),
		self
	};
}

/** 北京 for 北京市: how a province is written where there is little room. */
export const shortName = ({ level, name, aliases }: Region): string =>
	level === 'province' ? (aliases[0] ?? name) : name;

/** 区县, 市州, 省份: what the regions of a group are called together. */
export function peerWord({ regions }: Peers): string {
	const level = regions[0]?.level;
	return level === 'province' ? '省份' : level === 'city' ? '市州' : '区县';
}

/** The last `count` periods up to the page's, in its own frequency, that the data set has. */
export function recentPeriods(
	{ scope, periods }: Pick<PageContext, 'scope' | 'periods'>,
	count: number
): Period[] {
	const wanted = Array.from({ length: count }, (_, index) =>
		shiftPeriod(scope.period, index - count + 1)
	);
	return trimmed(wanted, periods);
}

/** The same part of each of the last `count` years. */
export function sameInYears(
	{ scope, periods }: Pick<PageContext, 'scope' | 'periods'>,
	count: number
): Period[] {
	const wanted = [scope.period];
	while (wanted.length < count) wanted.unshift(yearBefore(wanted[0]!));
	return trimmed(wanted, periods);
}

/** Leaves out what lies before the first period of the set; gaps after it stay, and show as gaps. */
function trimmed(wanted: readonly Period[], periods: readonly Period[]): Period[] {
	const first = wanted.findIndex((period) => periods.includes(period));
	return first < 0 ? [] : wanted.slice(first);
}

/** Whether a period is a whole year, where 累计 and 本期 are the same. */
export const isYear = (period: Period): boolean => parsePeriod(period).frequency === 'Y';
