import { describe, expect, it } from 'vitest';
import { median, quantile } from '#lib/stats/quantile.ts';

describe('quantiles', () => {
	it('is null for nothing', () => {
		expect(median([])).toBeNull();
		expect(quantile([], 0.5)).toBeNull();
	});

	it('lies between neighbours, as in a spreadsheet', () => {
		expect(median([4, 1, 3, 2])).toBe(2.5);
		expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
	});

	it('orders by size and not as text', () => expect(median([100, 20, 3])).toBe(20));

	it('ends at the least and the most', () => {
		expect(quantile([5, 9, 7], 0)).toBe(5);
		expect(quantile([5, 9, 7], 1)).toBe(9);
	});
});
