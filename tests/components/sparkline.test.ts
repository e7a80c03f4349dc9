import { describe, expect, it } from 'vitest';
import { sparkline } from '#lib/components/sparkline.ts';

const size = { width: 150, height: 28 };

describe('a sparkline', () => {
	it('is nothing where fewer than two values are known', () => {
		expect(sparkline([], null, size)).toBeNull();
		expect(sparkline([null, 3, null], null, size)).toBeNull();
	});

	it('is broken where a value is missing, never drawn through it', () => {
		expect(sparkline([1, 2, null, 4], null, size)?.path.match(/M/g)).toHaveLength(2);
	});

	it('does not mark a last value that is missing', () => {
		expect(sparkline([1, 2, null], null, size)?.last).toBeNull();
	});

	it('is level in the middle where nothing changes', () => {
		expect(sparkline([5, 5], null, size)?.path).toBe('M2 14L144 14');
	});

	it('runs from the lowest at the foot to the highest at the top', () => {
		expect(sparkline([0, 10], null, size)?.path).toBe('M2 25L144 4');
	});

	it('makes room for its reference', () => {
		expect(sparkline([5, 10], 0, size)?.reference).toBe(25);
	});
});
