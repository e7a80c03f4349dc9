import Big from 'big.js';

/** 四舍五入, once and in decimal: 1.005 → 1.01 at two places. Never 四舍六入五成双 (W-07). */
export function roundHalfUp(value: number | Big, decimals: number): Big {
	return new Big(value).round(decimals, Big.roundHalfUp);
}

/** Rounded, without trailing zeros: 6.90 → 6.9; what rounds to nothing has no sign. */
export function trimmed(value: number | Big, decimals: number): string {
	const rounded = roundHalfUp(value, decimals);
	return rounded.eq(0) ? '0' : rounded.toFixed();
}

/** Rounded, with exactly so many decimals: 5 → 5.0; -0.001 → 0.00, never -0.00. */
export function fixed(value: number | Big, decimals: number): string {
	const rounded = roundHalfUp(value, decimals);
	return (rounded.eq(0) ? rounded.abs() : rounded).toFixed(decimals);
}
