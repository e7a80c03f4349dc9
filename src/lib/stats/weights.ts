import { fsum } from 'd3-array';

/** Everyone counts the same. */
export const evenly = (x: readonly number[]): number[] => x.map(() => 1);

/**
 * 权数 as parts of 1. Null where they add up to nothing: there is nobody to weigh by. A negative weight
 * or one too few is our mistake.
 */
export function weightShares(
	x: readonly unknown[],
	w: readonly number[]
): number[] | null {
	if (w.length !== x.length)
		throw new Error(`weights not matching values: ${w.length} for ${x.length}`);
	const negative = w.find((weight) => weight < 0);
	if (negative !== undefined) throw new Error(`negative weight: ${negative}`);
	const total = fsum(w);
	return total > 0 ? w.map((weight) => weight / total) : null;
}
