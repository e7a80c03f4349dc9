import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	areaOf,
	emptyAddress,
	parseAddress,
	printAddress,
	type Address
} from '#lib/state/address.ts';

const word = fc
	.string({ minLength: 1 })
	.map((text) => text.trim())
	.filter((text) => text !== '');
const part = fc.option(word, { nil: null });
const address: fc.Arbitrary<Address> = fc.record({
	set: part,
	region: part,
	period: part,
	area: part,
	measure: part,
	compare: part,
	find: part,
	indicator: part,
	layout: part,
	regions: part,
	since: part,
	beside: part,
	form: part,
	target: part,
	status: part,
	page: part,
	pages: part,
	mark: part,
	type: part,
	slot: part
});

describe('an address', () => {
	it('says nothing where the query is empty, and prints as nothing', () => {
		expect(parseAddress(new URLSearchParams(''))).toEqual(emptyAddress);
		expect(printAddress(emptyAddress)).toBe('');
	});

	it('takes an empty value for one that is not said', () => {
		expect(parseAddress(new URLSearchParams('set=&region= &period=2026Q3'))).toEqual({
			...emptyAddress,
			period: '2026Q3'
		});
	});

	it('reads back what it printed, whatever is in it', () => {
		fc.assert(
			fc.property(address, (written) => {
				expect(parseAddress(new URLSearchParams(printAddress(written)))).toEqual(written);
			})
		);
	});

	it('is printed as the browser prints a query, whatever is in it', () => {
		fc.assert(
			fc.property(address, (written) => {
				const text = printAddress(written);
				expect(new URLSearchParams(text).toString()).toBe(text.replace(/^\?/, ''));
			})
		);
	});

	it('is for both areas where none is said, and for none where the word is unknown', () => {
		expect(areaOf(null)).toBe('all');
		expect(areaOf('rural')).toBe('rural');
		expect(areaOf('乡下')).toBeNull();
	});
});
