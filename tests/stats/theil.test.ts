import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	theilL,
	theilLDecomposition,
	theilT,
	theilTDecomposition,
	theilTNested
} from '#lib/stats/theil.ts';
import { columns, regions } from './regions.ts';

describe('theilT and theilL', () => {
	it('takes 0 in T, where 0·ln 0 is 0, and not in L', () => {
		expect(theilT([0, 2])).toBeCloseTo(Math.LN2, 12);
		expect(theilL([0, 2])).toBeNull();
	});

	it('is null for negative values and where there is nothing to share', () => {
		expect(theilT([-1, 2])).toBeNull();
		expect(theilT([0, 0])).toBeNull();
		expect(theilT([1, 2], [0, 0])).toBeNull();
		expect(theilL([1, 2], [0, 0])).toBeNull();
	});
});

describe.each([
	['T', theilTDecomposition, theilT],
	['L', theilLDecomposition, theilL]
] as const)('the decomposition of %s', (_, decompose, index) => {
	it('is null where the index is', () => expect(decompose([5], [1], ['a'])).toBeNull());

	it('is between plus within', () =>
		fc.assert(
			fc.property(regions(), (list) => {
				const [x, w, groups] = columns(list);
				const { total, between, within } = decompose(x, w, groups)!;
				expect(total).toBe(index(x, w));
				expect(Math.abs(between + within - total)).toBeLessThan(1e-12);
				expect(Math.min(between, within)).toBeGreaterThanOrEqual(0);
			})
		));

	it('is all within for one group, and all between where each is its own', () =>
		fc.assert(
			fc.property(regions(), (list) => {
				const [x, w] = columns(list);
				const one = decompose(
					x,
					w,
					x.map(() => '全市')
				)!;
				expect(one.between).toBeLessThan(1e-12);
				const each = decompose(
					x,
					w,
					x.map((_, place) => `${place}`)
				)!;
				expect(each.within).toBeLessThan(1e-12);
				// As exact as the two are: a share of next to nothing is no more exact than that.
				expect(Math.abs(each.between - each.total)).toBeLessThan(1e-12);
				if (each.total > 1e-6) expect(each.betweenShare).toBeCloseTo(1, 6);
			})
		));

	it('has no share of a difference that is not there', () =>
		expect(decompose([5, 5], [1, 2], ['a', 'b'])!.betweenShare).toBeNull());

	it('leaves a group of nobody out', () => {
		const withNobody = decompose([1, 3, 9], [1, 1, 0], ['a', 'b', 'c'])!;
		expect(withNobody.between).toBeCloseTo(
			decompose([1, 3], [1, 1], ['a', 'b'])!.between
		);
	});

	it('refuses a value without a group', () =>
		expect(() => decompose([1, 2], [1, 1], ['a'])).toThrow('group missing: value 1'));
});

describe('theilTDecomposition', () => {
	it('takes a group of zeros', () => {
		const parts = theilTDecomposition([0, 0, 2, 2], [1, 1, 1, 1], ['a', 'a', 'b', 'b'])!;
		expect(parts).toMatchObject({ within: 0 });
		expect(parts.between).toBeCloseTo(Math.LN2, 12);
	});
});

describe('theilTNested', () => {
	it('is null where the index is', () =>
		expect(theilTNested([5], [1], ['a'], ['b'])).toBeNull());

	it('adds up over all three levels, the outer one first', () =>
		fc.assert(
			fc.property(regions(4), (list) => {
				const [x, w, zones] = columns(list);
				const areas = x.map((_, place) => (place % 2 ? '城市' : '农村'));
				const parts = theilTNested(x, w, areas, zones)!;
				expect(
					Math.abs(parts.outer + parts.inner + parts.rest - parts.total)
				).toBeLessThan(1e-12);
				expect(parts.outer).toBe(theilTDecomposition(x, w, areas)!.between);
				expect(parts.inner).toBeGreaterThanOrEqual(0);
			})
		));

	it('leaves nothing over where each inner group is one region', () => {
		const parts = theilTNested(
			[10, 12, 20, 26],
			[1, 1, 1, 1],
			['农', '农', '城', '城'],
			['甲', '乙', '甲', '乙']
		)!;
		expect(parts.rest).toBeCloseTo(0, 12);
		expect(parts.outerShare! + parts.innerShare!).toBeCloseTo(1, 12);
	});
});
