import { describe, expect, it } from 'vitest';
import { betaConvergence, sigmaLn } from '#lib/stats/convergence.ts';

describe('sigmaLn', () => {
	it('is null for fewer than two values, or one that has no logarithm', () => {
		expect(sigmaLn([600])).toBeNull();
		expect(sigmaLn([600, 0])).toBeNull();
	});

	it('does not change where all grow alike', () =>
		expect(sigmaLn([550, 660])).toBeCloseTo(sigmaLn([500, 600])!, 12));
});

describe('betaConvergence', () => {
	const before = [400, 500, 640];

	it('is null for fewer than three regions, no years, zeros, or equal starts', () => {
		expect(betaConvergence([1, 2], [2, 3], 3)).toBeNull();
		expect(betaConvergence(before, before, 0)).toBeNull();
		expect(betaConvergence([0, 1, 2], [1, 2, 3], 3)).toBeNull();
		expect(betaConvergence([5, 5, 5], [6, 7, 8], 3)).toBeNull();
	});

	it('finds the speed that the numbers were made with', () => {
		const speed = 0.05;
		const years = 4;
		// Each closes its gap to 800 by the same rate.
		const after = before.map((value) => 800 * (value / 800) ** Math.exp(-speed * years));
		const beta = betaConvergence(before, after, years)!;
		expect(beta.speed).toBeCloseTo(speed, 12);
		expect(beta.halfLife).toBeCloseTo(Math.LN2 / speed, 9);
		expect(beta.r2).toBeCloseTo(1, 9);
	});

	it('has no speed and no half life where the gap widens', () => {
		const apart = betaConvergence(before, [410, 550, 780], 3)!;
		expect(apart.slope).toBeGreaterThan(0);
		expect(apart).toMatchObject({ speed: null, halfLife: null });
	});

	it('refuses regions that do not match', () =>
		expect(() => betaConvergence(before, [1], 3)).toThrow('regions not matching'));
});
