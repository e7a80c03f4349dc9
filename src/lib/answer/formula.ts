import type { Expression } from '#lib/catalog/expression.ts';
import type { Area } from '#lib/domain/area.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import {
	monthsElapsed,
	parsePeriod,
	yearBefore,
	type Period
} from '#lib/domain/period.ts';
import { growth } from '#lib/stats/growth.ts';
import { mean } from '#lib/stats/mean.ts';
import { ratio } from '#lib/stats/ratio.ts';
import type { Context, DerivedAsk } from './context.ts';
import { figure, isSplit } from './figure.ts';
import { measureMonths, monthsOf, operandPeriod } from './time.ts';
import type { Value } from './value.ts';
import { withItself } from './with-itself.ts';

/** Why a formula has no answer; carried up to where it is said. */
export class NoValue {
	readonly reason: string;
	readonly status: 'missing' | 'na' | 'refused';

	constructor(reason: string, status: NoValue['status'] = 'missing') {
		this.reason = reason;
		this.status = status;
	}
}

/** One evaluation of a formula. `values` collects what was looked up, in the order of the formula. */
export interface Run {
	ask: DerivedAsk;
	context: Context;
	values: Value[];
	/** Answers a metric that the formula uses. */
	derived(ask: DerivedAsk, context: Context): Value;
}

export function evaluate(tree: Expression, run: Run): number | NoValue {
	const of = (inner: Expression) => evaluate(inner, run);
	switch (tree.type) {
		case 'number':
			return tree.value;
		case 'parameter':
			return new NoValue(`参数“${tree.name}”未设定`);
		case 'negate': {
			const value = of(tree.of);
			return value instanceof NoValue ? value : -value;
		}
		case 'not': {
			const value = of(tree.of);
			return value instanceof NoValue ? value : value === 0 ? 1 : 0;
		}
		case 'reference':
			return reference(tree, run);
		case 'call':
			return call(tree, run);
		case 'binary': {
			const left = of(tree.left);
			// The right operand is read all the same: it has to be fetched.
			const right = of(tree.right);
			if (left instanceof NoValue) return left;
			if (right instanceof NoValue) return right;
			return combine(tree.operator, left, right);
		}
	}
}

const tolerance = 1e-9;

/** 无从计算: there was nothing of the kind. */
export const zeroDenominator = '分母为零，不计算';

function combine(
	operator: Extract<Expression, { type: 'binary' }>['operator'],
	a: number,
	b: number
): number | NoValue {
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return ratio(a, b) ?? new NoValue(b === 0 ? zeroDenominator : '分母为负，不计算');
		case '<':
			return a < b - tolerance ? 1 : 0;
		case '<=':
			return a <= b + tolerance ? 1 : 0;
		case '==':
			return Math.abs(a - b) <= tolerance ? 1 : 0;
		case '>=':
			return a >= b - tolerance ? 1 : 0;
		case '>':
			return a > b + tolerance ? 1 : 0;
		case 'and':
			return a !== 0 && b !== 0 ? 1 : 0;
		case 'or':
			return a !== 0 || b !== 0 ? 1 : 0;
	}
}

function reference(
	{ id, area, at }: Extract<Expression, { type: 'reference' }>,
	run: Run
): number | NoValue {
	const { ask, context } = run;
	const value = lookup(id, area, operandPeriod(ask.period, at, ask.measure), run);
	run.values.push(value);
	if (value.status === 'ok') return value.value!;
	const spec = context.catalog.indicator(id) ?? context.catalog.derivedMetric(id)!;
	return new NoValue(`${spec.name}${value.reason}`, value.status);
}

/** An operand in the metric's own area, where it has that split. */
function lookup(id: string, area: Area | null, period: Period, run: Run): Value {
	const { ask, context } = run;
	const spec = context.catalog.indicator(id);
	if (!spec) {
		const inner = context.catalog.derivedMetric(id)!;
		return run.derived({ ...ask, spec: inner, period, area: area ?? ask.area }, context);
	}
	const side = areaOf(spec, area ?? ask.area);
	const one = { ...ask, spec, period, area: side, mode: null };
	return withItself(one, figure(one, context), context);
}

function areaOf(spec: IndicatorSpec, area: Area): Area {
	if (isSplit(spec)) return area;
	return spec.split === 'urban' || spec.split === 'rural' ? spec.split : 'all';
}

function call(
	{ name, of }: Extract<Expression, { type: 'call' }>,
	run: Run
): number | NoValue {
	const { ask } = run;
	const [argument] = of;
	const at = (period: Period) =>
		argument
			? evaluate(argument, { ...run, ask: { ...ask, period } })
			: new NoValue('算式缺少参数');
	switch (name) {
		case 'months':
			return measureMonths(ask.period, ask.measure);
		case 'elapsed':
			return parsePeriod(ask.period).frequency === 'S'
				? new NoValue('起止区间没有序时进度', 'refused')
				: monthsElapsed(ask.period);
		case 'until':
			return argument?.type === 'number'
				? periodsUntil(argument.value, ask.period)
				: new NoValue('算式缺少参数');
		case 'abs': {
			const value = at(ask.period);
			return value instanceof NoValue ? value : Math.abs(value);
		}
		case 'avg':
			return monthly(argument, run) ?? openingAndClosing(at, run);
		case 'growth': {
			const now = at(ask.period);
			const before = at(yearBefore(ask.period));
			if (now instanceof NoValue) return now;
			if (before instanceof NoValue) return before;
			return growth(now, before) ?? new NoValue('上年同期为零或为负，不计算增速');
		}
		case 'CV':
			return new NoValue('变异系数请用修饰“变异系数”');
	}
}

/** 剩余期数: quarters from the end of a quarter, years from that of a year, until the end of month 202512. */
function periodsUntil(deadline: number, period: Period): number | NoValue {
	const { frequency, from, to } = parsePeriod(period);
	const last = Math.floor(deadline / 100) * 12 + (deadline % 100) - 1;
	if (frequency === 'S') return new NoValue('起止区间没有剩余期数', 'refused');
	return last > to ? (last - to) / (to - from + 1) : new NoValue('时限已过', 'refused');
}

/** 平均人数 where there are monthly reports: the mean of the ends of all months; null where one is not there. */
function monthly(argument: Expression | undefined, run: Run): number | null {
	const { ask, context } = run;
	const months = monthsOf(ask.period, ask.measure);
	if (!argument || !months.every((month) => context.cube.has(month))) return null;
	const values: Value[] = [];
	const ends = months.map((period) =>
		evaluate(argument, { ...run, values, ask: { ...ask, period } })
	);
	if (ends.some((end) => end instanceof NoValue)) return null;
	run.values.push(...values);
	return mean(ends as number[]);
}

/** 平均人数 otherwise: half of 期初 and 期末. */
function openingAndClosing(
	at: (period: Period) => number | NoValue,
	{ ask }: Run
): number | NoValue {
	const closing = at(ask.period);
	const first = at(operandPeriod(ask.period, 'prev', ask.measure));
	if (closing instanceof NoValue) return closing;
	if (first instanceof NoValue) return first;
	return (first + closing) / 2;
}
