import type { RegionCode } from '#lib/domain/region.ts';
import type { Address } from './address.ts';

/**
 * 标出的地区: the same in every chart and table of a page. What is being pointed at, or under a rectangle that is
 * being drawn, goes before what is pinned; what is pinned stands in the address, so that a link shows it too.
 */
export class Marked {
	/** Under the pointer, or being read by key. */
	pointed = $state.raw<RegionCode | null>(null);
	/** 圈选: under the rectangle; null while none is drawn. */
	brushed = $state.raw<readonly RegionCode[] | null>(null);
	/** In the address, each once, in the order of their codes. */
	readonly pinned: readonly RegionCode[];
	readonly shown: readonly RegionCode[];

	/** Call while a component is being made: it follows the address from then on. */
	constructor(address: () => Address) {
		const mark = $derived(address().mark);
		this.pinned = $derived(mark === null ? [] : once(mark.split(separator)));
		this.shown = $derived(
			this.brushed ?? (this.pointed === null ? this.pinned : [this.pointed])
		);
	}

	/** What the address says next: the region beside those pinned, or let go where it was pinned already. */
	toggled(region: RegionCode): Partial<Address> {
		return marking(
			this.pinned.includes(region)
				? this.pinned.filter((one) => one !== region)
				: [...this.pinned, region]
		);
	}
}

const separator = ',';

const once = (regions: readonly RegionCode[]): RegionCode[] =>
	regions.filter((one, index) => one !== '' && regions.indexOf(one) === index).sort();

/** The part of an address that pins these regions and no others. */
export const marking = (regions: readonly RegionCode[]): Partial<Address> => ({
	mark: regions.length === 0 ? null : once(regions).join(separator)
});
