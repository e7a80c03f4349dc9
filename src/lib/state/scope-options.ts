import type { Region } from '#lib/domain/region.ts';
import { comparePeriods, yearOf, type Period } from '#lib/domain/period.ts';
import { periodName } from './period-name.ts';

/** Regions for a list, each under its parent, in official order. */
export function regionOptions(
	regions: readonly Region[]
): { value: string; label: string; depth: number }[] {
	const codes = new Set(regions.map(({ code }) => code));
	const under = (
		parent: string | null,
		depth: number
	): ReturnType<typeof regionOptions> =>
		regions
			.filter((region) =>
				parent === null
					? region.parent === null || !codes.has(region.parent)
					: region.parent === parent
			)
			.flatMap(({ code, name }) => [
				{ value: code, label: name, depth },
				...under(code, depth + 1)
			]);
	return under(null, 0);
}

/** Periods for a list, newest first, by year. */
export function periodGroups(
	periods: readonly Period[]
): { heading: string; options: { value: string; label: string }[] }[] {
	const years = new Map<number, Period[]>();
	for (const period of [...periods].sort(comparePeriods).reverse())
		years.set(yearOf(period), [...(years.get(yearOf(period)) ?? []), period]);
	return [...years].map(([year, periods]) => ({
		heading: periods.length > 1 ? `${year}年` : '',
		options: periods.map((value) => ({ value, label: periodName(value) }))
	}));
}
