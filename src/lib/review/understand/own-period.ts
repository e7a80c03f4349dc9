import { comparePeriods, parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Passage } from '../clean/passages.ts';
import { timesOf } from './times.ts';

/**
 * 文稿所说的期间: the latest of the times that are written with their year and are no base of a comparison,
 * at the frequency of the default. Null where no year stands in the document.
 */
export function ownPeriod(passages: readonly Passage[], fallback: Period): Period | null {
	const years = new Map<number, number>();
	const periods: Period[] = [];
	for (const { text } of passages)
		for (const time of timesOf(text, fallback)) {
			if (!time.hasYear || time.isBase || time.period === null) continue;
			const year = yearOf(time.period);
			if (year < 1990 || year > 2100) continue;
			years.set(year, (years.get(year) ?? 0) + 1);
			periods.push(time.period);
		}
	const year = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
	if (year === undefined) return null;
	const own = periods.filter((period) => yearOf(period) === year);
	const quarter = own
		.filter((period) => parsePeriod(period).frequency === 'Q')
		.sort(comparePeriods)
		.at(-1);
	if (quarter !== undefined) return quarter;
	// A year alone: the default's own quarter where it is that year, else the whole year.
	return yearOf(fallback) === year ? fallback : String(year);
}

/**
 * 本期还是累计: how the document counts flows of its own period where it does not say: 'ytd' where it mostly speaks of
 * 1—9月 or 前三季度, null where it speaks of the quarter.
 */
export function ownMeasure(passages: readonly Passage[], now: Period): 'ytd' | null {
	const times = passages
		.flatMap(({ text }) => timesOf(text, now))
		.filter(({ period, isBase }) => period === now && !isBase);
	const cumulative = times.filter(({ measure }) => measure === 'ytd').length;
	const alone = times.filter(({ measure, atEnd }) => measure === null && !atEnd).length;
	return cumulative > alone ? 'ytd' : null;
}
