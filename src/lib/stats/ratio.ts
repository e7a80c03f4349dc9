import { exactSum } from './exact.ts';

/** 比率: null where a part is missing, or the denominator is zero or negative. */
export function ratio(
	numerator: number | null,
	denominator: number | null
): number | null {
	if (numerator === null || denominator === null || denominator <= 0) return null;
	return numerator / denominator;
}

/** 构成: each part in the sum of all; null where one is missing or negative, or the sum is zero. */
export function shares(parts: readonly (number | null)[]): number[] | null {
	const known = parts.filter((part) => part !== null && part >= 0) as number[];
	const sum = known.length === parts.length ? exactSum(known) : null;
	return sum !== null && sum > 0 ? known.map((part) => part / sum) : null;
}
