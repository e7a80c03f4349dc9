import { yearOf } from '#lib/domain/period.ts';
import type { Ask } from './context.ts';
import type { Stored } from './own.ts';
import { endsYear, sameEnd } from './time.ts';
import type { Value } from './value.ts';

/** How many years a yearly figure may be old before it stands for nothing any more. */
const oldest = 2;

/** 时点数、标准: those at the end of the period; within a year, yearly ones stand until the next is out. */
export function atEnd(ask: Ask, stored: Stored): Value | null {
	for (const period of sameEnd(ask.period)) {
		const value = stored(period, '');
		if (value) return value;
	}
	if (ask.spec.frequency !== 'year' || endsYear(ask.period)) return null;
	const year = yearOf(ask.period);
	for (let earlier = year - 1; earlier >= year - oldest; earlier--) {
		const value = stored(String(earlier), '') ?? stored(`${earlier}Q4`, '');
		if (value)
			return {
				...value,
				asOf: String(earlier),
				notes: [...value.notes, `${ask.spec.name}用${earlier}年数`]
			};
	}
	return null;
}
