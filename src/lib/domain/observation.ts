import type { Area, Measure, Mode } from './area.ts';
import type { Period } from './period.ts';
import type { RegionCode } from './region.ts';

/** 数据状态. `restored` 可证明的复原; `approximate` 概数, only checked against; `estimated` 推算, marked wherever it shows. */
export type ObservationStatus =
	'reported' | 'revised' | 'estimated' | 'restored' | 'approximate' | 'missing' | 'na';

/** 报表口径, best first: where two report the same fact the first one answers (domain 7.3). */
export const reportKinds = ['公报', '年报', '快报', '季报', '月报', '财政', ''] as const;
export type ReportKind = (typeof reportKinds)[number];

/** 来源: where an observation was read, down to the cell. */
export interface Source {
	/** The data set it belongs to. */
	set: string;
	file: string;
	sheet: string | null;
	/** Line of a CSV or row of a sheet, from 1. */
	row: number | null;
	/** `F7`; null where only the line is known. */
	cell: string | null;
	/** Publisher and title of the document, as it is to be cited. */
	title: string;
}

/**
 * 观测值: one published figure. `value` is in the catalogue's unit; null when missing (未报) or not
 * applicable (无此项), never 0 and never NaN.
 */
export interface Observation {
	/** An indicator of the catalogue, or `~` and the name as received (未入目录). */
	indicator: string;
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure | null;
	report: ReportKind;
	value: number | null;
	status: ObservationStatus;
	revision: number;
	note: string;
	source: Source;
}
