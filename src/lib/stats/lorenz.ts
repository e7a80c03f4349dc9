export type Point = readonly [number, number];

/** Cumulative population and resource with the regions in the given order, from (0,0) to (1,1). */
function cumulative(
	x: readonly number[],
	w: readonly number[],
	order: readonly number[]
): Point[] | null {
	const people = w.reduce((sum, one) => sum + one, 0);
	const resource = x.reduce((sum, value, index) => sum + value * w[index]!, 0);
	if (x.length === 0 || people <= 0 || resource <= 0) return null;
	let p = 0;
	let r = 0;
	const points: Point[] = [[0, 0]];
	order.forEach((index, place) => {
		p += w[index]!;
		r += x[index]! * w[index]!;
		points.push(place === order.length - 1 ? [1, 1] : [p / people, r / resource]);
	});
	return points;
}

const ascending = (by: readonly number[]): number[] =>
	by.map((_, index) => index).sort((a, b) => by[a]! - by[b]!);

/** 洛伦兹曲线: regions by ascending x. */
export const lorenzPoints = (
	x: readonly number[],
	w: readonly number[] = x.map(() => 1)
): Point[] | null => cumulative(x, w, ascending(x));

/** 集中曲线: regions by ascending means (人均财力). */
export const concentrationPoints = (
	x: readonly number[],
	by: readonly number[],
	w: readonly number[] = x.map(() => 1)
): Point[] | null => cumulative(x, w, ascending(by));

/** 集中指数: 1 − Σ Δp·(Cᵢ + Cᵢ₋₁); positive leans to those with more means. */
export function concentrationIndex(
	x: readonly number[],
	by: readonly number[],
	w: readonly number[] = x.map(() => 1)
): number | null {
	if (x.length < 2) return null;
	const points = concentrationPoints(x, by, w);
	if (!points) return null;
	let area = 0;
	for (let index = 1; index < points.length; index++) {
		const [p, c] = points[index]!;
		const [p0, c0] = points[index - 1]!;
		area += (p - p0) * (c + c0);
	}
	return 1 - area;
}
