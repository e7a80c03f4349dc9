import { stockSeries, sumOf, thirdAlike, writeAll } from './counts.ts';
import type { Place } from './places.ts';
import { each, type Sheet } from './sheet.ts';

/** 孤儿 and 事实无人抚养儿童: paid by their standard, which is raised each January. Returns what was spent, in 0.01万元. */
export function orphans(place: Place, scale: number, sheet: Sheet): number[][] {
	const institution = stockSeries(place, 'orphan_institution', 16 * scale + 3, -0.02);
	const scattered = beside(
		institution,
		stockSeries(place, 'orphan_scattered', 74 * scale, -0.03)
	);
	const all = sumOf(scattered, institution);
	const defacto = stockSeries(place, 'defacto', 86 * scale, 0.01);
	const step = (from: number) =>
		each((_, quarter) => from + 60 * Math.max(0, Number(quarter.slice(0, 4)) - 2020));
	const home = step(1150);
	const house = step(1650);
	const pay = (count: readonly number[], standard: readonly number[], index: number) =>
		(count[index]! * standard[index]! * 3) / 100;
	const spending = each((index) =>
		Math.round(pay(scattered, home, index) + pay(institution, house, index))
	);
	const defactoSpending = each((index) => Math.round(pay(defacto, home, index)));
	writeAll(
		place,
		sheet,
		{
			orphan_persons: all,
			orphan_institution_persons: institution,
			orphan_scattered_persons: scattered,
			defacto_orphan_persons: defacto,
			orphan_standard_institution: house,
			orphan_standard_scattered: home
		},
		{},
		{ orphan_spending: spending, defacto_orphan_spending: defactoSpending }
	);
	return [spending, defactoSpending];
}

/** The counts of a second group, a little less where it or the sum of both would come alike a third time. */
function beside(first: readonly number[], counts: readonly number[]): number[] {
	const made: number[] = [];
	const sums: number[] = [];
	counts.forEach((value, index) => {
		const other = first[index]!;
		let count = value;
		while (thirdAlike(made, count) || thirdAlike(sums, count + other)) count -= 1;
		made.push(count);
		sums.push(count + other);
	});
	return made;
}
