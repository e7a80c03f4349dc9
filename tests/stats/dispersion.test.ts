import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cv,
	deviation,
	gini,
	maxMinRatio,
	range,
	weightedCv
} from '#lib/stats/dispersion.ts';
import { lorenzPoints } from '#lib/stats/lorenz.ts';
import { theilL, theilT } from '#lib/stats/theil.ts';
import { columns, regions } from './regions.ts';

const relative = { maxMinRatio, cv, weightedCv, gini, theilT, theilL };
type Measure = (x: readonly number[], w: readonly number[]) => number | null;
const measures = Object.entries<Measure>(relative);

describe('every measure of dispersion', () => {
	it.each([...measures, ['range', range] as const])(
		'%s is null for fewer than two regions',
		(_, measure) => {
			expect(measure([], [])).toBeNull();
			expect(measure([5], [1])).toBeNull();
		}
	);

	it.each(measures)('%s does not depend on the unit', (_, measure) =>
		fc.assert(
			fc.property(regions(), fc.integer({ min: 2, max: 10_000 }), (list, scale) => {
				const [x, w] = columns(list);
				const inYuan = measure(x, w)!;
				const other = measure(
					x.map((value) => value / scale),
					w
				)!;
				expect(Math.abs(other - inYuan)).toBeLessThan(1e-9 * (1 + inYuan));
			})
		)
	);

	it.each(measures)('%s does not depend on the order, to the last bit', (_, measure) =>
		fc.assert(
			fc.property(regions(), (list) => {
				const [x, w] = columns(list);
				const [xr, wr] = columns(list.toReversed());
				expect(measure(xr, wr)).toBe(measure(x, w));
			})
		)
	);

	it.each(measures)('%s is at its least where all are equal', (name, measure) =>
		fc.assert(
			fc.property(regions(), (list) => {
				const [x, w] = columns(list);
				const least = name === 'maxMinRatio' ? 1 : 0;
				const same = measure(
					x.map(() => 600),
					w
				)!;
				expect(same).toBeCloseTo(least, 12);
				expect(measure(x, w)!).toBeGreaterThanOrEqual(least);
			})
		)
	);

	it.each(measures.filter(([name]) => name !== 'cv'))(
		'%s is the same for one region of 2n people as for two of n',
		(_, measure) =>
			fc.assert(
				fc.property(regions(), (list) => {
					const halves = list.flatMap((one) => [one, one]);
					expect(measure(...pair(halves))).toBeCloseTo(measure(...pair(list))!, 9);
				})
			)
	);
});

const pair = (list: Parameters<typeof columns>[0]) => {
	const [x, w] = columns(list);
	return [x, w] as const;
};

describe('values that a measure does not take', () => {
	it('is null for a mean of zero', () => {
		expect(cv([1, -1])).toBeNull();
		expect(weightedCv([1, -1], [1, 1])).toBeNull();
		expect(gini([0, 0])).toBeNull();
	});

	it('is null for a ratio to zero', () => expect(maxMinRatio([0, 5])).toBeNull());

	it('is null for a Gini with negative values', () => expect(gini([-1, 5])).toBeNull());

	it('is null where there is nobody to weigh by', () => {
		expect(gini([1, 2], [0, 0])).toBeNull();
		expect(weightedCv([1, 2], [0, 0])).toBeNull();
	});
});

describe('gini', () => {
	it('is twice the area between the Lorenz curve and equality', () =>
		fc.assert(
			fc.property(regions(), (list) => {
				const [x, w] = columns(list);
				const points = lorenzPoints(x, w)!;
				const area = points.slice(1).reduce((sum, [p, r], index) => {
					const [before, below] = points[index]!;
					return sum + ((p - before) * (r + below)) / 2;
				}, 0);
				expect(gini(x, w)).toBeCloseTo(1 - 2 * area, 9);
			})
		));
});

describe('deviation', () => {
	it('divides by n: the regions are all there are', () =>
		expect(deviation([2, 4])).toBe(1));
});
