/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * 95% 置信区间 of a proportion (Wilson 1927), as fractions: 0 of 50 is still up to 7.1 %. Null where a
 * count is missing, the sample is empty, or there are more hits than cases.
 */
export function wilson(
	hits: number | null,
	cases: number | null
): readonly [number, number] | null {
	if (hits === null || cases === null || cases <= 0 || hits < 0 || hits > cases)
		return null;
	const p = hits / cases;
	const scale = 1 + z ** 2 / cases;
	const centre = p + z ** 2 / (2 * cases);
	const half = z * Math.sqrt((p * (1 - p)) / cases + z ** 2 / (4 * cases ** 2));
	// The ends are exactly 0 and 1 there, but for rounding.
	return [
		hits === 0 ? 0 : (centre - half) / scale,
		hits === cases ? 1 : (centre + half) / scale
	];
}
