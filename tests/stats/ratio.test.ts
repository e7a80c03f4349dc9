import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio, shares } from '#lib/stats/ratio.ts';

describe('ratio', () => {
	it('is null where a part is missing or there is nothing to divide by', () => {
		expect(ratio(null, 5)).toBeNull();
		expect(ratio(5, null)).toBeNull();
		expect(ratio(5, 0)).toBeNull();
		expect(ratio(5, -1)).toBeNull();
	});

	it('is 0 where there was nothing', () => expect(ratio(0, 5)).toBe(0));
});

describe('shares', () => {
	it('is null where one part is missing or negative, or all are 0', () => {
		expect(shares([1, null])).toBeNull();
		expect(shares([1, -1])).toBeNull();
		expect(shares([0, 0])).toBeNull();
		expect(shares([])).toBeNull();
	});

	it('adds up to 1', () =>
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }),
				(parts) => {
					expect(shares(parts)!.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
				}
			)
		));
});
