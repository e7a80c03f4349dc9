import { ascending, descending as downwards, fsum, rank } from 'd3-array';
import { mean } from './mean.ts';

/** 名次: ties share a place, the next is skipped (1, 1, 3). `descending`: the largest is first. */
export function competitionRanks(x: readonly number[], descending: boolean): number[] {
	return Array.from(rank(x, descending ? downwards : ascending), (place) => place + 1);
}

/** 名次变化: last period's place minus this one's; positive is up. */
export function rankChanges(
	before: readonly number[],
	now: readonly number[],
	descending: boolean
): number[] {
	if (before.length !== now.length)
		throw new Error(`regions not matching: ${before.length} then, ${now.length} now`);
	const current = competitionRanks(now, descending);
	return competitionRanks(before, descending).map(
		(place, index) => place - current[index]!
	);
}

/** 排名稳定性: Spearman's ρ, ties at their average rank; null for fewer than two, or no variation. */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
	if (x.length !== y.length)
		throw new Error(`regions not matching: ${x.length} and ${y.length}`);
	if (x.length < 2) return null;
	const [a, b] = [centred(averageRanks(x)), centred(averageRanks(y))];
	const spread = Math.sqrt(product(a, a) * product(b, b));
	// The root may fall an ulp short of the product: ρ is never beyond ±1.
	return spread === 0 ? null : Math.max(-1, Math.min(1, product(a, b) / spread));
}

/** The mean of the lowest place, counted up, and the highest, counted down. */
function averageRanks(x: readonly number[]): number[] {
	const down = competitionRanks(x, true);
	return competitionRanks(x, false).map(
		(up, index) => (up + x.length + 1 - down[index]!) / 2
	);
}

function centred(x: readonly number[]): number[] {
	const centre = mean(x)!;
	return x.map((value) => value - centre);
}

const product = (a: readonly number[], b: readonly number[]): number =>
	fsum(a.map((value, index) => value * b[index]!));
