/** Decimals that are kept: as many as the fact table stores. */
const places = 6;
const one = 10n ** BigInt(places);

/**
 * 精确之和: the values read as decimals of six places and added as integers, so that 0.1 + 0.2 is 0.3 and
 * the order does not matter. Null for an empty list.
 */
export function exactSum(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return fromScaled(values.reduce((sum, value) => sum + toScaled(value), 0n));
}

function toScaled(value: number): bigint {
	if (!Number.isFinite(value)) throw new Error(`number not finite: ${value}`);
	const whole = BigInt(Math.trunc(value));
	const rest = Math.abs(value) < Number.MAX_SAFE_INTEGER ? value - Number(whole) : 0;
	// toFixed rounds the double itself; multiplying by 10⁶ first would round twice.
	return whole * one + BigInt(Math.round(Number(rest.toFixed(places)) * Number(one)));
}

/** Through text, which is read as the nearest number; a division would round twice. */
function fromScaled(sum: bigint): number {
	const size = sum < 0n ? -sum : sum;
	const fraction = String(size % one).padStart(places, '0');
	return Number(`${sum < 0n ? '-' : ''}${size / one}.${fraction}`);
}
