import { mean, weightedMean } from './mean.ts';

/** 极差; null for fewer than two values. */
export function range(x: readonly number[]): number | null {
	return x.length < 2 ? null : Math.max(...x) - Math.min(...x);
}

/** 极值比; null for fewer than two values or a minimum that is not positive. */
export function maxMinRatio(x: readonly number[]): number | null {
	if (x.length < 2) return null;
	const least = Math.min(...x);
	return least > 0 ? Math.max(...x) / least : null;
}

/** 变异系数: population standard deviation (÷n: the regions are all there are) over the mean. */
export function cv(x: readonly number[]): number | null {
	const centre = mean(x);
	if (x.length < 2 || centre === null || centre === 0) return null;
	const variance = x.reduce((sum, value) => sum + (value - centre) ** 2, 0) / x.length;
	return Math.sqrt(variance) / Math.abs(centre);
}

/** 加权变异系数 (Williamson). */
export function weightedCv(x: readonly number[], w: readonly number[]): number | null {
	const centre = weightedMean(x, w);
	if (x.length < 2 || centre === null || centre === 0) return null;
	const weight = w.reduce((sum, one) => sum + one, 0);
	const variance =
		x.reduce((sum, value, index) => sum + w[index]! * (value - centre) ** 2, 0) / weight;
	return Math.sqrt(variance) / Math.abs(centre);
}

/** Gini by the double sum, weighted, without a small-sample correction; null for negative values. */
export function gini(
	x: readonly number[],
	w: readonly number[] = x.map(() => 1)
): number | null {
	const centre = weightedMean(x, w);
	if (x.length < 2 || centre === null || centre <= 0 || x.some((value) => value < 0))
		return null;
	const weight = w.reduce((sum, one) => sum + one, 0);
	let sum = 0;
	for (let i = 0; i < x.length; i++)
		for (let j = i + 1; j < x.length; j++)
			sum += 2 * w[i]! * w[j]! * Math.abs(x[i]! - x[j]!);
	return sum / (weight * weight) / (2 * centre);
}
