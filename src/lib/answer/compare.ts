import { parsePeriod } from '#lib/domain/period.ts';
import type { Basis, Change } from '#lib/domain/stat.ts';
import { growth } from '#lib/stats/growth.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Shown } from './shown.ts';
import { basePeriod } from './time.ts';
import { missing, unique, type Value } from './value.ts';

export interface Compared {
	value: Value;
	change: Change | null;
}

/** Why a comparison is not made; null where it may be (domain 0.4). */
export function comparisonRefusal(question: Question, basis: Basis): string | null {
	const { frequency } = parsePeriod(question.period);
	const { subject, measure, over } = question;
	if (frequency === 'S') return '起止区间数不与其他期间比较';
	if (
		over &&
		['rank', 'top', 'bottom', 'maxRegion', 'minRegion', 'names'].includes(over.type)
	)
		return '名单和位次不作增减比较';
	const kind = subject.type === 'indicator' ? subject.spec.kind : null;
	if (kind === 'flow') {
		if ((basis === 'qoq' || basis === 'mom') && measure === 'ytd')
			return '累计数不作环比，只作同比';
		if (basis === 'ye') return '时期数不与上年末比较';
	}
	if (frequency === 'Y' && (basis === 'qoq' || basis === 'mom')) return '年度数不作环比';
	if (frequency === 'Q' && basis === 'mom') return '季度数不与上月比较';
	return null;
}

/**
 * This period against its base. A ratio changes by points, an index and a 比 by their difference,
 * everything else by a rate; a base of zero or less leaves no rate, but both values to be said.
 */
export function compared(
	question: Question,
	shown: Shown,
	basis: Basis,
	current: Value,
	base: Value
): Compared {
	if (current.status !== 'ok' || current.value === null)
		return { value: current, change: null };
	if (base.status === 'refused') return { value: base, change: null };
	const kind = kindOf(question, shown);
	const scale = shown.unit === '%' ? 0.01 : 1;
	const now = current.value * scale;
	const before = base.status === 'ok' && base.value !== null ? base.value * scale : null;
	const change: Change = {
		kind,
		basis,
		current: now,
		base: before,
		unit: shown.unit === '%' ? '1' : shown.unit,
		basePeriod: basePeriod(question.period, basis)
	};
	const operands = [...current.operands, ...base.operands];
	if (before === null)
		return {
			value: {
				...missing(`${basisName(basis)}${base.reason || '无数据'}，不作比较`, operands),
				coverage: current.coverage
			},
			change
		};
	const value = kind === 'rate' ? growth(now, before) : now - before;
	return {
		value: {
			value,
			status: 'ok',
			reason: '',
			operands,
			notes: unique([...current.notes, ...base.notes]),
			coverage: current.coverage
		},
		change
	};
}

/** 占比 compared over time is in points as well. */
function kindOf(question: Question, shown: Shown): Change['kind'] {
	if (shown.unit === '1' || shown.unit === '%')
		return shown.shown === 'percent' || shown.shown === 'points' || shown.unit === '%'
			? 'points'
			: 'amount';
	return question.difference === 'amount' ? 'amount' : 'rate';
}

export const basisName = (basis: Basis): string =>
	({ yoy: '上年同期', qoq: '上季度', mom: '上月', ye: '上年末', year: '上年' })[basis];
