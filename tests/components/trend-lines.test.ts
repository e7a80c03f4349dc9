import { describe, expect, it } from 'vitest';
import { trendLines } from '#lib/components/counties/trend-lines.ts';

const size = { width: 108, height: 58 };

describe('the two lines of a small plot', () => {
	it('are on one scale: what is larger lies higher', () => {
		const lines = trendLines([1, 2], [3, 4], size)!;
		expect(lines.own).toBe('M2 54L102 37.3');
		expect(lines.whole).toBe('M2 20.7L102 4');
		expect(lines.last).toEqual([102, 37.3]);
	});

	it('break where a value is missing, and mark no last point that is not there', () => {
		const lines = trendLines([1, null, 2, null], null, size)!;
		expect(lines.own.match(/M/g)?.length).toBe(2);
		expect(lines.last).toBeNull();
		expect(lines.whole).toBe('');
	});

	it('lie in the middle where nothing changes', () => {
		expect(trendLines([5, 5], null, size)!.own).toBe('M2 29L102 29');
	});

	it('are none where fewer than two values are known', () => {
		expect(trendLines([null, 1], [1, 2], size)).toBeNull();
	});
});
