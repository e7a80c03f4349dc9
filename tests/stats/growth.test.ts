import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cagr, contribution, growth, pull, realGrowth } from '#lib/stats/growth.ts';

const amount = fc.integer({ min: 1000, max: 1e6 });

describe('growth', () => {
	it('is null where either value is missing, or the base is not positive', () => {
		expect(growth(null, 5)).toBeNull();
		expect(growth(5, null)).toBeNull();
		expect(growth(5, 0)).toBeNull();
		expect(growth(5, -5)).toBeNull();
	});

	it('is a fraction, not percent', () => {
		expect(growth(105, 100)).toBeCloseTo(0.05, 12);
		expect(growth(0, 100)).toBe(-1);
	});

	it('does not depend on the unit', () =>
		fc.assert(
			fc.property(amount, amount, (now, base) => {
				expect(growth(now / 1e4, base / 1e4)).toBeCloseTo(growth(now, base)!, 6);
			})
		));
});

describe('cagr', () => {
	it('is null without a base, years or a value it could grow to', () => {
		expect(cagr(null, 1, 5)).toBeNull();
		expect(cagr(1, 0, 5)).toBeNull();
		expect(cagr(-1, 1, 5)).toBeNull();
		expect(cagr(1, 1, 0)).toBeNull();
	});

	it('brings the base to the value when compounded', () =>
		fc.assert(
			fc.property(amount, amount, fc.integer({ min: 1, max: 15 }), (now, base, years) => {
				expect((base * (1 + cagr(now, base, years)!) ** years) / now).toBeCloseTo(1, 9);
			})
		));
});

describe('realGrowth', () => {
	it('is null where prices or growth are missing', () => {
		expect(realGrowth(null, 0.02)).toBeNull();
		expect(realGrowth(0.05, null)).toBeNull();
		expect(realGrowth(0.05, -1)).toBeNull();
	});

	it('divides and does not subtract', () =>
		expect(realGrowth(0.1, 0.1)).toBeCloseTo(0, 12));
});

describe('contribution', () => {
	it('is null where the total stood still, moved against the part, or is missing', () => {
		expect(contribution(3, 0)).toBeNull();
		expect(contribution(3, -10)).toBeNull();
		expect(contribution(null, 10)).toBeNull();
		expect(contribution(3, null)).toBeNull();
	});

	it('is a part of the change, whichever way both went', () => {
		expect(contribution(3, 10)).toBe(0.3);
		expect(contribution(-3, -10)).toBe(0.3);
		expect(contribution(0, 10)).toBe(0);
	});
});

describe('pull', () => {
	it('is null without a base', () => {
		expect(pull(1, 0)).toBeNull();
		expect(pull(1, null)).toBeNull();
		expect(pull(null, 1)).toBeNull();
	});

	it('adds up to the growth of the total', () =>
		fc.assert(
			fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1 }), (parts) => {
				const now = parts.reduce((sum, [value]) => sum + value, 0);
				const base = parts.reduce((sum, [, before]) => sum + before, 0);
				const pulls = parts.map(([value, before]) => pull(value - before, base)!);
				const together = pulls.reduce((sum, one) => sum + one, 0);
				expect(Math.abs(together - growth(now, base)!)).toBeLessThan(
					1e-9 * (1 + now / base)
				);
			})
		));
});
