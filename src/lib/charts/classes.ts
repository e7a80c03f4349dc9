import { ticks } from 'd3-array';
import { trimmed } from '#lib/wording/round.ts';

/** 分档: round breaks, lowest class first. */
export interface Classes {
	/** At most four, ascending: n breaks make n + 1 classes. */
	breaks: readonly number[];
	/** ＜1, 1—2, ≥2. */
	names: readonly string[];
	/** The class of a value, from 0. */
	of(value: number): number;
	/** The step of a class in a scale of five: the classes there are spread over it. */
	step(index: number): number;
}

/** Up to five classes of equal width with round breaks; one where all values are equal. */
export function classesOf(values: readonly number[]): Classes {
	const low = Math.min(...values);
	const high = Math.max(...values);
	const inside = (count: number) =>
		ticks(low, high, count).filter((value) => value > low && value < high);
	const counts = [6, 5, 4, 3, 2];
	const breaks =
		counts.map(inside).find((found) => found.length > 0 && found.length <= 4) ?? [];
	const text = (value: number) => trimmed(value, 6);
	const first = breaks[0];
	const names =
		first === undefined
			? ['']
			: [
					`＜${text(first)}`,
					...breaks
						.slice(1)
						.map((value, index) => `${text(breaks[index]!)}—${text(value)}`),
					`≥${text(breaks.at(-1)!)}`
				];
	return {
		breaks,
		names,
		of: (value) => breaks.filter((limit) => value >= limit).length,
		step: (index) => (breaks.length === 0 ? 1 : Math.round((index * 4) / breaks.length))
	};
}
