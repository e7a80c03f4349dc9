import Big from 'big.js';
import { missing } from './missing.ts';
import { fixed, roundHalfUp } from './round.ts';

/**
 * 百分数 from a fraction (W-10): one decimal, zero kept; 0 and 100 plain; less than all is never
 * rounded up to 100 %, and something is never rounded down to nothing.
 */
export function percent(ratio: number | null, decimals = 1): string {
	if (ratio === null) return missing('missing', 'text');
	// In decimal: 1.2345 × 100 is 123.45, not 123.44999….
	const value = new Big(ratio).times(100).toNumber();
	if (ratio === 0) return '0%';
	if (ratio === 1) return '100%';
	if (Math.abs(ratio) < 1 && Math.abs(ratio) > 0.5) {
		for (let places = decimals; places <= 3; places++)
			if (roundHalfUp(Math.abs(value), places).lt(100)) return `${fixed(value, places)}%`;
		return '接近100%';
	}
	const smallest = 10 ** -decimals;
	if (roundHalfUp(value, decimals).eq(0)) return `不足${fixed(smallest, decimals)}%`;
	return `${fixed(value, decimals)}%`;
}
