import { fsum } from 'd3-array';

/**
 * 提标月增支 in 万元: everyone whose standard (元/人·月) is below the target is raised to it. The upper
 * bound, because 低保 only tops incomes up. Null where a standard or a number of persons is missing.
 */
export function upliftCost(
	standards: readonly (number | null)[],
	persons: readonly (number | null)[],
	target: number
): number | null {
	const costs = standards.map((standard, index) => {
		const people = persons[index] ?? null;
		return standard === null || people === null
			? null
			: Math.max(0, target - standard) * people;
	});
	return costs.includes(null) ? null : fsum(costs as number[]) / 10_000;
}
