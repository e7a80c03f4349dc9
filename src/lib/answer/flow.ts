import {
	formatPeriod,
	isFirstOfYear,
	monthsCovered,
	parsePeriod,
	shiftPeriod,
	type Period
} from '#lib/domain/period.ts';
import { exactSum } from '#lib/stats/exact.ts';
import type { Ask } from './context.ts';
import type { Stored } from './own.ts';
import { monthAt, sameEnd } from './time.ts';
import { madeFrom, type Value } from './value.ts';

/** What periods of one flow make together: most add up, 取暖户数 and 预算数 are the largest of them. */
type Joined = (parts: readonly Value[]) => Value;

/** How one flow is put together in time. `adds`: a difference of two cumulative figures has a meaning. */
interface Way {
	stored: Stored;
	join: Joined;
	adds: boolean;
}

/**
 * 时期数: as stored, or turned from cumulative to single and back (domain 0.4). A cumulative figure whose
 * predecessor is missing gives no single one; the one never stands in for the other.
 */
export function flow({ spec, period, measure }: Ask, stored: Stored): Value | null {
	const adds = spec.aggTime === 'sum';
	const way: Way = { stored, adds, join: adds ? added : largest };
	switch (parsePeriod(period).frequency) {
		case 'S':
			return stored(period, 'span') ?? interval(period, way);
		case 'Y':
			return toDate(period, way);
		default:
			return measure === 'ytd' ? toDate(period, way) : single(period, way);
	}
}

const added: Joined = (parts) =>
	madeFrom(exactSum(parts.map(({ value }) => value!))!, parts);

const largest: Joined = (parts) => parts.reduce((a, b) => (a.value! >= b.value! ? a : b));

/** 累计 as somebody wrote it down: also the year's own figure in December, and the first period's in spring. */
function storedToDate(period: Period, stored: Stored): Value | null {
	for (const same of sameEnd(period)) {
		const value =
			stored(same, 'ytd') ?? (isFirstOfYear(same) ? stored(same, 'single') : null);
		if (value) return value;
	}
	return null;
}

/** 累计: as written down, or what it was before with the last period's own. */
function toDate(period: Period, way: Way): Value | null {
	const direct = storedToDate(period, way.stored);
	if (direct) return direct;
	for (const last of sameEnd(period)) {
		const { frequency, from } = parsePeriod(last);
		if (frequency === 'S' || frequency === 'Y') continue;
		const own = from % 12 === 0 ? null : way.stored(last, 'single');
		const before = own && toDate(shiftPeriod(last, -1), way);
		if (own && before) return way.join([before, own]);
	}
	return null;
}

/** 本期: as written down, or the difference of two cumulative figures, or its months together. */
function single(period: Period, way: Way): Value | null {
	const direct = way.stored(period, 'single');
	if (direct) return direct;
	const now = storedToDate(period, way.stored);
	if (isFirstOfYear(period)) return now;
	const before = way.adds ? storedToDate(shiftPeriod(period, -1), way.stored) : null;
	if (now && before) return difference(now, before);
	return monthsCovered(period) > 1 ? pieces(period, 1, way) : null;
}

const difference = (now: Value, before: Value): Value =>
	madeFrom(exactSum([now.value!, -before.value!])!, [now, before]);

/** All stretches of `size` months of a period, each by itself; null where one is missing. */
function pieces(period: Period, size: 1 | 3, way: Way): Value | null {
	const { from, to } = parsePeriod(period);
	if (from % size !== 0 || (to + 1) % size !== 0) return null;
	const parts: Value[] = [];
	for (let start = from; start <= to; start += size) {
		const frequency = size === 3 ? 'Q' : 'M';
		const part = single(
			formatPeriod({ frequency, from: start, to: start + size - 1 }),
			way
		);
		if (!part) return null;
		parts.push(part);
	}
	return way.join(parts);
}

/** 起止区间: whole years and the year to date, year by year. */
function interval(period: Period, way: Way): Value | null {
	const { from, to } = parsePeriod(period);
	const parts: Value[] = [];
	for (let start = from; start <= to; start = nextJanuary(start)) {
		const part = withinYear(start, Math.min(to, nextJanuary(start) - 1), way);
		if (!part) return null;
		parts.push(part);
	}
	return parts.length === 1 ? parts[0]! : way.join(parts);
}

const nextJanuary = (month: number): number => (Math.floor(month / 12) + 1) * 12;

function withinYear(from: number, to: number, way: Way): Value | null {
	const end = monthAt(to);
	if (from % 12 === 0) return toDate(end, way);
	const now = way.adds ? toDate(end, way) : null;
	const before = now && toDate(monthAt(from - 1), way);
	if (now && before) return difference(now, before);
	const stretch = formatPeriod({ frequency: 'S', from, to });
	return pieces(stretch, 3, way) ?? pieces(stretch, 1, way);
}
