import { counties, type At } from './rows.ts';

/** A level in a county, and the people by whom it is weighted. */
interface Unit {
	x: number;
	/** Null where the measure has no weights. */
	w: number | null;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Every measure of spread of domain 2.1, written down once more from its formula. */
const measures: Readonly<Record<string, (units: readonly Unit[]) => number | null>> = {
	最低: (units) => Math.min(...xs(units)),
	最高: (units) => Math.max(...xs(units)),
	最低地区: (units) => Math.min(...xs(units)),
	最高地区: (units) => Math.max(...xs(units)),
	极差: (units) => Math.max(...xs(units)) - Math.min(...xs(units)),
	极值比: (units) => Math.max(...xs(units)) / Math.min(...xs(units)),
	变异系数: (units) => {
		const all = xs(units);
		const mean = sum(all) / all.length;
		return Math.sqrt(sum(all.map((x) => (x - mean) ** 2)) / all.length) / mean;
	},
	加权变异系数: weighted(
		(units, mean) => Math.sqrt(sum(units.map(({ x, p }) => p * (x - mean) ** 2))) / mean
	),
	基尼系数: weighted(
		(units, mean) =>
			sum(units.flatMap((a) => units.map((b) => a.p * b.p * Math.abs(a.x - b.x)))) /
			(2 * mean)
	),
	泰尔指数: weighted((units, mean) =>
		sum(units.map(({ x, p }) => p * (x / mean) * Math.log(x / mean)))
	)
};

const xs = (units: readonly Unit[]) => units.map(({ x }) => x);

function weighted(
	made: (units: readonly { x: number; p: number }[], mean: number) => number
) {
	return (units: readonly Unit[]): number | null => {
		const known = units.flatMap(({ x, w }) => (w === null ? [] : [{ x, w }]));
		const all = sum(known.map(({ w }) => w));
		if (all === 0) return null;
		const shares = known.map(({ x, w }) => ({ x, p: w / all }));
		return made(shares, sum(shares.map(({ x, p }) => x * p)));
	};
}

export const isSpread = (word: string): boolean => word in measures;

/** 缺报超过一成 a spread is not told. */
const most = 0.1;

/** A spread over the counties, 本级 left out; over both sides of each where there are two. */
export function spread(
	word: string,
	sides: readonly At[],
	level: (at: At) => number | null,
	weight: (at: At) => number | null
): number | null {
	const units = counties.flatMap((region) =>
		sides.flatMap((at): Unit[] => {
			const x = level({ ...at, region });
			return x === null ? [] : [{ x, w: weight({ ...at, region }) }];
		})
	);
	if (units.length < counties.length * sides.length * (1 - most)) return null;
	return measures[word]!(units);
}
