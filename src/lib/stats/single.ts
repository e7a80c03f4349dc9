import { exactSum } from './exact.ts';

/**
 * 单期值 from cumulative ones, in order from the first period of the year: the difference to the one
 * before. Null where either is missing: a cumulative figure never stands in for a single one.
 */
export function singles(cumulative: readonly (number | null)[]): (number | null)[] {
	return cumulative.map((value, index) => {
		if (value === null || index === 0) return value;
		const before = cumulative[index - 1]!;
		return before === null ? null : exactSum([value, -before]);
	});
}
