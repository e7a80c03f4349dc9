import { describe, expect, it } from 'vitest';
import { upliftCost } from '#lib/stats/uplift.ts';

describe('upliftCost', () => {
	it('is null where a standard or a number of persons is missing', () => {
		expect(upliftCost([500, null], [10, 10], 600)).toBeNull();
		expect(upliftCost([500, 500], [10, null], 600)).toBeNull();
		expect(upliftCost([500, 500], [10], 600)).toBeNull();
	});

	it('raises those below and lowers nobody, in 万元', () =>
		expect(upliftCost([500, 700], [1000, 9000], 600)).toBe(10));
});
