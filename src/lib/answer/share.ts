import type { Basis } from '#lib/domain/stat.ts';
import { contribution, pull } from '#lib/stats/growth.ts';
import { ratio } from '#lib/stats/ratio.ts';
import type { Question } from '#lib/slot/question.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { subjectItself } from './base.ts';
import { comparisonRefusal } from './comparable.ts';
import { regionNamed, specOf, type Ask, type Context } from './context.ts';
import { figure, isSplit } from './figure.ts';
import { onSameRegions } from './same-regions.ts';
import { basePeriod } from './time.ts';
import { firstGone, madeFrom, missing, refused, type Value } from './value.ts';
import { wholeOf } from './wholes.ts';
import { withItself } from './with-itself.ts';

/** What a share is of, in words and as a value for a period. */
interface Whole {
	name: string;
	at(period: string, without: readonly RegionCode[]): Value;
}

export interface ShareValue extends Value {
	/** The name of the whole, for the formula. */
	whole: string;
}

/** 占比、贡献率、拉动 of a part in its whole, both over the same regions. */
export function shareValue(
	question: Question,
	context: Context,
	period: string,
	without: readonly RegionCode[]
): ShareValue {
	const { subject, share } = question;
	if (subject.type === 'derived') return unnamed(refused('派生指标没有总项，不算占比'));
	if (subject.spec.kind === 'standard') return unnamed(refused('标准不可相加，不算占比'));
	if (subject.spec.aggRegion !== 'sum') return unnamed(refused('比率不可相加，不算占比'));
	const whole = findWhole(question, context);
	if (!whole) return unnamed(refused('没有与之对应的总项，不算占比'));
	const basis = question.compare ?? 'yoy';
	const reason = share === 'share' ? null : comparisonRefusal(question, basis, context);
	if (reason) return { ...refused(reason), whole: whole.name };
	const { result } = onSameRegions(without, (without) => {
		const part = subjectItself(question, context, { period, without });
		const total = whole.at(period, without);
		if (share === 'share') return { result: divided(part, total), parts: [part, total] };
		const before = basePeriod(period, basis, subject.spec.kind);
		const parts: Changing = {
			part,
			total,
			partBefore: subjectItself(question, context, { period: before, without }),
			totalBefore: whole.at(before, without)
		};
		return { result: grown(question, basis, parts), parts: Object.values(parts) };
	});
	return { ...result, whole: whole.name };
}

const unnamed = (value: Value): ShareValue => ({ ...value, whole: '' });

function divided(part: Value, total: Value): Value {
	if (part.status !== 'ok') return part;
	if (total.status !== 'ok') return missing(`总项${total.reason}`);
	const value = ratio(part.value, total.value);
	return value === null ? missing('总项为零，不算占比') : madeFrom(value, [part, total]);
}

interface Changing extends Record<string, Value> {
	part: Value;
	total: Value;
	partBefore: Value;
	totalBefore: Value;
}

/** 贡献率 = Δ分项 ÷ Δ总额; 拉动 = Δ分项 ÷ 基期总额. */
function grown({ share }: Question, basis: Basis, values: Changing): Value {
	const { part, total, partBefore, totalBefore } = values;
	const all = [part, total, partBefore, totalBefore];
	const gone = firstGone(all);
	if (gone) return gone.status === 'refused' ? gone : missing(gone.reason);
	const change = part.value! - partBefore.value!;
	if (share === 'pull') {
		const value = pull(change, totalBefore.value);
		return value === null
			? missing(`${basisName(basis)}总额为零，不计算`)
			: madeFrom(value, all);
	}
	const value = contribution(change, total.value! - totalBefore.value!);
	return value === null
		? refused('总额没有变化或与分项方向相反，不算贡献率')
		: madeFrom(value, all);
}

export const basisName = (basis: Basis): string =>
	({ yoy: '上年同期', qoq: '上季度', mom: '上月', ye: '上年末', year: '上年' })[basis];

/** The whole: of one side, both; of a programme, all of them; of a region, the one above it. */
function findWhole(question: Question, context: Context): Whole | null {
	const { subject, area, region, mode, measure } = question;
	if (subject.type !== 'indicator') return null;
	const { spec } = subject;
	const ask = { spec, region, area, mode, measure };
	const itself = (one: Omit<Ask, 'period' | 'without'>): Whole['at'] => {
		return (period, without) => {
			const whole = { ...one, period, without };
			return withItself(whole, figure(whole, context), context);
		};
	};
	if (area !== 'all' && isSplit(spec))
		return { name: `城乡${spec.name}`, at: itself({ ...ask, area: 'all' }) };
	const id = wholeOf(spec.id, context.catalog, context.dataset);
	if (id) {
		const whole = { ...ask, spec: specOf(id, context), area: 'all' as const, mode: null };
		return { name: whole.spec.name, at: itself(whole) };
	}
	const parent = context.regions.get(region)?.parent;
	if (!parent) return null;
	return {
		name: `${regionNamed(context, parent).name}${spec.name}`,
		at: (period, without) => figure({ ...ask, period, region: parent, without }, context)
	};
}
