import Big from 'big.js';

/** 四舍五入, once and in decimal: 1.005 → 1.01 at two places. Never 四舍六入五成双 (W-07). */
export function roundHalfUp(value: number, decimals: number): Big {
	return new Big(value).round(decimals, Big.roundHalfUp);
}

/** Rounded, without trailing zeros: 6.90 → 6.9. */
export function trimmed(value: number, decimals: number): string {
	return roundHalfUp(value, decimals).toFixed();
}

/** Rounded, with exactly so many decimals: 5 → 5.0. */
export function fixed(value: number, decimals: number): string {
	return roundHalfUp(value, decimals).toFixed(decimals);
}
