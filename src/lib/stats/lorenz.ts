import { fsum } from 'd3-array';
import { evenly, weightShares } from './weights.ts';

/** Cumulative parts of 1: people, resource. */
export type Point = readonly [number, number];

/** 洛伦兹曲线: regions by ascending x, one point each after (0,0). Null as `concentrationPoints`. */
export function lorenzPoints(
	x: readonly number[],
	w: readonly number[] = evenly(x)
): Point[] | null {
	const order = x.map((_, index) => [index]);
	return cumulative(
		x,
		w,
		order.sort(([a], [b]) => x[a!]! - x[b!]! || w[a!]! - w[b!]!)
	);
}

/**
 * 集中曲线: regions by ascending means (人均财力); regions of equal means make one point, or their order
 * in the file would bend the curve. Null for no regions, a negative value, no people or no resource.
 */
export function concentrationPoints(
	x: readonly number[],
	by: readonly number[],
	w: readonly number[] = evenly(x)
): Point[] | null {
	const levels = [...new Set(by)].sort((a, b) => a - b);
	const steps = levels.map((level) =>
		by.flatMap((value, index) => (value === level ? [index] : []))
	);
	return cumulative(x, w, steps);
}

/** 集中指数: 1 − Σ Δp·(Cᵢ + Cᵢ₋₁); positive leans to regions with more means. Null below two regions. */
export function concentrationIndex(
	x: readonly number[],
	by: readonly number[],
	w: readonly number[] = evenly(x)
): number | null {
	const points = x.length < 2 ? null : concentrationPoints(x, by, w);
	if (points === null) return null;
	const areas = points.slice(1).map(([p, c], index) => {
		const [before, below] = points[index]!;
		return (p - before) * (c + below);
	});
	return 1 - fsum(areas);
}

/** From (0,0) to (1,1), a point after each step; a step is the places of its regions. */
function cumulative(
	x: readonly number[],
	w: readonly number[],
	steps: readonly (readonly number[])[]
): Point[] | null {
	const people = weightShares(x, w);
	if (people === null || x.some((value) => value < 0)) return null;
	const resource = weightShares(
		x,
		x.map((value, index) => value * w[index]!)
	);
	if (resource === null) return null;
	const upTo = (shares: readonly number[], end: number) =>
		fsum(
			steps
				.slice(0, end)
				.flat()
				.map((index) => shares[index]!)
		);
	return [
		[0, 0],
		...steps.map((_, end): Point =>
			end === steps.length - 1 ? [1, 1] : [upTo(people, end + 1), upTo(resource, end + 1)]
		)
	];
}
