import { median } from './quantile.ts';

/** Makes the median of deviations comparable with a standard deviation of normal values. */
const asDeviation = 1.4826;

/**
 * 离群程度 of each value: |x − 中位数| ÷ (1.4826·MAD), which an outlier cannot hide behind itself. Null
 * for fewer than five values, or where half of them are equal: then nothing is far by this measure.
 */
export function robustScores(x: readonly number[]): number[] | null {
	const centre = median(x);
	if (x.length < 5 || centre === null) return null;
	const distances = x.map((value) => Math.abs(value - centre));
	const spread = median(distances)! * asDeviation;
	return spread === 0 ? null : distances.map((distance) => distance / spread);
}
