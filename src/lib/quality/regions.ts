import { nearestNames } from '#lib/catalog/nearest.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';

/** 区划表 against which tables are screened; of two declarations of one code the first counts. */
export class Regions {
	readonly #byCode = new Map<RegionCode, Region>();
	readonly #byName = new Map<string, Region[]>();
	readonly #children = new Map<RegionCode, Region[]>();

	constructor(all: readonly Region[]) {
		for (const region of all) {
			if (this.#byCode.has(region.code)) continue;
			this.#byCode.set(region.code, region);
			for (const name of [region.name, ...region.aliases])
				this.#byName.set(name, [...(this.#byName.get(name) ?? []), region]);
			if (region.parent !== null)
				this.#children.set(region.parent, [
					...(this.#children.get(region.parent) ?? []),
					region
				]);
		}
	}

	get(code: RegionCode): Region | undefined {
		return this.#byCode.get(code);
	}

	all(): Iterable<Region> {
		return this.#byCode.values();
	}

	/** Whether `inner` lies below `outer`, at whatever depth; no region lies within itself. */
	isWithin(inner: Region, outer: Region): boolean {
		for (
			let code = inner.parent;
			code !== null;
			code = this.#byCode.get(code)?.parent ?? null
		)
			if (code === outer.code) return true;
		return false;
	}

	/** By code, or by a name or 简称 that only one region has. */
	find(code: string, name = ''): Region | undefined {
		const named = this.#byName.get(name) ?? this.#byName.get(code) ?? [];
		return this.#byCode.get(code) ?? (named.length === 1 ? named[0] : undefined);
	}

	/** 下级, 本级 among them. */
	children(code: RegionCode): readonly Region[] {
		return this.#children.get(code) ?? [];
	}

	/** The regions that share a parent with `code`, itself among them, 本级 not. */
	siblings(code: RegionCode): readonly Region[] {
		const parent = this.#byCode.get(code)?.parent;
		return parent ? this.children(parent).filter(({ own }) => !own) : [];
	}

	nearest(name: string): string[] {
		return nearestNames(name, this.#byName.keys(), 3);
	}
}
