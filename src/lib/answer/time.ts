import type { Measure } from '#lib/domain/area.ts';
import type { IndicatorKind } from '#lib/domain/indicator.ts';
import {
	endMonth,
	formatPeriod,
	lastYearEnd,
	monthsCovered,
	monthsElapsed,
	parsePeriod,
	shiftPeriod,
	yearBefore,
	yearOf,
	type Period
} from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { At } from '#lib/catalog/expression.ts';

/**
 * The period a comparison looks back to. 比上年 is year against year for a flow, and against the end of
 * the year before for what has a state: 年末对年末, and within a year the standing figure against it.
 */
export function basePeriod(
	period: Period,
	basis: Basis,
	kind: IndicatorKind = 'flow'
): Period {
	switch (basis) {
		case 'yoy':
			return yearBefore(period);
		case 'year':
			return kind === 'flow' ? yearBefore(period) : lastYearEnd(period);
		case 'qoq':
		case 'mom':
			return shiftPeriod(period, -1);
		case 'ye':
			return lastYearEnd(period);
	}
}

/** Where an operand of a formula stands in time: 上年同期, 上年度, or the opening of the measure. */
export function operandPeriod(period: Period, at: At | null, measure: Measure): Period {
	if (at === null) return period;
	if (at === 'yoy') return yearBefore(period);
	if (at === 'prevyear') return String(yearOf(period) - 1);
	return opening(period, measure);
}

/** 期初: the end before the measure begins: last year's for a cumulative, the last period's for a single one. */
function opening(period: Period, measure: Measure): Period {
	const { frequency, from } = parsePeriod(period);
	if (frequency === 'S') return monthAt(from - 1);
	return measure === 'ytd' ? lastYearEnd(period) : shiftPeriod(period, -1);
}

/** Months the measure covers: the divisor of a monthly mean. */
export const measureMonths = (period: Period, measure: Measure): number =>
	measure === 'ytd' ? monthsElapsed(period) : monthsCovered(period);

/** The months themselves, in order. */
export function monthsOf(period: Period, measure: Measure): Period[] {
	const { to } = parsePeriod(period);
	const count = measureMonths(period, measure);
	return Array.from({ length: count }, (_, index) => monthAt(to - count + 1 + index));
}

export const monthAt = (month: number): Period =>
	formatPeriod({ frequency: 'M', from: month, to: month });

/** Periods that end when `period` ends, in other frequencies: 2024 → 2024Q4 → 2024M12. */
export function sameEnd(period: Period): readonly Period[] {
	let all = ends.get(period);
	if (!all) ends.set(period, (all = endingTogether(period)));
	return all;
}

const ends = new Map<Period, readonly Period[]>();

function endingTogether(period: Period): Period[] {
	const { to } = parsePeriod(period);
	const all: Period[] = [period];
	if ((to + 1) % 3 === 0) all.push(formatPeriod({ frequency: 'Q', from: to - 2, to }));
	all.push(endMonth(period));
	if ((to + 1) % 12 === 0) all.push(String(yearOf(period)));
	return [...new Set(all)];
}

/** Whether the period is a whole calendar year, or ends one. */
export const endsYear = (period: Period): boolean =>
	(parsePeriod(period).to + 1) % 12 === 0;
