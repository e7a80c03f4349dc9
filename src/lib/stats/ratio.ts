/** 比率: null where a part is missing or the denominator is zero or negative. */
export function ratio(
	numerator: number | null,
	denominator: number | null
): number | null {
	if (numerator === null || denominator === null || denominator <= 0) return null;
	return numerator / denominator;
}

/** 构成: each part in the sum of all; null where one is missing or the sum is not positive. */
export function shares(parts: readonly (number | null)[]): number[] | null {
	let sum = 0;
	for (const part of parts) {
		if (part === null || part < 0) return null;
		sum += part;
	}
	return sum > 0 ? parts.map((part) => part! / sum) : null;
}
