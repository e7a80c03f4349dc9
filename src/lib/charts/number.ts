import { fixed, trimmed } from '#lib/wording/round.ts';

/** Chinese units on an axis: 30000 → 3万, 1.2亿; small numbers as they are. */
export function axisNumber(value: number): string {
	const size = Math.abs(value);
	if (size >= 1e8) return `${trimmed(value / 1e8, 2)}亿`;
	if (size >= 1e5) return `${trimmed(value / 1e4, 2)}万`;
	return trimmed(value, 4);
}

/** A value beside its mark, with the decimals of the chart. */
export const labelNumber = (value: number, decimals: number): string =>
	fixed(value, decimals);
