import type { RegionCode } from '#lib/domain/region.ts';
import type { Address } from './address.ts';

/**
 * 标出的地区: the same in every chart and table of a page. What is pointed at goes before what is pinned; what
 * is pinned stands in the address, so that a link shows it too.
 */
export class Marked {
	/** Under the pointer, or being read by key. */
	pointed = $state.raw<RegionCode | null>(null);
	/** In the address. */
	readonly pinned: RegionCode | null;
	readonly shown: RegionCode | null;

	/** Call while a component is being made: it follows the address from then on. */
	constructor(address: () => Address) {
		this.pinned = $derived(address().mark);
		this.shown = $derived(this.pointed ?? this.pinned);
	}

	/** What the address says next: the region pinned, or let go where it was pinned already. */
	toggled(region: RegionCode): Partial<Address> {
		return { mark: region === this.pinned ? null : region };
	}
}
