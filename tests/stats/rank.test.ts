import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competitionRanks, rankChanges, spearman } from '#lib/stats/rank.ts';

describe('competitionRanks', () => {
	it('is empty for nobody', () => expect(competitionRanks([], true)).toEqual([]));

	it('shares places and skips the next', () => {
		expect(competitionRanks([3, 3, 1], true)).toEqual([1, 1, 3]);
		expect(competitionRanks([3, 3, 1], false)).toEqual([2, 2, 1]);
	});

	it('is one more than the number of those before', () =>
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (x) => {
				expect(competitionRanks(x, true)).toEqual(
					x.map((value) => 1 + x.filter((other) => other > value).length)
				);
			})
		));
});

describe('rankChanges', () => {
	it('is positive for a rise, whichever way is up', () => {
		expect(rankChanges([1, 2], [3, 2], true)).toEqual([1, -1]);
		expect(rankChanges([1, 2], [3, 2], false)).toEqual([-1, 1]);
	});

	it('refuses lists of different regions', () =>
		expect(() => rankChanges([1], [1, 2], true)).toThrow('regions not matching'));
});

describe('spearman', () => {
	it('is null for fewer than two, or where all are equal', () => {
		expect(spearman([1], [1])).toBeNull();
		expect(spearman([1, 1], [1, 2])).toBeNull();
	});

	it('takes ties at their average rank', () =>
		expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.948683, 6));

	it('is 1 for the same order, −1 for the opposite, and never beyond', () =>
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 2 }), (x) => {
				fc.pre(new Set(x).size > 1);
				expect(spearman(x, x)).toBe(1);
				expect(
					spearman(
						x,
						x.map((value) => -value)
					)
				).toBe(-1);
			})
		));
});
