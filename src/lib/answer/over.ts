import { hasDirection } from './direction.ts';
import type { RankEntry } from '#lib/domain/stat.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { competitionRanks } from '#lib/stats/rank.ts';
import { ratio } from '#lib/stats/ratio.ts';
import { upliftCost } from '#lib/stats/uplift.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Over } from '#lib/slot/slot.ts';
import { baseValue, subjectItself } from './base.ts';
import { childrenWord, tolerated } from './children.ts';
import { regionNamed, specOf, type Context } from './context.ts';
import {
	isOrder,
	isWeighted,
	measured,
	needsAreas,
	needsGroups,
	type Dispersion
} from './dispersion.ts';
import { isSplit } from './figure.ts';
import { unitsOf, weightsOf, type Unit } from './units-compared.ts';
import { firstGone, madeFrom, missing, refused, unique, type Value } from './value.ts';

/** A value over the child regions, with the list it was taken from where one was asked for. */
export interface OverValue extends Value {
	list: readonly RankEntry[] | null;
}

const none = (value: Value): OverValue => ({ ...value, list: null });

/** 排名、极值、差异 over the children of the region; 本级 is not a region among others. */
export function overValue(
	question: Question,
	context: Context,
	period: string,
	without: readonly RegionCode[]
): OverValue {
	const over = question.over!;
	const reason = refusal(question, over, context);
	if (reason) return none(refused(reason));
	if (over.type === 'urbanRuralRatio')
		return none(urbanRural(question, context, period, without));
	const apart = standsApart(question, over.type);
	const all = unitsOf(question, context, { period, without, apart });
	const word = childrenWord(regionNamed(context, question.region).level);
	if (all.length === 0) return none(missing(`没有下级${word}，无从比较`));
	const units = all.filter(({ value }) => value.status === 'ok');
	if (units.length === 0) return none({ ...all[0]!.value, operands: [] });
	const group: Group = { question, context, period, all, units, word, apart };
	if (isOrder(over.type)) return ordered(over, group);
	return none(over.type === 'uplift' ? uplift(group) : dispersion(over.type, group));
}

interface Group {
	question: Question;
	context: Context;
	period: string;
	all: readonly Unit[];
	/** Those with a value. */
	units: readonly Unit[];
	word: string;
	apart: boolean;
}

/** 救助标准 has no figure for town and country together, as incomes do: it differs by 区县×城乡. */
function standsApart({ subject, area }: Question, type: Over['type']): boolean {
	if (isOrder(type) || type === 'uplift' || type === 'urbanRuralRatio') return false;
	const standard =
		subject.type === 'indicator' &&
		subject.spec.unit === '元/人·月' &&
		isSplit(subject.spec);
	return needsAreas(type) || (standard && area === 'all');
}

/** Totals are neither ranked nor measured for inequality; neutral figures are not ranked. */
function refusal(
	{ subject, area, region }: Question,
	over: Over,
	context: Context
): string | null {
	if (over.type === 'names') return null;
	const total = subject.type === 'indicator' && subject.spec.aggRegion === 'sum';
	if (over.type === 'uplift') {
		if (subject.type !== 'indicator' || subject.spec.kind !== 'standard')
			return '只有标准可以测算提标增支';
		return isSplit(subject.spec) && area === 'all'
			? '城市和农村的标准分别提高，请写明城市或农村'
			: null;
	}
	if (over.type === 'urbanRuralRatio') {
		if (total) return '总量不作城乡比，请用占比';
		return subject.type === 'indicator' && !isSplit(subject.spec)
			? `${subject.spec.name}不分城乡`
			: null;
	}
	if (isOrder(over.type)) {
		if (total) return '总量不排名';
		return ['rank', 'top', 'bottom'].includes(over.type) && !hasDirection(subject.spec)
			? '中性指标不排名'
			: null;
	}
	if (total) return '对总量不作均衡性度量';
	if (needsAreas(over.type) && subject.type === 'indicator' && !isSplit(subject.spec))
		return `${subject.spec.name}不分城乡`;
	const groups = new Set(context.regions.children(region).map(({ group }) => group));
	groups.delete('');
	return needsGroups(over.type) && groups.size < 2
		? '地区表没有分组，不作区域间分解'
		: null;
}

const coverageOf = ({ all, units }: Group) => ({
	reported: new Set(units.map(({ region }) => region.code)).size,
	expected: new Set(all.map(({ region }) => region.code)).size
});

const absentFrom = ({ all }: Group): RegionCode[] =>
	unique(
		all.filter(({ value }) => value.status !== 'ok').map(({ region }) => region.code)
	);

/** A value over the units, with what was left out of it. */
function over(value: number, group: Group, notes: readonly string[] = []): Value {
	const coverage = coverageOf(group);
	return madeFrom(
		value,
		group.units.map((unit) => unit.value),
		{
			coverage,
			absent: absentFrom(group),
			notes: [
				...notes,
				...(coverage.reported < coverage.expected
					? [`${coverage.reported}/${coverage.expected}个${group.word}有数`]
					: [])
			]
		}
	);
}

