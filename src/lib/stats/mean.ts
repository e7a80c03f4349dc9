import { fsum } from 'd3-array';
import { weightShares } from './weights.ts';

/** 简单平均; null for an empty list. Not for ratios over regions: those are weighted. */
export function mean(x: readonly number[]): number | null {
	return x.length === 0 ? null : fsum(x) / x.length;
}

/** 加权平均; null where the weights add up to nothing. `fsum` makes the order of regions irrelevant. */
export function weightedMean(x: readonly number[], w: readonly number[]): number | null {
	if (weightShares(x, w) === null) return null;
	return fsum(x.map((value, index) => value * w[index]!)) / fsum(w);
}
