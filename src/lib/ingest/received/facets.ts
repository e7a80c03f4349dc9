import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';

/** What one heading, row label or title says of the figures that it covers. What it leaves open is absent. */
export interface Facets {
	/** An id of the catalogue, or `~` and the name as received (未入目录). */
	indicator?: string;
	area?: Area;
	mode?: Mode;
	measure?: Measure;
	/** As written: 万元, 元/人·年. */
	unit?: string;
	region?: RegionCode;
	period?: Period;
	/** 同比、环比: a comparison that the form prints and that is never data. */
	basis?: 'yoy' | 'qoq';
}

/** What a column is for. */
export type Role =
	| 'figures'
	| 'region'
	| 'period'
	| 'indicator'
	| 'code'
	| 'unit'
	| 'area'
	| 'mode'
	| 'measure'
	| 'report'
	| 'status'
	| 'note'
	| 'source'
	| 'revision'
	| 'skip';

/** 把握: exactly a known name; put together from several; or not known, so that a person must say. */
export type Confidence = 'sure' | 'likely' | 'unsure';
