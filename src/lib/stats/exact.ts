/** Decimals that are kept: as many as the fact table stores. */
const places = 6;
const one = 10n ** BigInt(places);

/**
 * 精确之和: the values read as decimals of six places and added as integers, so that 0.1 + 0.2 is 0.3 and
 * the order does not matter. Null for an empty list.
 */
export function exactSum(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return (
		plainSum(values) ??
		fromScaled(values.reduce((sum, value) => sum + toScaled(value), 0n))
	);
}

/** Below this a product with 10⁶ is off by less than a thousandth, and so are the bounds of a quarter. */
const near = 2 ** 43;

/**
 * The same for nearly all figures, without big integers: millionths that are whole to within a quarter are
 * those that the decimal says, their sum is exact as long as it is a safe integer, and one division of two
 * exact numbers rounds once. Null for anything else.
 */
function plainSum(values: readonly number[]): number | null {
	let sum = 0;
	for (const value of values) {
		const millionths = value * Number(one);
		const whole = Math.round(millionths);
		if (!(Math.abs(millionths) < near) || Math.abs(millionths - whole) > 0.25)
			return null;
		sum += whole;
	}
	return Number.isSafeInteger(sum) ? sum / Number(one) : null;
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
