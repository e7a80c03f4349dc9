import type { Measure } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Observation, ObservationStatus } from '#lib/domain/observation.ts';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import type { ReadNumber } from '#lib/wording/read-number.ts';

/** What a received figure was read from. */
export type Part = 'region' | 'period' | 'indicator' | 'value' | 'unit' | 'note';

/** Row and column, from 1. */
export interface Cell {
	row: number;
	column: number;
}

/** A table as received. Where a part stands depends on its layout: beside the figure, or in a heading. */
export interface ReceivedTable {
	file: string;
	sheet: string | null;
	cellOf(figure: Received, part: Part): Cell;
}

/** 收到的数: one figure as it was written, and what it was taken for. */
export interface Received {
	table: ReceivedTable;
	/** Row of the figure, from 1. */
	row: number;
	/** As written, untrimmed of nothing but outer spaces. */
	written: Readonly<Record<Part, string>>;
	/** What the table itself says of the figure (状态列); null where it says nothing. */
	stated: ObservationStatus | null;
	number: ReadNumber;
	/** Whether the value is written in digits alone, so that nothing of it had to be understood. */
	isPlain: boolean;
	/** Null for a name without a catalogue entry (未入目录). */
	subject:
		| { type: 'indicator'; spec: IndicatorSpec }
		| { type: 'derived'; spec: DerivedSpec }
		| null;
	/** Null where the region table does not know it. */
	region: RegionCode | null;
	/** Null where it is no period. */
	period: Period | null;
	/** Canonical units in one of the unit written; null where it cannot be converted. */
	factor: number | null;
	/** 本期 or 累计 of a flow, as it was read; null for anything else. */
	measure: Measure | null;
	/** 同比、环比列: a comparison that the form prints, which is never read as data. */
	basis: 'yoy' | 'qoq' | null;
	/** Null where region, period, unit or number could not be read, and for a comparison. */
	observation: Observation | null;
}

/** Figures that are columns, and what was wholly understood of them as well. */
export interface TabledFigures extends Sequence<Received> {
	readonly observations: ObservationTable;
	/** Which figure each observation is of; null where every figure has its own. */
	readonly figureOf: Int32Array | null;
}

export const areTabled = (figures: Sequence<Received>): figures is TabledFigures =>
	'figureOf' in figures;
