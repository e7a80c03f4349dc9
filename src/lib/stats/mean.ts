import { exactProductSum, exactSum } from './exact.ts';

/** 简单平均; null for an empty list. Never of ratios over regions. */
export function mean(values: readonly number[]): number | null {
	const sum = exactSum(values);
	return sum === null ? null : sum / values.length;
}

/** 加权平均; null where the weights add up to nothing. */
export function weightedMean(
	values: readonly number[],
	weights: readonly number[]
): number | null {
	const weight = exactSum(weights);
	if (weight === null || weight <= 0) return null;
	return exactProductSum(values, weights)! / weight;
}
