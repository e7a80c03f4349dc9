import { mean } from './mean.ts';

/** σ: population standard deviation of ln x; null for fewer than two values or one that is not positive. */
export function sigmaLn(x: readonly number[]): number | null {
	if (x.length < 2 || x.some((value) => value <= 0)) return null;
	const logs = x.map(Math.log);
	const centre = mean(logs)!;
	return Math.sqrt(
		logs.reduce((sum, value) => sum + (value - centre) ** 2, 0) / logs.length
	);
}

/** β convergence over T years. `speed` and `halfLife` are null unless the poorer catch up. */
export interface Beta {
	slope: number;
	intercept: number;
	r2: number;
	speed: number | null;
	halfLife: number | null;
}

/** (1/T)·ln(x_T/x₀) = a + b·ln x₀ by least squares; null for fewer than three regions. */
export function betaConvergence(
	x0: readonly number[],
	xT: readonly number[],
	years: number
): Beta | null {
	if (x0.length < 3 || years <= 0 || [...x0, ...xT].some((value) => value <= 0))
		return null;
	const x = x0.map(Math.log);
	const y = xT.map((value, index) => Math.log(value / x0[index]!) / years);
	const mx = mean(x)!;
	const my = mean(y)!;
	const sxx = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
	if (sxx === 0) return null;
	const sxy = x.reduce((sum, value, index) => sum + (value - mx) * (y[index]! - my), 0);
	const syy = y.reduce((sum, value) => sum + (value - my) ** 2, 0);
	const slope = sxy / sxx;
	const inside = 1 + slope * years;
	const speed = slope < 0 && inside > 0 ? -Math.log(inside) / years : null;
	return {
		slope,
		intercept: my - slope * mx,
		r2: syy === 0 ? 1 : sxy ** 2 / (sxx * syy),
		speed,
		halfLife: speed === null ? null : Math.LN2 / speed
	};
}
