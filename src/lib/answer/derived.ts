import { parseExpression, type Expression } from '#lib/catalog/expression.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { monthsElapsed, yearBefore, type Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Operand } from '#lib/domain/stat.ts';
import { growth } from '#lib/stats/growth.ts';
import { regionNamed, type Context } from './context.ts';
import { figure, sumOperand } from './figure.ts';
import { measureMonths, operandPeriod } from './time.ts';
import { missing, ok, unique, type Value } from './value.ts';

/** One derived metric of one place and time. */
export interface DerivedAsk {
	spec: DerivedSpec;
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure;
}

const trees = new Map<string, Expression>();

function treeOf(expression: string): Expression {
	let tree = trees.get(expression);
	if (!tree) trees.set(expression, (tree = parseExpression(expression)));
	return tree;
}

/** Why a formula has no answer; carried up to where it is said. */
class NoValue {
	readonly reason: string;
	readonly status: 'missing' | 'refused';

	constructor(reason: string, status: 'missing' | 'refused' = 'missing') {
		this.reason = reason;
		this.status = status;
	}
}

/**
 * 派生指标的值: numerator and denominator are summed first, then divided; never a mean of ratios. Where
 * operands are missing, the region's published value of the metric answers and says so (发布值).
 */
export function derived(ask: DerivedAsk, context: Context): Value {
	const key = `${ask.spec.id}|${ask.region}|${ask.period}|${ask.area}|${ask.mode ?? ''}|${ask.measure}`;
	const known = context.memo.get(key);
	if (known) return known;
	const value = compute(ask, context);
	context.memo.set(key, value);
	return value;
}

function compute(ask: DerivedAsk, context: Context): Value {
	const operands: Operand[] = [];
	const notes: string[] = [];
	const result = evaluate(treeOf(ask.spec.expression), ask, context, operands, notes);
	if (!(result instanceof NoValue)) return ok(result, operands, unique(notes));
	const published = publishedValue(ask, context);
	if (published) return published;
	return { ...missing(result.reason, operands), status: result.status };
}

function publishedValue(ask: DerivedAsk, context: Context): Value | null {
	const row = context.cube
		.rows(ask.spec.id, ask.region, ask.period)
		.find((one) => one.area === ask.area && one.value !== null);
	if (!row) return null;
	const source = context.cube.sources.get(row.file);
	return ok(
		row.value!,
		[
			{
				name: `${ask.spec.name}（发布值）`,
				indicator: ask.spec.id,
				region: ask.region,
				regionName: regionNamed(context, ask.region).name,
				period: row.period,
				area: ask.area,
				mode: null,
				measure: null,
				value: row.value,
				unit: ask.spec.unit,
				status: 'reported',
				source: source
					? {
							set: context.dataset.id,
							file: source.file,
							sheet: source.sheet === '' ? null : source.sheet,
							row: row.line,
							cell: row.cell === '' ? null : row.cell,
							title: source.title
						}
					: null,
				note: row.note
			}
		],
		['发布值']
	);
}

function evaluate(
	tree: Expression,
	ask: DerivedAsk,
	context: Context,
	operands: Operand[],
	notes: string[]
): number | NoValue {
	const of = (inner: Expression) => evaluate(inner, ask, context, operands, notes);
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
			return reference(tree, ask, context, operands, notes);
		case 'call':
			return call(tree, ask, context, operands, notes);
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
			return b > 0
				? a / b
				: new NoValue(b === 0 ? '分母为零，不计算' : '分母为负，不计算');
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

type Reference = Extract<Expression, { type: 'reference' }>;

function reference(
	{ id, area, at }: Reference,
	ask: DerivedAsk,
	context: Context,
	operands: Operand[],
	notes: string[]
): number | NoValue {
	const value = lookup(
		id,
		area,
		operandPeriod(ask.period, at, ask.measure),
		ask,
		context
	);
	operands.push(...value.operands);
	notes.push(...value.notes);
	if (value.status !== 'ok' || value.value === null)
		return new NoValue(
			`${context.catalog.indicator(id)?.name ?? context.catalog.derivedMetric(id)!.name}${value.reason || '无数据'}`
		);
	return value.value;
}

/** An operand in the metric's own area, where it has that split. */
function lookup(
	id: string,
	area: Area | null,
	period: Period,
	ask: DerivedAsk,
	context: Context
): Value {
	const spec = context.catalog.indicator(id);
	if (!spec) {
		const inner = context.catalog.derivedMetric(id)!;
		return derived({ ...ask, spec: inner, period, area: area ?? ask.area }, context);
	}
	const inArea = {
		...ask,
		spec,
		period,
		area: areaOf(spec, area ?? ask.area),
		mode: null
	};
	const value = figure(inArea, context);
	// A sum stands before its parts, so that the formula can be followed with its own numbers.
	const summed = value.operands.length > 1 && value.status === 'ok';
	return summed
		? { ...value, operands: [sumOperand(inArea, value, context), ...value.operands] }
		: value;
}

function areaOf(spec: IndicatorSpec, area: Area): Area {
	if (spec.split === 'split' || spec.split === 'opt') return area;
	return spec.split === 'total' ? 'all' : spec.split;
}

type Call = Extract<Expression, { type: 'call' }>;

function call(
	{ name, of }: Call,
	ask: DerivedAsk,
	context: Context,
	operands: Operand[],
	notes: string[]
): number | NoValue {
	const [argument] = of;
	const at = (period: Period) =>
		argument
			? evaluate(argument, { ...ask, period }, context, operands, notes)
			: new NoValue('算式缺少参数');
	switch (name) {
		case 'months':
			return measureMonths(ask.period, ask.measure);
		case 'elapsed':
			return monthsElapsed(ask.period);
		case 'abs': {
			const value = at(ask.period);
			return value instanceof NoValue ? value : Math.abs(value);
		}
		case 'avg': {
			const closing = at(ask.period);
			const first = at(operandPeriod(ask.period, 'prev', ask.measure));
			if (closing instanceof NoValue) return closing;
			if (first instanceof NoValue) return first;
			return (first + closing) / 2;
		}
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
