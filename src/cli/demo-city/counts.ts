import { quarterOf, quarters } from './calendar.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

export type Season = readonly [number, number, number, number];
export const even: Season = [1, 1, 1, 1];

/** A count that grows by `growth` a year, with its season and a little noise; at least `least`. */
export function series(
	place: { code: string },
	id: string,
	base: number,
	growth = 0.02,
	season: Season = even,
	least = 0,
	spread = 0.03
): number[] {
	return each((index, quarter) =>
		Math.max(
			least,
			Math.round(
				base *
					Math.exp(growth * yearsSince(index)) *
					season[quarterOf(quarter) - 1]! *
					(1 + spread * noise(`${id}|${place.code}|${quarter}`))
			)
		)
	);
}

/** A slowly growing stock: it never jumps, and is not the same three times running once it is large. */
export function stockSeries(
	place: { code: string },
	id: string,
	base: number,
	growth = 0.01
): number[] {
	const offset = Math.round(2 * noise(`${id}|${place.code}`));
	return each((index) => {
		const value = Math.round(base * Math.exp(growth * yearsSince(index))) + offset;
		return Math.max(1, base > 90 ? value + ((index % 3) - 1) : value);
	});
}

/** Part of a count, by a share that may drift, never more than the whole. */
export const partOf = (
	whole: readonly number[],
	place: { code: string },
	id: string,
	share: number,
	drift = 0
): number[] =>
	whole.map((value, index) =>
		Math.max(
			0,
			Math.min(
				value,
				Math.round(
					value *
						(share + drift * yearsSince(index)) *
						(1 + 0.012 * noise(`${id}|${place.code}|${quarters[index]}`))
				)
			)
		)
	);

/** Money in 0.01万元: so many at so many 元 each. */
export const cost = (
	numbers: readonly number[],
	place: { code: string },
	id: string,
	yuanEach: number,
	growth = 0.02
): number[] =>
	numbers.map((value, index) =>
		Math.round(
			(value *
				yuanEach *
				Math.exp(growth * yearsSince(index)) *
				(1 + 0.015 * noise(`${id}|cost|${place.code}|${quarters[index]}`))) /
				100
		)
	);

/** Whether `next` would be the third alike in a row, which a reader takes for a copy of the last form. */
export const thirdAlike = (before: readonly number[], next: number): boolean =>
	next > 100 && before.at(-1) === next && before.at(-2) === next;

/** The same counts, one less where a third would be alike: a part stays within its whole. */
export function unlike(values: readonly number[]): number[] {
	const made: number[] = [];
	for (const value of values) made.push(thirdAlike(made, value) ? value - 1 : value);
	return made;
}

export const sumOf = (...lists: readonly (readonly number[])[]): number[] =>
	quarters.map((_, index) => lists.reduce((sum, list) => sum + list[index]!, 0));

/** Writes stocks and flows of one place by a table: id, values. */
export function writeAll(
	place: { code: string },
	sheet: Sheet,
	stocks: Readonly<Record<string, readonly number[]>>,
	flows: Readonly<Record<string, readonly number[]>>,
	money: Readonly<Record<string, readonly number[]>> = {}
): void {
	for (const [id, values] of Object.entries(stocks))
		sheet.stock(id, place.code, 'all', values);
	for (const [id, values] of Object.entries(flows))
		sheet.flow(id, place.code, 'all', values);
	for (const [id, values] of Object.entries(money))
		sheet.flow(id, place.code, 'all', values, 100);
}
