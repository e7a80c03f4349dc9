import type { DerivedSpec } from '#lib/domain/indicator.ts';
import type { FactRow } from '#lib/query/spec.ts';
import { regionNamed, remembered, type Context, type DerivedAsk } from './context.ts';
import { evaluate, NoValue, type Run } from './formula.ts';
import { hasFlow, isToDate, treeOf } from './metric.ts';
import { sourceOf } from './own.ts';
import { onSameRegions } from './same-regions.ts';
import { sameEnd } from './time.ts';
import { unitClash } from './units.ts';
import { absentIn, madeFrom, missing, ok, refused, unique, type Value } from './value.ts';

/**
 * 派生指标的值: numerator and denominator are summed first, then divided; never a mean of ratios. Where
 * operands are missing, the region's published value of the metric answers and says so (发布值).
 */
export const derived = (ask: DerivedAsk, context: Context): Value =>
	remembered(
		{ ...ask, measure: derivedMeasure(ask.spec, ask, context) },
		context,
		compute
	);

/** 预算执行率 is of the year to date, also where nobody said so. */
export const derivedMeasure = (
	spec: DerivedSpec,
	{ measure }: Pick<DerivedAsk, 'measure'>,
	{ catalog }: Pick<Context, 'catalog'>
): DerivedAsk['measure'] =>
	measure === 'single' && isToDate(spec, catalog) ? 'ytd' : measure;

function compute(ask: DerivedAsk, context: Context): Value {
	const tree = treeOf(ask.spec);
	const clash = unitClash(tree, context.catalog);
	if (clash) return refused(clash);
	const { result, parts } = onSameRegions(ask.without, (without) => {
		const run: Run = { ask: { ...ask, without }, context, values: [], derived };
		return { result: evaluate(tree, run), parts: run.values };
	});
	const known = parts.filter(({ status }) => status === 'ok');
	if (!(result instanceof NoValue))
		return ask.spec.cited ? asCited(result, ask, context) : madeFrom(result, known);
	return (
		published(ask, context) ?? {
			...missing(
				result.reason,
				known.flatMap(({ operands }) => operands),
				{ absent: absentIn(known) }
			),
			status: result.status
		}
	);
}

/** 规定值: what a rule sets has the rule for its source, the same everywhere and at all times. */
const asCited = (
	value: number,
	{ spec, region, period, area }: DerivedAsk,
	context: Context
) =>
	ok(value, [
		{
			name: spec.name,
			indicator: spec.id,
			region,
			regionName: regionNamed(context, region).name,
			...{ period, area, mode: null, measure: null, value, unit: spec.unit },
			status: 'reported',
			source: { set: 'catalogue', sheet: null, cell: null, ...spec.cited! },
			note: '政策规定值'
		}
	]);

/** 发布值: what the region printed of the metric itself, for the same time and measure. */
function published(ask: DerivedAsk, context: Context): Value | null {
	const flows = hasFlow(ask.spec, context.catalog);
	const fits = (row: FactRow) =>
		row.area === ask.area &&
		row.value !== null &&
		row.status !== 'approximate' &&
		(!flows || row.measure === ask.measure || row.measure === '');
	// Another period with the same end covers another time; what has a state does not mind.
	const periods = flows ? [ask.period] : sameEnd(ask.period);
	for (const period of periods) {
		const row = context.cube.rows(ask.spec.id, ask.region, period).find(fits);
		if (row) return asPublished(row, ask, context);
	}
	return null;
}

const asPublished = (row: FactRow, ask: DerivedAsk, context: Context): Value =>
	ok(
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
				status: row.status as 'reported',
				source: sourceOf(row, context),
				note: row.note
			}
		],
		{ notes: unique(['发布值', ...(row.status === 'estimated' ? ['推算'] : [])]) }
	);
