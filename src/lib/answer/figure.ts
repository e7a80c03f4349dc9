import type { Area } from '#lib/domain/area.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { weightedMean } from '#lib/stats/mean.ts';
import { anyBelow } from './children.ts';
import { remembered, specOf, type Ask, type Context } from './context.ts';
import { declaredTotal, programmeTotal } from './declared.ts';
import { fromChildren } from './from-children.ts';
import { ownValue } from './own.ts';
import { withItself } from './with-itself.ts';
import { firstGone, madeFrom, missing, type Value } from './value.ts';

const sides = ['urban', 'rural'] as const;

export const isSplit = ({ split }: IndicatorSpec): boolean =>
	split === 'split' || split === 'opt';

/**
 * 一个基础指标的值. In this order: the set's own declaration of a total; the region's own figure; urban and
 * rural as it published them; its child regions together. Each says so in its notes.
 */
export const figure = (ask: Ask, context: Context): Value =>
	remembered(ask, context, find);

function find(ask: Ask, context: Context): Value {
	const { spec, area, region } = ask;
	// A figure of the whole region would bring back what was left out.
	const cut = spec.aggRegion !== 'none' && anyBelow(context.regions, ask.without, region);
	const own = ownValue(ask, context);
	if (!cut) {
		const declared = declaredTotal(ask, context, figure);
		if (declared) return declared;
		if (own.status === 'ok' || own.status === 'na') return own;
		const apart = publishedApart(ask, context) ? bothAreas(ask, context) : null;
		if (apart?.status === 'ok') return apart;
	}
	const programmes = programmeTotal(ask, context, figure);
	if (programmes) return programmes;
	const whole = fromChildren(ask, context, figure, weightOf);
	if (whole?.status === 'ok') return whole;
	if (cut && !whole) return figure({ ...ask, without: [] }, context);
	const both = area === 'all' ? bothAreas(ask, context) : null;
	if (both?.status === 'ok') return both;
	// Of several reasons the one that says most.
	return whole ?? [own, both].find((one) => one && one.reason !== '无数据') ?? own;
}

/** Whether the region itself published both sides, and neither is an estimate. */
function publishedApart(ask: Ask, context: Context): boolean {
	if (!isSplit(ask.spec) || ask.area !== 'all') return false;
	return sides
		.map((area) => ownValue({ ...ask, area }, context))
		.every(({ status, notes }) => status === 'ok' && !notes.includes('推算'));
}

/** 城乡合计: urban and rural added; a standard weighted by the people in each. */
function bothAreas(ask: Ask, context: Context): Value | null {
	if (!isSplit(ask.spec) || ask.spec.aggRegion === 'none') return null;
	const all = sides.map((area) => ({
		area,
		value: figure({ ...ask, area }, context)
	}));
	// Where there is no countryside, the town is all there is.
	const there = all.filter(({ value }) => value.status !== 'na');
	if (there.length === 0) return all[0]!.value;
	const values = there.map(({ area, value }) =>
		withItself({ ...ask, area }, value, context)
	);
	const gone = firstGone(values);
	if (gone) return ask.spec.aggRegion === 'wmean' ? null : gone;
	const numbers = values.map(({ value }) => value!);
	if (ask.spec.aggRegion === 'sum') return madeFrom(exactSum(numbers)!, values);
	const weights = there.map(({ area }) => weightOf(ask, ask.region, area, context));
	if (firstGone(weights)) return null;
	const mean = weightedMean(
		numbers,
		weights.map(({ value }) => value!)
	);
	const note = `城乡按${specOf(ask.spec.weight!, context).name}加权`;
	return mean === null
		? null
		: madeFrom(mean, [...values, ...weights], { notes: [note] });
}

/** 权数 of a mean over regions or areas, at the same place and time. */
export function weightOf(
	ask: Ask,
	region: RegionCode,
	area: Area,
	context: Context
): Value {
	if (!ask.spec.weight) return missing('目录没有规定权数');
	const spec = specOf(ask.spec.weight, context);
	const side = isSplit(spec) ? area : 'all';
	return figure({ ...ask, spec, region, area: side, mode: null }, context);
}
