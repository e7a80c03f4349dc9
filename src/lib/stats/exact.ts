/** Six decimals are kept, as in the fact table. */
const scale = 1_000_000;

/**
 * 精确之和: exact and independent of order, over scaled integers. Null for an empty list. Values have
 * at most six decimals and at most nine digits before the point beyond 10⁹.
 */
export function exactSum(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	let sum = 0n;
	for (const value of values) sum += toScaled(value);
	return fromScaled(sum);
}

/** Σ value·weight, exact as well: the products have twelve decimals. */
export function exactProductSum(
	values: readonly number[],
	weights: readonly number[]
): number | null {
	if (values.length === 0) return null;
	let sum = 0n;
	values.forEach((value, index) => (sum += toScaled(value) * toScaled(weights[index]!)));
	const whole = sum / (BigInt(scale) * BigInt(scale));
	const rest = sum % (BigInt(scale) * BigInt(scale));
	return Number(whole) + Number(rest) / (scale * scale);
}

/** Through text where the product would not be a safe integer. */
function toScaled(value: number): bigint {
	const product = value * scale;
	if (Math.abs(product) < Number.MAX_SAFE_INTEGER) return BigInt(Math.round(product));
	const [whole, fraction = ''] = value.toFixed(6).split('.');
	return BigInt(whole + fraction.padEnd(6, '0'));
}

function fromScaled(sum: bigint): number {
	const negative = sum < 0n;
	const size = negative ? -sum : sum;
	const text = `${size / BigInt(scale)}.${String(size % BigInt(scale)).padStart(6, '0')}`;
	return Number(text) * (negative ? -1 : 1);
}
