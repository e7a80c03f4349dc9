import { median } from 'd3-array';

/** 稳健离群值: |x − median| / (1.4826·MAD), null for fewer than five values or no spread. */
export function robustScores(x: readonly number[]): number[] | null {
	const middle = median(x);
	if (x.length < 5 || middle === undefined) return null;
	const mad = median(x.map((value) => Math.abs(value - middle)))!;
	return mad === 0 ? null : x.map((value) => Math.abs(value - middle) / (1.4826 * mad));
}
