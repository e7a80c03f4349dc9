import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '#lib/stats/dispersion.ts';
import {
	concentrationIndex,
	concentrationPoints,
	lorenzPoints
} from '#lib/stats/lorenz.ts';
import { columns, regions } from './regions.ts';

describe('lorenzPoints', () => {
	it('is null without regions, people or resource, and for negative values', () => {
		expect(lorenzPoints([])).toBeNull();
		expect(lorenzPoints([1, 2], [0, 0])).toBeNull();
		expect(lorenzPoints([0, 0])).toBeNull();
		expect(lorenzPoints([-1, 3])).toBeNull();
	});

	it('runs from (0,0) to (1,1), a point for each region, never above equality', () =>
		fc.assert(
			fc.property(regions(1), (list) => {
				const [x, w] = columns(list);
				const points = lorenzPoints(x, w)!;
				expect(points).toHaveLength(x.length + 1);
				expect(points[0]).toEqual([0, 0]);
				expect(points.at(-1)).toEqual([1, 1]);
				for (const [p, r] of points) expect(r).toBeLessThanOrEqual(p + 1e-12);
			})
		));

	it('is the same whatever the order of the regions', () =>
		fc.assert(
			fc.property(regions(1), (list) => {
				const [x, w] = columns(list);
				const [xr, wr] = columns(list.toReversed());
				expect(lorenzPoints(xr, wr)).toEqual(lorenzPoints(x, w));
			})
		));
});

describe('concentrationPoints', () => {
	it('puts regions of equal means into one point', () =>
		expect(concentrationPoints([1, 3, 4], [5, 5, 9])).toEqual([
			[0, 0],
			[2 / 3, 0.5],
			[1, 1]
		]));
});

describe('concentrationIndex', () => {
	it('is null for fewer than two regions', () =>
		expect(concentrationIndex([1], [1])).toBeNull());

	it('is positive where more goes to those with more, negative where it goes to the others', () => {
		expect(concentrationIndex([1, 3], [10, 20])).toBeCloseTo(0.25, 12);
		expect(concentrationIndex([3, 1], [10, 20])).toBeCloseTo(-0.25, 12);
	});

	it('is the Gini where the regions are ordered by the value itself', () =>
		fc.assert(
			fc.property(regions(), (list) => {
				const [x, w] = columns(list);
				expect(concentrationIndex(x, x, w)).toBeCloseTo(gini(x, w)!, 9);
			})
		));

	it('does not depend on the order of regions with equal means', () =>
		fc.assert(
			fc.property(regions(), (list) => {
				const by = (some: typeof list) => some.map(({ group }) => group.charCodeAt(0));
				const [x, w] = columns(list);
				const back = list.toReversed();
				const [xr, wr] = columns(back);
				expect(concentrationIndex(xr, by(back), wr)).toBe(
					concentrationIndex(x, by(list), w)
				);
			})
		));
});
