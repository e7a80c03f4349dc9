import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthExtent, placeExtent } from '#lib/charts/extent.ts';

const amounts = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 });

describe('lengthExtent', () => {
	it('has ends even without values', () =>
		expect(lengthExtent([], 0)).toMatchObject({ min: 0, max: 1 }));

	it('starts at the origin exactly, where no value is below it', () => {
		expect(lengthExtent([690, 781], 0).min).toBe(0);
		expect(lengthExtent([1.07, 1.35], 1).min).toBe(1);
	});

	it('holds the origin and every value', () =>
		fc.assert(
			fc.property(amounts, fc.constantFrom(0, 1, 100), (values, origin) => {
				const { min, max, cut } = lengthExtent(values, origin);
				expect(min).toBeLessThanOrEqual(Math.min(origin, ...values));
				expect(max).toBeGreaterThanOrEqual(Math.max(origin, ...values));
				expect(cut).toBe(false);
			})
		));
});

describe('placeExtent', () => {
	it('starts at 0 where that is not far off', () =>
		expect(placeExtent([0.043, 0.142])).toMatchObject({ min: 0, cut: false }));

	it('says so where it does not', () => {
		const { min, cut } = placeExtent([31_415, 34_210]);
		expect(min).toBeGreaterThan(0);
		expect(cut).toBe(true);
	});

	it('never goes below 0 for values that do not', () =>
		expect(placeExtent([1, 2, 2.1]).min).toBeGreaterThanOrEqual(0));

	it('starts at a natural origin that no value is below', () =>
		expect(placeExtent([1.26, 1.33], 5, 1)).toMatchObject({ min: 1, cut: false }));

	it('gives equal values a height to stand at', () => {
		const { min, max } = placeExtent([600, 600]);
		expect(min).toBeLessThan(600);
		expect(max).toBeGreaterThan(600);
	});

	it('holds every value, with ticks between', () =>
		fc.assert(
			fc.property(amounts, (values) => {
				const { min, max, interval } = placeExtent(values);
				expect(min).toBeLessThanOrEqual(Math.min(...values));
				expect(max).toBeGreaterThanOrEqual(Math.max(...values));
				expect(interval).toBeGreaterThan(0);
				expect((max - min) / interval).toBeLessThanOrEqual(12);
			})
		));
});
