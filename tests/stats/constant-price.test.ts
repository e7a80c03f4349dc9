import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atFirstPrices } from '#lib/stats/constant-price.ts';

const level = fc.double({ min: 1, max: 1e6, noNaN: true });
const rise = fc.double({ min: -20, max: 50, noNaN: true });

describe('levels in the prices of the first year', () => {
	it('are freed of every rise up to their own year', () => {
		const real = atFirstPrices([100, 110, 121], [null, 10, 5]);
		expect(real[0]).toBe(100);
		expect(real[1]).toBeCloseTo(100);
		expect(real[2]).toBeCloseTo(121 / 1.155);
	});

	it('end where a rise is missing: what comes after cannot be told', () =>
		expect(atFirstPrices([1, 2, 3, 4], [9, 0, null, 0])).toEqual([1, 2, null, null]));

	it('keep a missing level missing', () =>
		expect(atFirstPrices([null, 5], [1, 0])).toEqual([null, 5]));

	it('are the levels themselves where prices stand still', () =>
		fc.assert(
			fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), (levels) => {
				expect(
					atFirstPrices(
						levels,
						levels.map(() => 0)
					)
				).toEqual(levels);
			})
		));

	it('grow by (1 + nominal) ÷ (1 + price) − 1, as Fisher deflates', () =>
		fc.assert(
			fc.property(level, level, rise, (before, now, price) => {
				const [old, last] = atFirstPrices([before, now], [null, price]);
				expect(last! / old! - 1).toBeCloseTo(now / before / (1 + price / 100) - 1, 6);
			})
		));
});
