import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
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
export interface Ask {
	spec: IndicatorSpec;
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure;
}

export const askKey = ({ spec, region, period, area, mode, measure }: Ask): string =>
	`${spec.id}|${region}|${period}|${area}|${mode ?? ''}|${measure}`;

export function regionNamed(context: Context, code: RegionCode): Region {
	const region = context.regions.get(code);
	if (!region) throw new Error(`unknown region: ${code}`);
	return region;
}
