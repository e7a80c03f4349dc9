import { fsum, max, min } from 'd3-array';
import { mean, weightedMean } from './mean.ts';
import { evenly, weightShares } from './weights.ts';

/** 极差, in the unit of x; null for fewer than two values. */
export function range(x: readonly number[]): number | null {
	return x.length < 2 ? null : max(x)! - min(x)!;
}

/** 极值比; null for fewer than two values, or a minimum that is not positive. */
export function maxMinRatio(x: readonly number[]): number | null {
	if (x.length < 2) return null;
	const least = min(x)!;
	return least > 0 ? max(x)! / least : null;
}

/** Population standard deviation (÷n): the regions are all there are, not a sample. */
export function deviation(x: readonly number[]): number | null {
	const centre = mean(x);
	if (x.length < 2 || centre === null) return null;
	return Math.sqrt(fsum(x.map((value) => (value - centre) ** 2)) / x.length);
}

/** 变异系数; null for fewer than two values, or a mean of zero. */
export function cv(x: readonly number[]): number | null {
	const centre = mean(x);
	const sigma = deviation(x);
	return sigma === null || !centre ? null : sigma / Math.abs(centre);
}

/** 加权变异系数 (Williamson 1965); null as `cv`. */
export function weightedCv(x: readonly number[], w: readonly number[]): number | null {
	const p = weightShares(x, w);
	const centre = weightedMean(x, w);
	if (x.length < 2 || p === null || !centre) return null;
	const variance = fsum(x.map((value, index) => p[index]! * (value - centre) ** 2));
	return Math.sqrt(variance) / Math.abs(centre);
}

/**
 * 基尼系数 by the double sum, weighted, without n/(n−1). Null for fewer than two values, a negative one,
 * or a mean of zero. Between regions only: the 0.4 known from incomes does not apply.
 */
export function gini(
	x: readonly number[],
	w: readonly number[] = evenly(x)
): number | null {
	const p = weightShares(x, w);
	const centre = weightedMean(x, w);
	if (x.length < 2 || p === null || !centre || x.some((value) => value < 0)) return null;
	const differences = x.map((value, i) =>
		fsum(x.map((other, j) => p[i]! * p[j]! * Math.abs(value - other)))
	);
	return fsum(differences) / (2 * centre);
}
