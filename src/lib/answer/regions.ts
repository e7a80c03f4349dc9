import { nearestNames } from '#lib/catalog/nearest.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { RegionTree } from './answerer.ts';

/** The regions of a set, in official order, with what people call them. */
export function regionTree(all: readonly Region[]): RegionTree {
	const byCode = new Map(all.map((region) => [region.code, region]));
	const children = new Map<RegionCode, Region[]>();
	const byName = new Map<string, Region[]>();
	for (const region of all) {
		if (region.parent !== null)
			children.set(region.parent, [...(children.get(region.parent) ?? []), region]);
		for (const name of [region.name, ...region.aliases])
			byName.set(name, [...(byName.get(name) ?? []), region]);
	}
	for (const list of children.values())
		list.sort((a, b) => Number(a.own) - Number(b.own));
	return {
		all,
		get: (code) => byCode.get(code),
		children: (code) => children.get(code) ?? [],
		find(name) {
			const exact = byCode.get(name);
			if (exact) return exact;
			const found = byName.get(name) ?? [];
			return found.length === 1 ? found[0] : undefined;
		},
		nearest: (name, count = 3) => nearestNames(name, byName.keys(), count)
	};
}
