import { weightedMean } from './mean.ts';

/** Total = between + within, and the between part's share (null when the total is 0). */
export interface Decomposition {
	total: number;
	between: number;
	within: number;
	betweenShare: number | null;
}

const weightOf = (w: readonly number[]) => w.reduce((sum, one) => sum + one, 0);

/** 泰尔 T: Σ p·(x/μ)·ln(x/μ), 0·ln0 = 0; null for fewer than two values, a negative one or no mean. */
export function theilT(
	x: readonly number[],
	w: readonly number[] = x.map(() => 1)
): number | null {
	const centre = weightedMean(x, w);
	if (x.length < 2 || centre === null || centre <= 0 || x.some((value) => value < 0))
		return null;
	const weight = weightOf(w);
	const sum = x.reduce((total, value, index) => {
		const s = value / centre;
		return total + (s === 0 ? 0 : (w[index]! / weight) * s * Math.log(s));
	}, 0);
	return Math.max(0, sum);
}

/** 泰尔 L: Σ p·ln(μ/x); takes no zeros. */
export function theilL(
	x: readonly number[],
	w: readonly number[] = x.map(() => 1)
): number | null {
	const centre = weightedMean(x, w);
	if (x.length < 2 || centre === null || x.some((value) => value <= 0)) return null;
	const weight = weightOf(w);
	const sum = x.reduce(
		(total, value, index) => total + (w[index]! / weight) * Math.log(centre / value),
		0
	);
	return Math.max(0, sum);
}

interface Group {
	share: number;
	mean: number;
	x: number[];
	w: number[];
}

function groupsOf(
	x: readonly number[],
	w: readonly number[],
	g: readonly string[]
): Group[] {
	const weight = weightOf(w);
	return [...new Set(g)].map((name) => {
		const members = g.flatMap((one, index) => (one === name ? [index] : []));
		const own = {
			x: members.map((index) => x[index]!),
			w: members.map((index) => w[index]!)
		};
		return {
			...own,
			share: weightOf(own.w) / weight,
			mean: weightedMean(own.x, own.w) ?? 0
		};
	});
}

const decomposed = (total: number, between: number): Decomposition => ({
	total,
	between,
	within: total - between,
	betweenShare: total > 0 ? between / total : null
});

/** T by groups: between = Σ s·ln(μg/μ) with s the group's share of the resource. */
export function theilTDecomposition(
	x: readonly number[],
	w: readonly number[],
	g: readonly string[]
): Decomposition | null {
	const total = theilT(x, w);
	const centre = weightedMean(x, w);
	if (total === null || centre === null) return null;
	const between = groupsOf(x, w, g).reduce((sum, { share, mean }) => {
		const s = (share * mean) / centre;
		return sum + (s === 0 ? 0 : s * Math.log(mean / centre));
	}, 0);
	return decomposed(total, Math.max(0, between));
}

/** L by groups: between = Σ p·ln(μ/μg). */
export function theilLDecomposition(
	x: readonly number[],
	w: readonly number[],
	g: readonly string[]
): Decomposition | null {
	const total = theilL(x, w);
	const centre = weightedMean(x, w);
	if (total === null || centre === null) return null;
	const between = groupsOf(x, w, g).reduce(
		(sum, { share, mean }) => sum + share * Math.log(centre / mean),
		0
	);
	return decomposed(total, Math.max(0, between));
}
