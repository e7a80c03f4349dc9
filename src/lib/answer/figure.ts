import type { Area } from '#lib/domain/area.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import { yearBefore } from '#lib/domain/period.ts';
import type { Operand } from '#lib/domain/stat.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { weightedMean } from '#lib/stats/mean.ts';
import { askKey, regionNamed, type Ask, type Context } from './context.ts';
import { figureName, ownValue } from './own.ts';
import { missing, ok, unique, type Value } from './value.ts';

/** A total with more than this part of its weight missing is withheld. */
const tolerated = 0.1;

/**
 * 一个基础指标的值. In this order: the set's own declaration of a total; the region's own figure; urban and
 * rural together; its child regions together. Each says so in its notes.
 */
export function figure(ask: Ask, context: Context): Value {
	const key = askKey(ask);
	const known = context.memo.get(key);
	if (known) return known;
	// A parent's figure may lead back here through its children's, never to itself.
	const value = find(ask, context);
	context.memo.set(key, value);
	return value;
}

function find(ask: Ask, context: Context): Value {
	const declared = declaredTotal(ask, context);
	if (declared) return declared;
	const own = ownValue(ask, context);
	if (own.value) return own.value;
	// Published for town and country apart: their sum is the region's own figure too.
	if (ask.area === 'all' && publishedApart(ask, context)) {
		const both = bothAreas(ask, context);
		if (both?.status === 'ok') return both;
	}
	const whole = fromChildren(ask, context);
	if (whole?.status === 'ok') return whole;
	const both = ask.area === 'all' ? bothAreas(ask, context) : null;
	if (both?.status === 'ok') return both;
	if (whole ?? both) return (whole ?? both)!;
	return missing(own.unreported ? '缺报' : '无数据');
}

/** 合计口径 declared by the set: the exact sum of the parts that are there. */
function declaredTotal(ask: Ask, context: Context): Value | null {
	const total = context.dataset.totals.find(({ indicator }) => indicator === ask.spec.id);
	if (!total || ask.area !== 'all') return null;
	const parts = total.parts
		.map((id) => figure({ ...ask, spec: specOf(id, context) }, context))
		.filter((part) => part.status === 'ok');
	if (parts.length === 0) return null;
	return ok(
		exactSum(parts.map((part) => part.value!))!,
		parts.flatMap((part) => part.operands),
		unique([total.note, ...parts.flatMap((part) => part.notes)])
	);
}

export function specOf(id: string, context: Context): IndicatorSpec {
	const spec = context.catalog.indicator(id);
	if (!spec) throw new Error(`unknown indicator: ${id}`);
	return spec;
}

/** Whether the region itself published both sides, and neither is an estimate. */
function publishedApart(ask: Ask, context: Context): boolean {
	if (ask.spec.split !== 'split' && ask.spec.split !== 'opt') return false;
	const sides = (['urban', 'rural'] as const).map(
		(area) => ownValue({ ...ask, area }, context).value
	);
	return sides.every((side) => side !== null && !side.notes.includes('推算'));
}

/** 城乡合计: urban and rural added; a standard weighted by the people in each. */
function bothAreas(ask: Ask, context: Context): Value | null {
	if (ask.spec.split !== 'split' && ask.spec.split !== 'opt') return null;
	if (ask.spec.aggRegion === 'none') return null;
	const sides = (['urban', 'rural'] as const).map((area) =>
		figure({ ...ask, area }, context)
	);
	if (sides.some((side) => side.status !== 'ok'))
		return ask.spec.aggRegion === 'wmean'
			? null
			: (sides.find((s) => s.reason !== '无数据') ?? null);
	const operands = (own: Operand[]) => [
		...own,
		...sides.flatMap((side) => side.operands)
	];
	const notes = sides.flatMap((side) => side.notes);
	const sideOperands = (['urban', 'rural'] as const).map((area, index) =>
		sumOperand({ ...ask, area }, sides[index]!, context)
	);
	if (ask.spec.aggRegion === 'sum')
		return ok(
			exactSum(sides.map((side) => side.value!))!,
			operands(sideOperands),
			unique(notes),
			sides[0]!.coverage
		);
	const weights = (['urban', 'rural'] as const).map((area) =>
		weightOf(ask, ask.region, area, context)
	);
	if (weights.some((weight) => weight === null)) return null;
	const mean = weightedMean(
		sides.map((side) => side.value!),
		weights as number[]
	);
	if (mean === null) return null;
	return ok(mean, operands(sideOperands), unique([...notes, '城乡按在册人数加权']));
}

function weightOf(ask: Ask, region: string, area: Area, context: Context): number | null {
	if (!ask.spec.weight) return null;
	const spec = specOf(ask.spec.weight, context);
	const side = spec.split === 'total' ? 'all' : area;
	const value = figure({ ...ask, spec, region, area: side, mode: null }, context);
	return value.status === 'ok' ? value.value : null;
}

