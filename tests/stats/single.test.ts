import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '#lib/stats/exact.ts';
import { singles } from '#lib/stats/single.ts';

describe('singles', () => {
	it('is null where this or the last cumulative value is missing', () =>
		expect(singles([100, null, 240, 400])).toEqual([100, null, null, 160]));

	it('does not take the second period for a single one', () =>
		expect(singles([null, 250])).toEqual([null, null]));

	it('keeps a decrease for the screening to see', () =>
		expect(singles([250, 240])).toEqual([250, -10]));

	it('adds up to the last cumulative value again', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.integer({ min: 0, max: 1e9 }).map((fen) => fen / 100),
					{
						minLength: 1,
						maxLength: 12
					}
				),
				(cumulative) => {
					const parts = singles(cumulative).filter((part) => part !== null);
					expect(exactSum(parts)).toBe(cumulative.at(-1));
				}
			)
		));
});
