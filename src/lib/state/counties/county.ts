import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { PageContext } from '../question.ts';

/** At most so many counties stand side by side. */
export const mostCompared = 4;

/** 一个区县 among its neighbours. */
export interface County {
	self: Region;
	/** What it is a part of; null for the topmost region of a set. */
	whole: Region | null;
	/** The children of the whole, itself among them, without 本级. */
	neighbours: readonly Region[];
}

const comparable = ({ own }: Region) => !own;

/** The regions to choose from: the children of the page's region, or, where it has none, it and its neighbours. */
function choices({ scope, regions }: PageContext): readonly Region[] {
	const here = regions.get(scope.region);
	if (!here) throw new Error(`unknown region: ${scope.region}`);
	const below = regions.children(here.code).filter(comparable);
	if (below.length > 0) return below;
	return here.parent === null
		? [here]
		: regions.children(here.parent).filter((one) => comparable(one) || one === here);
}

/** The county of a page: the region of its address, or the first below it. */
export function countyOf(context: PageContext): County {
	const all = choices(context);
	const self = all.find(({ code }) => code === context.scope.region) ?? all[0]!;
	return {
		self,
		whole: (self.parent === null ? undefined : context.regions.get(self.parent)) ?? null,
		neighbours: self.parent === null ? [self] : all
	};
}

export interface Compared {
	/** In the order in which they were named, each once, the page's own not among them. */
	regions: readonly Region[];
	/** What was named and is no neighbour, as written. */
	unknown: readonly string[];
}

/** Reads `990102,990111`: the neighbours that stand beside the county. */
export function comparedWith(
	written: string | null,
	{ self, neighbours }: County
): Compared {
	const names = (written ?? '').split(/[,，、]/).filter(Boolean);
	const find = (name: string) =>
		neighbours.find(({ code, name: full }) => code === name || full === name);
	const found = new Set(names.map(find).filter((region) => region !== undefined));
	found.delete(self);
	return {
		regions: [...found].slice(0, mostCompared - 1),
		unknown: [...new Set(names.filter((name) => !find(name)))]
	};
}

/** The inverse of `comparedWith`; null where nobody is left. */
export const printCompared = (codes: readonly RegionCode[]): string | null =>
	codes.length > 0 ? codes.join(',') : null;
