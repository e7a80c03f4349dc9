import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLastPrices } from '#lib/stats/constant-price.ts';

const level = fc.double({ min: 1, max: 1e6, noNaN: true });
const rise = fc.double({ min: -20, max: 50, noNaN: true });

describe('levels in the prices of the last year', () => {
	it('carry every rise after their own year', () => {
		const real = atLastPrices([100, 110, 121], [null, 10, 5]);
		expect(real[0]).toBeCloseTo(115.5);
		expect(real[1]).toBeCloseTo(115.5);
		expect(real[2]).toBe(121);
	});

	it('end where a rise is missing: what came before cannot be told', () =>
		expect(atLastPrices([1, 2, 3, 4], [1, null, 0, 0])).toEqual([null, 2, 3, 4]));

	it('keep a missing level missing', () =>
		expect(atLastPrices([null, 5], [1, 1])).toEqual([null, 5]));

	it('are the levels themselves where prices stand still', () =>
		fc.assert(
			fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), (levels) => {
				expect(
					atLastPrices(
						levels,
						levels.map(() => 0)
					)
				).toEqual(levels);
			})
		));

	it('grow by (1 + nominal) ÷ (1 + price) − 1, as Fisher deflates', () =>
		fc.assert(
			fc.property(level, level, rise, (before, now, price) => {
				const [old, last] = atLastPrices([before, now], [null, price]);
				expect(last! / old! - 1).toBeCloseTo(now / before / (1 + price / 100) - 1, 6);
			})
		));
});
