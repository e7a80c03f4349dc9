import type { Measure } from '#lib/domain/area.ts';
import {
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

/** The period a comparison looks back to. */
export function basePeriod(period: Period, basis: Basis): Period {
	switch (basis) {
		case 'yoy':
		case 'year':
			return yearBefore(period);
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
	if (frequency === 'S') {
		const month = from - 1;
		return `${Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, '0')}`;
	}
	return measure === 'ytd' ? lastYearEnd(period) : shiftPeriod(period, -1);
}

/** Months the measure covers: the divisor of a monthly mean. */
export const measureMonths = (period: Period, measure: Measure): number =>
	measure === 'ytd' ? monthsElapsed(period) : monthsCovered(period);
