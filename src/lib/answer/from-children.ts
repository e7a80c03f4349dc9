import type { Area } from '#lib/domain/area.ts';
import { yearBefore } from '#lib/domain/period.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { weightedMean } from '#lib/stats/mean.ts';
import { childrenWord, tolerated } from './children.ts';
import { regionNamed, specOf, type Ask, type Context } from './context.ts';
import {
	absentIn,
	firstGone,
	madeFrom,
	missing,
	refused,
	unique,
	type Value
} from './value.ts';

type Figure = (ask: Ask, context: Context) => Value;
type Weight = (ask: Ask, region: RegionCode, area: Area, context: Context) => Value;

interface Child {
	region: Region;
	value: Value;
}

/** Counted by each county for itself, and by several of them twice (domain 1.4). */
const overlapping = ['charity_orgs', 'charity_enterprises'];

/**
 * 下级合计: an exact sum, or a mean weighted as the catalogue says; withheld where more than a tenth of the
 * weight is missing. Null where no child has the figure.
 */
export function fromChildren(
	ask: Ask,
	context: Context,
	figure: Figure,
	weightOf: Weight
): Value | null {
	const { spec } = ask;
	const all = context.regions.children(ask.region).map((region): Child => ({
		region,
		value: ask.without.includes(region.code)
			? missing('未计入')
			: figure({ ...ask, region: region.code }, context)
	}));
	const reported = all.filter(({ value }) => value.status === 'ok');
	if (reported.length === 0) return nothingBelow(all);
	const word = childrenWord(regionNamed(context, ask.region).level);
	if (spec.aggRegion === 'none')
		return refused(`各${word}的${spec.name}不可相加，也不作简单平均`);
	const counties = all.filter(
		({ region, value }) => !region.own && value.status !== 'na'
	);
	const there = counties.filter(({ value }) => value.status === 'ok');
	const absent = counties.filter(({ value }) => value.status !== 'ok');
	const everyone = { ask, context, figure, weightOf };
	// What no county ever reports is the business of the 本级 alone.
	if (there.length === 0 && !absent.some((one) => expected(one, everyone)))
		return together(everyone, reported, [], null);
	const coverage = { reported: there.length, expected: counties.length };
	const lost = absent.length === 0 ? 0 : lostWeight(everyone, there, absent);
	if (lost > tolerated)
		return missing(
			`${coverage.expected}个${word}中${coverage.reported}个已报，缺报权重${(lost * 100).toFixed(1)}%，不出${spec.aggRegion === 'sum' ? '合计' : '平均'}`,
			reported.flatMap(({ value }) => value.operands),
			{ coverage }
		);
	const notes =
		absent.length > 0 ? [`${coverage.reported}/${coverage.expected}个${word}已报`] : [];
	const value = together(everyone, reported, notes, coverage);
	return {
		...value,
		absent: unique([...value.absent, ...absent.map(({ region }) => region.code)])
	};
}

/** All children say that there is no such thing; or nobody says anything. */
function nothingBelow(all: readonly Child[]): Value | null {
	const counties = all.filter(({ region }) => !region.own);
	if (counties.length === 0) return null;
	if (counties.every(({ value }) => value.status === 'na')) return counties[0]!.value;
	return counties.find(({ value }) => value.reason === '缺报')?.value ?? null;
}

interface Everyone {
	ask: Ask;
	context: Context;
	figure: Figure;
	weightOf: Weight;
}

/** Whether a county without a figure should have had one: it says so itself, or had one a year before. */
function expected({ region, value }: Child, { ask, context, figure }: Everyone): boolean {
	if (value.reason === '缺报' || ask.without.includes(region.code)) return true;
	if (ask.period.includes('/')) return false;
	const before = { ...ask, region: region.code, period: yearBefore(ask.period) };
	return figure(before, context).status === 'ok';
}

function together(
	everyone: Everyone,
	reported: readonly Child[],
	partial: readonly string[],
	coverage: Value['coverage']
): Value {
	const { ask, context } = everyone;
	if (ask.spec.aggRegion === 'wmean')
		return averaged(everyone, reported, partial, coverage);
	const values = reported.map(({ value }) => value);
	const nation = regionNamed(context, ask.region).level === 'nation';
	const counties = reported.filter(({ region }) => !region.own).length;
	const count = counties || reported.length;
	const word = childrenWord(regionNamed(context, ask.region).level);
	return madeFrom(exactSum(values.map(({ value }) => value!))!, values, {
		coverage,
		notes: [
			nation ? `由${count}省合计` : `由${count}个${word}合计`,
			...(overlapping.includes(ask.spec.id) ? ['未去重'] : []),
			...partial
		]
	});
}

/** 平均标准: weighted by the people on the rolls; one standard for all needs no mean (domain 1.4). */
function averaged(
	{ ask, context, weightOf }: Everyone,
	reported: readonly Child[],
	partial: readonly string[],
	coverage: Value['coverage']
): Value {
	const counties = reported.filter(({ region }) => !region.own);
	const values = counties.map(({ value }) => value);
	const numbers = values.map(({ value }) => value!);
	const first = numbers[0];
	if (first === undefined) return missing('无数据');
	if (numbers.every((number) => number === first))
		return madeFrom(first, values, { coverage, notes: ['各地一致', ...partial] });
	const weights = counties.map(({ region }) =>
		weightOf(ask, region.code, ask.area, context)
	);
	const name = specOf(ask.spec.weight!, context).name;
	const gone = firstGone(weights);
	const more = { coverage, absent: absentIn(values) };
	const operands = values.flatMap((value) => value.operands);
	if (gone) return missing(`权数（${name}）${gone.reason}，不作平均`, operands, more);
	const mean = weightedMean(
		numbers,
		weights.map(({ value }) => value!)
	);
	return mean === null
		? missing(`权数（${name}）合计为零，不作平均`, operands, more)
		: madeFrom(mean, [...values, ...weights], {
				coverage,
				notes: [`按${name}加权`, ...partial]
			});
}

/**
 * 缺报权重: the part of the whole that the absent ones are. Of a mean, by the weights; of a sum, by the
 * figure itself, where it was only left out; where these are not known of everyone, by what they were a
 * year before; else by number.
 */
function lostWeight(
	{ ask, context, figure, weightOf }: Everyone,
	there: readonly Child[],
	absent: readonly Child[]
): number {
	const periods = ask.period.includes('/')
		? [ask.period]
		: [ask.period, yearBefore(ask.period)];
	for (const period of periods) {
		const complete = { ...ask, period, without: [] };
		const weights = (some: readonly Child[]) =>
			some.map(({ region: { code } }) =>
				ask.spec.aggRegion === 'wmean'
					? weightOf(complete, code, ask.area, context)
					: figure({ ...complete, region: code }, context)
			);
		const [lost, kept] = [weights(absent), weights(there)];
		if (firstGone([...lost, ...kept])) continue;
		const sum = (values: readonly Value[]) =>
			exactSum(values.map(({ value }) => value!)) ?? 0;
		const all = sum(lost) + sum(kept);
		if (all > 0) return sum(lost) / all;
	}
	return absent.length / (there.length + absent.length);
}
