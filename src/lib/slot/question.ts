import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import {
	endMonth,
	formatPeriod,
	lastYearEnd,
	parsePeriod,
	shiftPeriod,
	yearBefore,
	yearOf,
	type Period
} from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Basis } from '#lib/domain/stat.ts';
import { printSlot } from './print.ts';
import type { Over, RelativePeriod, Slot } from './slot.ts';

/** A slot with everything said: what the answer layer evaluates. */
export interface Question {
	subject:
		{ type: 'indicator'; spec: IndicatorSpec } | { type: 'derived'; spec: DerivedSpec };
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure;
	over: Over | null;
	compare: Basis | null;
	difference: 'rate' | 'amount';
	share: 'share' | 'contribution' | 'pull' | null;
	/** Canonical, with @code and #period. */
	text: string;
}

export interface QuestionDefaults {
	region: RegionCode;
	period: Period;
	area: Area;
}

/**
 * Fills a slot from the defaults of its report or page. `findRegion` turns a typed name into a code.
 * A comparison without a period to compare with asks for the year before.
 */
export function resolveSlot(
	slot: Slot,
	defaults: QuestionDefaults,
	findRegion: (name: string) => RegionCode
): Question {
	if (slot.subject.type !== 'indicator' && slot.subject.type !== 'derived')
		throw new Error(`no question: ${printSlot(slot)}`);
	const region = slot.region === null ? defaults.region : findRegion(slot.region);
	const period =
		slot.period === null
			? defaults.period
			: slot.period.type === 'period'
				? slot.period.period
				: relativePeriod(slot.period.name, defaults.period);
	const area = slot.area ?? defaultArea(slot.subject, defaults.area);
	const { frequency } = parsePeriod(period);
	return {
		subject: slot.subject,
		region,
		period,
		area,
		mode: slot.mode,
		// A year and an interval are their own cumulative figure.
		measure:
			frequency === 'Y'
				? 'single'
				: frequency === 'S'
					? 'span'
					: (slot.measure ?? 'single'),
		over: slot.over,
		compare:
			slot.compare === 'qoq' && frequency === 'M'
				? 'mom'
				: // 增量 alone is over the year.
					(slot.compare ?? (slot.difference === 'amount' ? 'yoy' : null)),
		difference: slot.difference ?? 'rate',
		share: slot.share,
		text: printSlot({
			...slot,
			region,
			period: { type: 'period', period },
			area:
				slot.subject.type === 'indicator' &&
				!['split', 'opt'].includes(slot.subject.spec.split)
					? null
					: slot.area === null && area === 'all'
						? null
						: area,
			optional: false
		})
	};
}

/** One-sided and unsplit subjects take their own side, whatever the page's switch says. */
function defaultArea(subject: Question['subject'], area: Area): Area {
	if (subject.type === 'derived') return area;
	switch (subject.spec.split) {
		case 'urban':
		case 'rural':
			return subject.spec.split;
		case 'total':
			return 'all';
		default:
			return area;
	}
}

/** 上季 and 上月 are those before the quarter and the month in which the question's own period ends. */
function relativePeriod(name: RelativePeriod, period: Period): Period {
	switch (name) {
		case '上年':
			return yearBefore(period);
		case '上季': {
			const quarter = Math.floor(parsePeriod(period).to / 3) * 3;
			return formatPeriod({ frequency: 'Q', from: quarter - 3, to: quarter - 1 });
		}
		case '上月':
			return shiftPeriod(endMonth(period), -1);
		case '本年':
			return String(yearOf(period));
		case '上年末':
			return lastYearEnd(period);
		case '上年全年':
			return String(yearOf(period) - 1);
	}
}
