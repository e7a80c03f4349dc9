import { parsePeriod, shiftPeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { TimeMention } from './times.ts';

/**
 * 比2025年末, 较二季度末, 比2025年1—9月: the period of a comparison named by its own date instead of 同比 or 环比. Null where it is
 * none that answers are worked out against.
 */
export function basisNamed(
	text: string,
	from: number,
	at: number,
	times: readonly TimeMention[],
	now: Period,
	/** Where the sentence begins: 与二季度相比，… holds to its end. */
	sentenceStart: number = from
): Basis | null {
	const near = times.findLast(
		({ start, end, isBase, period }) =>
			isBase && period !== null && start >= from && end <= at
	);
	const isNear = near !== undefined && /(?:比|较)$/u.test(text.slice(from, near.start));
	const base = isNear
		? near
		: times.findLast(
				({ start, end, isBase, period }) =>
					isBase &&
					period !== null &&
					start >= sentenceStart &&
					end <= at &&
					/^相比，[^；]*$/u.test(text.slice(end, at))
			);
	if (!base) return null;
	const period = base.period!;
	const { frequency } = parsePeriod(now);
	if (frequency !== 'Q') return null;
	if (period === shiftPeriod(now, -4)) return 'yoy';
	if (period === shiftPeriod(now, -1) && base.measure === null) return 'qoq';
	const isYearBefore = yearOf(period) === yearOf(now) - 1;
	return isYearBefore && base.atEnd && /^\d{4}(?:Q4)?$/u.test(period) ? 'ye' : null;
}
