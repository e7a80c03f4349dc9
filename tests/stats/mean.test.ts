import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, weightedMean } from '#lib/stats/mean.ts';
import { columns, regions } from './regions.ts';

describe('mean', () => {
	it('is null for nothing', () => expect(mean([])).toBeNull());

	it('keeps small fractions whole', () =>
		expect(mean([1e-9, 3e-9])).toBeCloseTo(2e-9, 20));
});

describe('weightedMean', () => {
	it('is null where there is nobody to weigh by', () => {
		expect(weightedMean([], [])).toBeNull();
		expect(weightedMean([780, 700], [0, 0])).toBeNull();
	});

	it('leaves out whom nobody stands for', () =>
		expect(weightedMean([780, 700], [10, 0])).toBe(780));

	it('refuses weights that do not belong to the values', () => {
		expect(() => weightedMean([1, 2], [1])).toThrow(
			'weights not matching values: 1 for 2'
		);
		expect(() => weightedMean([1, 2], [3, -1])).toThrow('negative weight: -1');
	});

	it('lies between the least and the most, whatever the order', () =>
		fc.assert(
			fc.property(regions(1), (list) => {
				const [x, w] = columns(list);
				const value = weightedMean(x, w)!;
				expect(value).toBeGreaterThanOrEqual(Math.min(...x) * (1 - 1e-12));
				expect(value).toBeLessThanOrEqual(Math.max(...x) * (1 + 1e-12));
				const [xr, wr] = columns(list.toReversed());
				expect(weightedMean(xr, wr)).toBe(value);
			})
		));
});
