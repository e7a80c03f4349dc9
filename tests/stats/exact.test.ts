import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '#lib/stats/exact.ts';

/** On both sides of what is added without big integers. */
const millionths = fc.oneof(
	fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
	fc.integer({ min: -(2 ** 50), max: 2 ** 50 })
);
const amounts = fc.array(
	fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6)
);

describe('exactSum', () => {
	it('is null for an empty list, and not 0', () => expect(exactSum([])).toBeNull());

	it('adds decimals as they are written', () => {
		expect(exactSum([0.1, 0.2])).toBe(0.3);
		expect(exactSum([4226.28, 379.45, 2069.26])).toBe(6674.99);
		expect(exactSum([1.5, -1.5])).toBe(0);
		expect(exactSum([-0.000001, -0.5])).toBe(-0.500001);
	});

	it('keeps the small beside the large', () =>
		expect(exactSum([1e15, 0.25, -1e15])).toBe(0.25));

	it('does not depend on the order', () =>
		fc.assert(
			fc.property(amounts, (values) => {
				expect(exactSum(values.toReversed())).toBe(exactSum(values));
			})
		));

	it('is the sum of its parts, however they are cut', () =>
		fc.assert(
			fc.property(amounts, amounts, (a, b) => {
				const parts = [exactSum(a), exactSum(b)].filter((part) => part !== null);
				expect(exactSum(parts)).toBe(exactSum([...a, ...b]));
			})
		));

	it('is the decimal sum to the last place, quickly or not', () =>
		fc.assert(
			fc.property(fc.array(millionths, { minLength: 1 }), (all) => {
				const sum = all.reduce((before, one) => before.plus(one), new Big(0)).div(1e6);
				expect(exactSum(all.map((one) => one / 1e6))).toBe(sum.toNumber());
			})
		));

	it('refuses what is no number', () => {
		expect(() => exactSum([1, NaN])).toThrow('number not finite: NaN');
		expect(() => exactSum([Infinity])).toThrow('number not finite: Infinity');
	});
});
