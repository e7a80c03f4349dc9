import { median as d3Median, quantile as d3Quantile } from 'd3-array';

/** 中位数; null for an empty list. */
export const median = (x: readonly number[]): number | null => d3Median(x) ?? null;

/** 分位数 at `p` in [0, 1], linear between neighbours (R-7, as in Excel); null for an empty list. */
export const quantile = (x: readonly number[], p: number): number | null =>
	d3Quantile(x, p) ?? null;
