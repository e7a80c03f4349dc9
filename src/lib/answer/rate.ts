import type { Measure } from '#lib/domain/area.ts';
import {
	formatPeriod,
	isFirstOfYear,
	parsePeriod,
	type Period
} from '#lib/domain/period.ts';
import { weightedMean } from '#lib/stats/mean.ts';
import type { Ask } from './context.ts';
import type { Stored } from './own.ts';
import { measureMonths, sameEnd } from './time.ts';
import { madeFrom, type Value } from './value.ts';

/**
 * 基础比率: stored for the time that it covers, or without any (物价涨幅). A longer time is the mean of
 * its quarters weighted by what the rate is of; never the plain mean, and never another time's rate.
 */
export function rate(
	ask: Ask,
	stored: Stored,
	weightFor: (period: Period, measure: Measure) => Value
): Value | null {
	const { period, measure, spec } = ask;
	const toDate = measure === 'ytd' || parsePeriod(period).frequency === 'Y';
	const exact =
		stored(period, measure) ??
		(isFirstOfYear(period) || toDate
			? firstOf(sameEnd(period), (same) => stored(same, 'ytd'))
			: null) ??
		(isFirstOfYear(period) || parsePeriod(period).frequency === 'Y'
			? stored(period, 'single')
			: null) ??
		firstOf(sameEnd(period), (same) => stored(same, ''));
	if (exact || spec.aggTime !== 'wmean') return exact;
	const parts = quartersOf(period, measure).map((quarter) => ({
		rate: stored(quarter, 'single'),
		weight: weightFor(quarter, 'single')
	}));
	if (parts.length < 2) return null;
	const known = parts.filter(({ rate, weight }) => rate && weight.status === 'ok');
	if (known.length < parts.length) return null;
	const mean = weightedMean(
		known.map(({ rate }) => rate!.value!),
		known.map(({ weight }) => weight.value!)
	);
	return mean === null
		? null
		: madeFrom(
				mean,
				known.flatMap(({ rate, weight }) => [rate!, weight])
			);
}

/** Quarters that make up what the measure covers; none where it is not made of quarters. */
function quartersOf(period: Period, measure: Measure): Period[] {
	const { to } = parsePeriod(period);
	const months = measureMonths(period, measure);
	const from = to - months + 1;
	if (from % 3 !== 0 || months % 3 !== 0) return [];
	return Array.from({ length: months / 3 }, (_, index) =>
		formatPeriod({ frequency: 'Q', from: from + index * 3, to: from + index * 3 + 2 })
	);
}

function firstOf<T>(list: readonly T[], find: (one: T) => Value | null): Value | null {
	for (const one of list) {
		const value = find(one);
		if (value) return value;
	}
	return null;
}
