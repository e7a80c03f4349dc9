import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '#lib/stats/interval.ts';

describe('wilson', () => {
	it('is null where a count is missing or impossible', () => {
		expect(wilson(null, 50)).toBeNull();
		expect(wilson(1, null)).toBeNull();
		expect(wilson(0, 0)).toBeNull();
		expect(wilson(-1, 50)).toBeNull();
		expect(wilson(51, 50)).toBeNull();
	});

	it('encloses the proportion, inside [0, 1]', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 100_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(cases, part) => {
					const hits = Math.floor(cases * part);
					const [low, high] = wilson(hits, cases)!;
					expect(low).toBeGreaterThanOrEqual(0);
					expect(high).toBeLessThanOrEqual(1);
					expect(low).toBeLessThanOrEqual(hits / cases);
					expect(high).toBeGreaterThanOrEqual(hits / cases);
				}
			)
		));

	it('narrows as the sample grows', () => {
		const width = (cases: number) => {
			const [low, high] = wilson(cases / 10, cases)!;
			return high - low;
		};
		expect(width(1000)).toBeLessThan(width(100));
	});
});
