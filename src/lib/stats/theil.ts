import { fsum } from 'd3-array';
import { weightedMean } from './mean.ts';
import { evenly, weightShares } from './weights.ts';

/** 泰尔 T: Σ p·(x/μ)·ln(x/μ), 0·ln 0 = 0; null for fewer than two values, a negative one or no mean. */
export function theilT(
	x: readonly number[],
	w: readonly number[] = evenly(x)
): number | null {
	return x.length < 2 || x.some((value) => value < 0) ? null : entropy(x, w);
}

/** 泰尔 L: Σ p·ln(μ/x); null for fewer than two values, or one that is not positive. */
export function theilL(
	x: readonly number[],
	w: readonly number[] = evenly(x)
): number | null {
	return x.length < 2 || x.some((value) => value <= 0) ? null : logDeviation(x, w);
}

/** T of any number of values that are not negative: a single one differs from nobody. */
function entropy(x: readonly number[], w: readonly number[]): number | null {
	const p = weightShares(x, w);
	const centre = weightedMean(x, w);
	if (p === null || !centre) return null;
	const terms = x.map((value, index) => {
		const relative = value / centre;
		return relative === 0 ? 0 : p[index]! * relative * Math.log(relative);
	});
	return Math.max(0, fsum(terms)); // equal values may leave −1e-17
}

function logDeviation(x: readonly number[], w: readonly number[]): number | null {
	const p = weightShares(x, w);
	const centre = weightedMean(x, w);
	if (p === null || !centre) return null;
	return Math.max(0, fsum(x.map((value, index) => p[index]! * Math.log(centre / value))));
}

/** Total = between + within; `betweenShare` is null where there is no difference to explain. */
export interface Decomposition {
	total: number;
	between: number;
	within: number;
	betweenShare: number | null;
}

/** T by groups: between = Σ s·ln(μg/μ), within = Σ s·Tg, s the group's share of the resource. */
export function theilTDecomposition(
	x: readonly number[],
	w: readonly number[],
	groups: readonly string[]
): Decomposition | null {
	const total = theilT(x, w);
	if (total === null) return null;
	const parts = groupsOf(x, w, groups);
	const between = entropy(parts.map(meanOf), parts.map(weightOf))!;
	const resource = weightShares(
		parts,
		parts.map((part) => meanOf(part) * weightOf(part))
	)!;
	return decomposed(
		total,
		between,
		resource,
		parts.map((part) => entropy(part.x, part.w))
	);
}

/** L by groups: between = Σ p·ln(μ/μg), within = Σ p·Lg, p the group's share of the people. */
export function theilLDecomposition(
	x: readonly number[],
	w: readonly number[],
	groups: readonly string[]
): Decomposition | null {
	const total = theilL(x, w);
	if (total === null) return null;
	const parts = groupsOf(x, w, groups);
	const between = logDeviation(parts.map(meanOf), parts.map(weightOf))!;
	const people = weightShares(parts, parts.map(weightOf))!;
	return decomposed(
		total,
		between,
		people,
		parts.map((part) => logDeviation(part.x, part.w))
	);
}

/** A decomposition whose within part is split once more; all three add up to the total. */
export interface NestedDecomposition {
	total: number;
	/** Between the outer groups: 城乡之间. */
	outer: number;
	/** Between the inner groups of each outer one: 城乡内部的区域之间. */
	inner: number;
	/** Inside the inner groups. */
	rest: number;
	/** Null where there is no difference to explain. */
	outerShare: number | null;
	innerShare: number | null;
}

/** 双重分解, 先城乡后区域 (domain 2.2): T between `outer`, then between `inner` within each of them. */
export function theilTNested(
	x: readonly number[],
	w: readonly number[],
	outer: readonly string[],
	inner: readonly string[]
): NestedDecomposition | null {
	const first = theilTDecomposition(x, w, outer);
	const pairs = outer.map((name, index) => JSON.stringify([name, inner[index]]));
	const second = theilTDecomposition(x, w, pairs);
	if (first === null || second === null) return null;
	const between = Math.max(0, second.between - first.between);
	return {
		total: first.total,
		outer: first.between,
		inner: between,
		rest: second.within,
		outerShare: first.betweenShare,
		innerShare: first.total > 0 ? between / first.total : null
	};
}

interface Group {
	x: number[];
	w: number[];
}

/** Groups that nobody belongs to (no weight) have no mean, and no part in any of the sums. */
function groupsOf(
	x: readonly number[],
	w: readonly number[],
	names: readonly string[]
): Group[] {
	const groups = new Map<string, Group>();
	x.forEach((value, index) => {
		const name = names[index];
		if (name === undefined) throw new Error(`group missing: value ${index}`);
		const group = groups.get(name) ?? { x: [], w: [] };
		group.x.push(value);
		group.w.push(w[index]!);
		groups.set(name, group);
	});
	return [...groups.values()].filter((group) => weightOf(group) > 0);
}

const weightOf = ({ w }: Group): number => fsum(w);
const meanOf = ({ x, w }: Group): number => weightedMean(x, w)!;

const decomposed = (
	total: number,
	between: number,
	shares: readonly number[],
	indices: readonly (number | null)[]
): Decomposition => ({
	total,
	between,
	// A group of nothing but zeros has no index, and no share of the resource either.
	within: fsum(shares.map((share, index) => share * (indices[index] ?? 0))),
	betweenShare: total > 0 ? between / total : null
});
