import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { RegionTree } from './answerer.ts';
import type { Cube } from './cube.ts';
import type { Value } from './value.ts';

/** What one evaluation may look at; `memo` lives as long as the cells it was computed from. */
export interface Context {
	catalog: Catalog;
	dataset: DatasetInfo;
	regions: RegionTree;
	cube: Cube;
	memo: Map<string, Value>;
}

/** 单元: one figure of one place and time, before any comparison. */
export interface AskOf<Spec extends IndicatorSpec | DerivedSpec> {
	spec: Spec;
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure;
	/** 同地区: regions left out, so that all parts of a ratio or a comparison are about the same ones. */
	without: readonly RegionCode[];
}

export type Ask = AskOf<IndicatorSpec>;
export type DerivedAsk = AskOf<DerivedSpec>;

const keyOf = (ask: AskOf<IndicatorSpec | DerivedSpec>): string =>
	[
		ask.spec.id,
		ask.region,
		ask.period,
		ask.area,
		ask.mode ?? '',
		ask.measure,
		ask.without.join(',')
	].join('|');

/** The value for `ask`, computed once as long as the cells are the same. */
export function remembered<A extends AskOf<IndicatorSpec | DerivedSpec>>(
	ask: A,
	context: Context,
	compute: (ask: A, context: Context) => Value
): Value {
	const key = keyOf(ask);
	const known = context.memo.get(key);
	if (known) return known;
	const value = compute(ask, context);
	context.memo.set(key, value);
	return value;
}

export function regionNamed(context: Context, code: RegionCode): Region {
	const region = context.regions.get(code);
	if (!region) throw new Error(`unknown region: ${code}`);
	return region;
}

export function specOf(id: string, context: Context): IndicatorSpec {
	const spec = context.catalog.indicator(id);
	if (!spec) throw new Error(`unknown indicator: ${id}`);
	return spec;
}
