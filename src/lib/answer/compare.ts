import type { Basis, Change } from '#lib/domain/stat.ts';
import { yearBefore } from '#lib/domain/period.ts';
import { growth } from '#lib/stats/growth.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Context } from './context.ts';
import { kindInTime } from './measure.ts';
import { onSameRegions } from './same-regions.ts';
import { basisName } from './share.ts';
import type { Shown } from './shown.ts';
import { basePeriod } from './time.ts';
import {
	absentIn,
	firstGone,
	madeFrom,
	missing,
	refused,
	unique,
	type Value
} from './value.ts';

export interface Compared {
	value: Value;
	change: Change | null;
}

/** The value of a question at another period, without some regions. */
export type At = (period: string, without: readonly string[]) => Value;

/** This period against its base, both over the regions that have reported for both. */
export function compared(
	question: Question,
	basis: Basis,
	shown: Shown,
	at: At,
	context: Context
): Compared {
	const { period } = question;
	const whole = at(period, []);
	if (whole.status !== 'ok') return { value: whole, change: null };
	if (whole.asOf !== null && basis !== 'yoy' && basis !== 'year')
		return { value: refused('年度数只与上年比较'), change: null };
	// A yearly figure that stands in for a later period is compared with the year before its own.
	const against =
		whole.asOf === null
			? basePeriod(period, basis, kindInTime(question, context))
			: yearBefore(whole.asOf);
	const { result } = onSameRegions<Compared>([], (without) => {
		const current = without.length === 0 ? whole : at(period, without);
		const base = at(against, without);
		return {
			result: changeOf(question, basis, shown, current, base, against),
			parts: [current, base]
		};
	});
	return result;
}

/**
 * A ratio changes by points, an index and a 比 by their difference, everything else by a rate; a base of
 * zero or less leaves no rate, but both values to be said.
 */
function changeOf(
	question: Question,
	basis: Basis,
	shown: Shown,
	current: Value,
	base: Value,
	against: string
): Compared {
	const gone = firstGone([current]) ?? (base.status === 'refused' ? base : undefined);
	if (gone) return { value: gone, change: null };
	const percent = shown.unit === '%';
	const scaled = (value: number) => (percent ? value / 100 : value);
	const now = scaled(current.value!);
	const before = base.status === 'ok' ? scaled(base.value!) : null;
	const kind = kindOfChange(question, shown);
	const change: Change = {
		kind,
		basis,
		current: now,
		base: before,
		unit: percent ? '1' : shown.unit,
		basePeriod: against
	};
	if (before === null)
		return {
			value: missing(
				`${basisName(basis)}${base.reason}，不作比较`,
				unique([...current.operands, ...base.operands]),
				{ coverage: current.coverage }
			),
			change
		};
	const both = absentIn([current, base]).length > 0;
	const value = madeFrom(now - before, [current, base], {
		notes: both ? ['按两期均已报的地区比较'] : []
	});
	return {
		value: kind === 'rate' ? { ...value, value: growth(now, before) } : value,
		change
	};
}

/** 占比 compared over time is in points as well. */
function kindOfChange(question: Question, { unit, shown }: Shown): Change['kind'] {
	if (unit === '%') return 'points';
	if (unit === '1')
		return shown === 'percent' || shown === 'points' ? 'points' : 'amount';
	return question.difference === 'amount' ? 'amount' : 'rate';
}
