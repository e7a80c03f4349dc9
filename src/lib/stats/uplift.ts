/**
 * 提标月增支 in 万元: everyone below the target is raised to it by the difference. The upper bound,
 * because 低保 tops incomes up.
 */
export function upliftCost(
	standards: readonly number[],
	persons: readonly number[],
	target: number
): number {
	return standards.reduce(
		(sum, standard, index) =>
			sum + (Math.max(0, target - standard) * persons[index]!) / 10_000,
		0
	);
}
