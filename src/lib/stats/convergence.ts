import { fsum } from 'd3-array';
import { deviation } from './dispersion.ts';
import { mean } from './mean.ts';

/** σ: population standard deviation of ln x; null for fewer than two values, or one not positive. */
export function sigmaLn(x: readonly number[]): number | null {
	return x.some((value) => value <= 0) ? null : deviation(x.map(Math.log));
}

/** β 收敛 over some years. Below eight regions it describes; it does not prove (domain 2.2). */
export interface Beta {
	slope: number;
	intercept: number;
	r2: number;
	/** A year, as a fraction; null unless those behind catch up. */
	speed: number | null;
	/** 半衰期 in years; null as `speed`. */
	halfLife: number | null;
}

/**
 * (1/T)·ln(x_T/x₀) = a + b·ln x₀ by least squares, after Barro and Sala-i-Martin. Null for fewer than
 * three regions, values that are not positive, no years, or regions that all began alike.
 */
export function betaConvergence(
	x0: readonly number[],
	xT: readonly number[],
	years: number
): Beta | null {
	if (x0.length !== xT.length)
		throw new Error(`regions not matching: ${x0.length} then, ${xT.length} now`);
	if (x0.length < 3 || years <= 0 || [...x0, ...xT].some((value) => value <= 0))
		return null;
	const start = x0.map(Math.log);
	const grown = xT.map((value, index) => Math.log(value / x0[index]!) / years);
	const [startMean, grownMean] = [mean(start)!, mean(grown)!];
	const x = start.map((value) => value - startMean);
	const y = grown.map((value) => value - grownMean);
	const [xx, xy, yy] = [product(x, x), product(x, y), product(y, y)];
	if (xx === 0) return null;
	const slope = xy / xx;
	const left = 1 + slope * years;
	const speed = slope < 0 && left > 0 ? -Math.log(left) / years : null;
	return {
		slope,
		intercept: grownMean - slope * startMean,
		r2: yy === 0 ? 1 : xy ** 2 / (xx * yy),
		speed,
		halfLife: speed === null ? null : Math.LN2 / speed
	};
}

const product = (a: readonly number[], b: readonly number[]): number =>
	fsum(a.map((value, index) => value * b[index]!));
