import Big from 'big.js';
import { missing } from './missing.ts';
import { fixed, roundHalfUp } from './round.ts';

/** No figure is given more decimals than this to keep it from 0 % or 100 %. */
const mostDecimals = 3;

/**
 * 百分数 from a fraction (W-10): one decimal, zero kept; 0 and 100 plain. What is not all never reads
 * 100 %, from below or above, and something never reads nothing.
 */
export function percent(ratio: number | null, decimals = 1): string {
	if (ratio === null) return missing('missing', 'text');
	// In decimal: 1.2345 × 100 is 123.45, not 123.44999….
	const value = new Big(ratio).times(100);
	if (value.eq(0)) return '0%';
	const size = value.abs();
	if (size.eq(100)) return `${value.toFixed()}%`;
	if (roundHalfUp(value, decimals).eq(0))
		return ratio > 0
			? `不足${fixed(10 ** -decimals, decimals)}%`
			: `${value.toPrecision(1, Big.roundHalfUp)}%`;
	for (let places = decimals; places <= Math.max(decimals, mostDecimals); places++)
		if (!roundHalfUp(size, places).eq(100)) return `${fixed(value, places)}%`;
	const all = ratio < 0 ? '-100%' : '100%';
	return size.lt(100) ? `接近${all}` : `略超过${all}`;
}
