import { rank as averageRanks } from 'd3-array';
import { mean } from './mean.ts';

/** 名次: ties share a place, the next is skipped (1, 1, 3). */
export function competitionRanks(x: readonly number[], descending: boolean): number[] {
	return x.map(
		(value) =>
			1 + x.filter((other) => (descending ? other > value : other < value)).length
	);
}

/** 名次变化: last period's place minus this one's; positive is up. */
export function rankChanges(
	before: readonly number[],
	now: readonly number[],
	descending: boolean
): number[] {
	const current = competitionRanks(now, descending);
	return competitionRanks(before, descending).map(
		(place, index) => place - current[index]!
	);
}

/** Spearman's ρ with average ranks for ties; null for fewer than two, or no variation. */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
	if (x.length < 2) return null;
	const a = withTies(x);
	const b = withTies(y);
	const ma = mean(a)!;
	const mb = mean(b)!;
	const cov = a.reduce((sum, value, index) => sum + (value - ma) * (b[index]! - mb), 0);
	const va = a.reduce((sum, value) => sum + (value - ma) ** 2, 0);
	const vb = b.reduce((sum, value) => sum + (value - mb) ** 2, 0);
	return va === 0 || vb === 0 ? null : cov / Math.sqrt(va * vb);
}

/** d3 gives ties the lowest rank; the mean of the tied places is half their number higher. */
function withTies(x: readonly number[]): number[] {
	const low = averageRanks(x);
	return x.map((value, index) => {
		const tied = x.filter((other) => other === value).length;
		return low[index]! + (tied - 1) / 2;
	});
}