/** An operand that is itself a sum: named, with its value, without a cell of its own. */
export function sumOperand(ask: Ask, value: Value, context: Context): Operand {
	return {
		name: figureName(ask),
		indicator: ask.spec.id,
		region: ask.region,
		regionName: regionNamed(context, ask.region).name,
		period: ask.period,
		area: ask.area,
		mode: ask.mode,
		measure: ask.spec.kind === 'flow' ? ask.measure : null,
		value: value.value,
		unit: ask.spec.unit,
		status: value.status === 'ok' ? 'reported' : 'missing',
		source: null,
		note: value.notes.join('；')
	};
}

/** 下级合计: an exact sum, or a mean weighted as the catalogue says; withheld where too much is missing. */
function fromChildren(ask: Ask, context: Context): Value | null {
	if (ask.spec.aggRegion === 'none') return null;
	const children = context.regions.children(ask.region);
	if (children.length === 0) return null;
	const values = children.map((child) => ({
		child,
		value: figure({ ...ask, region: child.code }, context)
	}));
	const reported = values.filter(({ value }) => value.status === 'ok');
	if (reported.length === 0) return null;
	const counties = values.filter(({ child }) => !child.own);
	const there = counties.filter(({ value }) => value.status === 'ok');
	// What no county ever reports is the business of the 本级 alone.
	const absent =
		there.length === 0 ? [] : counties.filter(({ value }) => value.status !== 'ok');
	const coverage = { reported: there.length, expected: there.length + absent.length };
	const weights = weigh(ask, reported, absent, context);
	const kind = childrenWord(context, ask.region);
	if (weights.lost > tolerated)
		return missing(
			`${coverage.expected}个${kind}中${coverage.reported}个已报，缺报权重${(weights.lost * 100).toFixed(1)}%，不出合计`,
			reported.flatMap(({ value }) => value.operands),
			coverage
		);
	const operands = reported.flatMap(({ value }) => value.operands);
	const notes = unique(reported.flatMap(({ value }) => value.notes));
	const partial =
		absent.length > 0 ? [`${coverage.reported}/${coverage.expected}个${kind}已报`] : [];
	if (ask.spec.aggRegion === 'sum')
		return ok(
			exactSum(reported.map(({ value }) => value.value!))!,
			operands,
			unique([
				...notes,
				`由${there.length > 0 ? there.length : reported.length}${kind === '省份' ? '省' : `个${kind}`}合计`,
				...partial
			]),
			coverage
		);
	return weightedOver(ask, reported, notes, partial, coverage, operands, context);
}

type Child = { child: { code: string; name: string; own: boolean }; value: Value };

function weightedOver(
	ask: Ask,
	reported: readonly Child[],
	notes: readonly string[],
	partial: readonly string[],
	coverage: Value['coverage'],
	operands: readonly Operand[],
	context: Context
): Value | null {
	const counties = reported.filter(({ child }) => !child.own);
	const first = counties[0]?.value.value;
	if (first === undefined || first === null) return null;
	if (counties.every(({ value }) => value.value === first))
		return ok(first, operands, unique([...notes, '各地一致', ...partial]), coverage);
	const weights = counties.map(({ child }) =>
		weightOf(ask, child.code, ask.area, context)
	);
	if (weights.some((weight) => weight === null))
		return missing(`缺少权数，不作平均`, operands, coverage);
	const mean = weightedMean(
		counties.map(({ value }) => value.value!),
		weights as number[]
	);
	if (mean === null) return missing('权数合计为零，不作平均', operands, coverage);
	const weight = specOf(ask.spec.weight!, context);
	return ok(
		mean,
		operands,
		unique([...notes, `按${weight.name}加权`, ...partial]),
		coverage
	);
}

/**
 * The part of the weight that is missing: by what the absent ones had a year before, else by their
 * number.
 */
function weigh(
	ask: Ask,
	reported: readonly Child[],
	absent: readonly Child[],
	context: Context
): { lost: number } {
	if (absent.length === 0) return { lost: 0 };
	const counties = reported.filter(({ child }) => !child.own);
	const byNumber = absent.length / (absent.length + counties.length);
	if (ask.period.includes('/')) return { lost: byNumber };
	const weightAsk =
		ask.spec.aggRegion === 'wmean' && ask.spec.weight
			? { ...ask, spec: specOf(ask.spec.weight, context), mode: null }
			: ask;
	const before = (code: string) => {
		const value = ownOrAreas(
			{ ...weightAsk, region: code, period: yearBefore(ask.period) },
			context
		);
		return value ?? null;
	};
	const lost = absent.map(({ child }) => before(child.code));
	const kept = counties.map(({ child }) => before(child.code));
	if ([...lost, ...kept].some((value) => value === null)) return { lost: byNumber };
	const all = exactSum([...lost, ...kept] as number[])!;
	return { lost: all > 0 ? exactSum(lost as number[])! / all : byNumber };
}

function ownOrAreas(ask: Ask, context: Context): number | null {
	const value = figure(ask, context);
	return value.status === 'ok' ? value.value : null;
}

export function childrenWord(context: Context, code: string): string {
	const region = regionNamed(context, code);
	if (region.level === 'nation') return '省份';
	return region.level === 'province' ? '地市' : region.level === 'city' ? '区县' : '乡镇';
}
