import type { RankEntry } from '#lib/domain/stat.ts';
import { cv, gini, maxMinRatio, range, weightedCv } from '#lib/stats/dispersion.ts';
import { competitionRanks } from '#lib/stats/rank.ts';
import { ratio } from '#lib/stats/ratio.ts';
import { theilL, theilT } from '#lib/stats/theil.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Over } from '#lib/slot/slot.ts';
import { baseValue } from './base.ts';
import type { Context } from './context.ts';
import { childrenWord, figure, specOf } from './figure.ts';
import { missing, ok, refused, unique, type Value } from './value.ts';

/** A value over the child regions, with the list it was taken from where one was asked for. */
export interface OverValue extends Value {
	list: readonly RankEntry[] | null;
}

const none = (value: Value): OverValue => ({ ...value, list: null });

/** 排名、极值、差异 over the children of the region; 本级 is not a region among others. */
export function overValue(
	question: Question,
	context: Context,
	period = question.period
): OverValue {
	const over = question.over!;
	if (over.type === 'urbanRuralRatio') return none(urbanRural(question, context, period));
	const reason = refusal(question, over);
	if (reason) return none(refused(reason));
	const children = context.regions.children(question.region).filter(({ own }) => !own);
	if (children.length === 0)
		return none(missing(`没有下级${childrenWord(context, question.region)}，无从比较`));
	const all = children.map((child) => ({
		child,
		value: baseValue(question, context, { region: child.code, period })
	}));
	const there = all.filter(({ value }) => value.status === 'ok');
	if (there.length === 0) return none(missing(all[0]!.value.reason));
	const coverage = { reported: there.length, expected: children.length };
	const notes = unique([
		...there.flatMap(({ value }) => value.notes),
		...(there.length < children.length
			? [
					`${there.length}/${children.length}个${childrenWord(context, question.region)}有数`
				]
			: [])
	]);
	const operands = there.flatMap(({ value }) => value.operands);
	const direction = question.subject.spec.direction;
	const x = there.map(({ value }) => value.value!);
	const ranks = competitionRanks(x, direction !== 'lower');
	const ranked = direction !== 'neutral';
	const entries = there.map(({ child }, index): RankEntry => ({
		region: child.code,
		name: child.name,
		value: x[index]!,
		rank: ranked ? ranks[index]! : null
	}));
	const answer = (value: number, list: readonly RankEntry[] | null): OverValue => ({
		...ok(value, operands, notes, coverage),
		list
	});
	const byValue = entries.toSorted((a, b) => b.value - a.value);
	switch (over.type) {
		case 'rank': {
			const order = entries.toSorted((a, b) => a.rank! - b.rank!);
			return answer(order[0]!.value, order);
		}
		case 'top':
			return answer(byValue[0]!.value, byValue.slice(0, over.count));
		case 'bottom':
			return answer(byValue.at(-1)!.value, byValue.toReversed().slice(0, over.count));
		case 'max':
			return answer(byValue[0]!.value, null);
		case 'min':
			return answer(byValue.at(-1)!.value, null);
		case 'maxRegion':
			return answer(byValue[0]!.value, tied(byValue, byValue[0]!.value));
		case 'minRegion':
			return answer(byValue.at(-1)!.value, tied(byValue, byValue.at(-1)!.value));
		case 'names':
			return answer(
				entries.length,
				entries.map((entry) => ({ ...entry, rank: null }))
			);
		default: {
			const weights = weightsOf(
				question,
				context,
				there.map(({ child }) => child.code),
				period
			);
			if (!weights) return none(missing('缺少权数，不作加权'));
			const value = measure(over.type, x, weights);
			return value === null
				? none(missing('不足两个地区或均值为零，不作差异度量'))
				: answer(value, null);
		}
	}
}

/** All that share the first or last place: names only. */
const tied = (entries: readonly RankEntry[], value: number): RankEntry[] =>
	entries
		.filter((entry) => entry.value === value)
		.map((entry) => ({ ...entry, rank: null }));

type Dispersion = Exclude<
	Over['type'],
	| 'rank'
	| 'top'
	| 'bottom'
	| 'max'
	| 'min'
	| 'maxRegion'
	| 'minRegion'
	| 'names'
	| 'urbanRuralRatio'
>;

function measure(
	type: Dispersion,
	x: readonly number[],
	w: readonly number[]
): number | null {
	switch (type) {
		case 'range':
			return range(x);
		case 'maxMinRatio':
			return maxMinRatio(x);
		case 'cv':
			return cv(x);
		case 'weightedCv':
			return weightedCv(x, w);
		case 'gini':
			return gini(x, w);
		case 'theil':
			return theilT(x, w);
		case 'theilL':
			return theilL(x, w);
	}
}

/** Totals are neither ranked nor measured for inequality; neutral figures are not ranked. */
function refusal(question: Question, over: Over): string | null {
	const { subject } = question;
	const total = subject.type === 'indicator' && subject.spec.aggRegion === 'sum';
	if (over.type === 'names') return null;
	const ranking = [
		'rank',
		'top',
		'bottom',
		'max',
		'min',
		'maxRegion',
		'minRegion'
	].includes(over.type);
	if (total) return ranking ? '总量不排名' : '对总量不作均衡性度量';
	if (over.type === 'rank' && subject.spec.direction === 'neutral')
		return '中性指标不排名';
	return null;
}

/** 在册人数 or 人口, in the question's own area; 1 for everyone where the catalogue has no weight. */
function weightsOf(
	question: Question,
	context: Context,
	regions: readonly string[],
	period: string
): number[] | null {
	const id = question.subject.spec.weight;
	if (!id) return regions.map(() => 1);
	const spec = specOf(id, context);
	const split = spec.split === 'split' || spec.split === 'opt';
	const area = split ? question.area : 'all';
	const weights = regions.map((region) => {
		const value = figure(
			{ spec, region, period, area, mode: null, measure: question.measure },
			context
		);
		return value.status === 'ok' ? value.value : null;
	});
	return weights.some((weight) => weight === null) ? null : (weights as number[]);
}

function urbanRural(question: Question, context: Context, period: string): Value {
	const [urban, rural] = (['urban', 'rural'] as const).map((area) =>
		baseValue(question, context, { area, period })
	) as [Value, Value];
	const gone = [urban, rural].find((value) => value.status !== 'ok');
	if (gone) return gone;
	const value = ratio(urban.value, rural.value);
	return value === null
		? missing('农村为零，不作比较')
		: ok(
				value,
				[...urban.operands, ...rural.operands],
				unique([...urban.notes, ...rural.notes])
			);
}