function ordered(by: Over, group: Group): OverValue {
	const { question, units } = group;
	const { direction } = question.subject.spec;
	const x = units.map(({ value }) => value.value!);
	const ranks = competitionRanks(x, direction !== 'lower');
	const fromBelow = competitionRanks(x, direction === 'lower');
	const ranked = hasDirection(question.subject.spec);
	const entries = units.map(({ region }, index) => ({
		region: region.code,
		name: region.name,
		value: x[index]!,
		rank: ranked ? ranks[index]! : null
	}));
	const answer = (value: number, list: readonly RankEntry[] | null): OverValue => ({
		...over(value, group),
		list
	});
	/** All up to the place asked for: those that share it are not told apart. */
	const upTo = (count: number, places: readonly number[]): OverValue => {
		const list = entries
			.map((entry, index) => ({ entry, place: places[index]! }))
			.filter(({ place }) => place <= count)
			.sort((a, b) => a.place - b.place)
			.map(({ entry }) => entry);
		return answer(list[0]!.value, list);
	};
	/** Names only: all that share the value. */
	const those = (value: number): OverValue =>
		answer(
			value,
			entries
				.filter((entry) => entry.value === value)
				.map((entry) => ({ ...entry, rank: null }))
		);
	const [least, most] = [Math.min(...x), Math.max(...x)];
	switch (by.type) {
		case 'top':
			return upTo(by.count, ranks);
		case 'bottom':
			return upTo(by.count, fromBelow);
		case 'max':
			return answer(most, null);
		case 'min':
			return answer(least, null);
		case 'maxRegion':
			return those(most);
		case 'minRegion':
			return those(least);
		case 'names':
			return answer(
				entries.length,
				entries.map((entry) => ({ ...entry, rank: null }))
			);
		default:
			return upTo(Infinity, ranks);
	}
}

/** Differences of a part of the regions are not those of all: withheld like a total. */
function tooFew(group: Group): Value | null {
	const { reported, expected } = coverageOf(group);
	if (group.units.length >= group.all.length * (1 - tolerated)) return null;
	return missing(
		`${expected}个${group.word}中${reported}个有数，不足九成，不作差异度量`,
		[],
		{ coverage: { reported, expected } }
	);
}

function dispersion(type: Dispersion, group: Group): Value {
	const few = tooFew(group);
	if (few) return few;
	const { question, context, units, period, apart } = group;
	const weights = isWeighted(type) ? weightsOf(question, context, units, period) : null;
	const gone = weights && firstGone(weights);
	if (gone) return missing(`权数${gone.reason}，不作加权`);
	const value = measured(
		type,
		units,
		weights?.map(({ value }) => value!) ?? units.map(() => 1)
	);
	if (value === null)
		return missing(
			units.length < 2 ? '不足两个地区，不作差异度量' : '均值为零或有非正值，不作差异度量'
		);
	const { weight } = question.subject.spec;
	const notes = [
		...(apart ? [`以${group.word}×城乡为单元`] : []),
		...(weights && weight ? [`按${specOf(weight, context).name}加权`] : [])
	];
	const result = over(value, group, notes);
	return weights
		? madeFrom(value, [result, ...weights], { coverage: result.coverage })
		: result;
}

/** 提标增支: what it costs a month to raise everyone below the mean standard to it (domain 4.6, R-02). */
function uplift(group: Group): Value {
	const few = tooFew(group);
	if (few) return few;
	const { question, context, units, period } = group;
	const target = subjectItself(question, context, { period });
	if (target.status !== 'ok') return target;
	const weights = weightsOf(question, context, units, period);
	if (!weights) return missing('目录没有规定在册人数');
	const gone = firstGone(weights);
	if (gone) return missing(`在册人数${gone.reason}，不作测算`);
	const cost = upliftCost(
		units.map(({ value }) => value.value),
		weights.map(({ value }) => value),
		target.value!
	);
	if (cost === null) return missing('标准或在册人数缺报，不作测算');
	return madeFrom(cost, [target, ...units.map((unit) => unit.value), ...weights], {
		coverage: coverageOf(group),
		absent: absentFrom(group),
		notes: ['按补差额同幅提高的上限估计']
	});
}

function urbanRural(
	question: Question,
	context: Context,
	period: string,
	without: readonly RegionCode[]
): Value {
	const sides = (['urban', 'rural'] as const).map((area) =>
		baseValue(question, context, { area, period, without })
	) as [Value, Value];
	const gone = firstGone(sides);
	if (gone) return gone;
	const [urban, rural] = sides;
	const value = ratio(urban.value, rural.value);
	return value === null ? missing('农村为零，不作比较') : madeFrom(value, sides);
}
