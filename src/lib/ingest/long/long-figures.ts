import type { Observation } from '#lib/domain/observation.ts';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import type {
	Part,
	Received,
	ReceivedTable,
	TabledFigures
} from '#lib/quality/received.ts';
import type { ReadNumber } from '#lib/wording/read-number.ts';
import { isUnreadable, statusOf, valueOf } from '../received/figure.ts';
import type { LineClass } from './line-class.ts';
import { alreadyRead, longTable, type LongTable } from './long-table.ts';
import type { LinePeriod, LineRegion } from './understanding.ts';

/** A long table as columns: what its lines say, numbered, and a number for each line. */
export interface LongColumns {
	table: ReceivedTable;
	classes: readonly LineClass[];
	regions: readonly LineRegion[];
	periods: readonly LinePeriod[];
	/** Of each figure, by its place among the figures. */
	classOf: Int32Array;
	regionOf: Int32Array;
	periodOf: Int32Array;
	/** Rows of the file, from 1. */
	rowOf: Int32Array;
	/** The value as it was read. */
	number(index: number): ReadNumber;
	/** The value as it was written. */
	text(index: number): string;
	/** Whether it was written in plain digits. */
	isPlain(index: number): boolean;
}

/** 长表的数: a million of them are columns; one is an object as long as somebody looks at it. */
export class LongFigures implements TabledFigures {
	readonly length: number;
	readonly #columns: LongColumns;
	#table: LongTable | null = null;

	constructor(columns: LongColumns) {
		this.#columns = columns;
		this.length = columns.rowOf.length;
	}

	at(index: number): Received | undefined {
		return index >= 0 && index < this.length
			? new LineFigure(this.#columns, index)
			: undefined;
	}

	/** 观测值 of the lines that were wholly understood. */
	get observations(): ObservationTable {
		return this.#tabled().table;
	}

	get figureOf(): Int32Array | null {
		return this.#tabled().figureOf;
	}

	#tabled(): LongTable {
		return (this.#table ??= longTable(this.#columns));
	}

	*[Symbol.iterator](): Iterator<Received> {
		for (let index = 0; index < this.length; index++)
			yield new LineFigure(this.#columns, index);
	}
}

/** One line. What it is asked for is put together then, and not kept. */
class LineFigure implements Received {
	readonly #columns: LongColumns;
	readonly #index: number;

	constructor(columns: LongColumns, index: number) {
		this.#columns = columns;
		this.#index = index;
	}

	get table(): ReceivedTable {
		return this.#columns.table;
	}

	get row(): number {
		return this.#columns.rowOf[this.#index]!;
	}

	get #class(): LineClass {
		return this.#columns.classes[this.#columns.classOf[this.#index]!]!;
	}

	get #region(): LineRegion {
		return this.#columns.regions[this.#columns.regionOf[this.#index]!]!;
	}

	get #period(): LinePeriod {
		return this.#columns.periods[this.#columns.periodOf[this.#index]!]!;
	}

	get written(): Readonly<Record<Part, string>> {
		const { indicator, unit, note } = this.#class.texts;
		return {
			region: this.#region.written,
			period: this.#period.written,
			indicator,
			value: this.#columns.text(this.#index),
			unit,
			note
		};
	}

	get stated(): Received['stated'] {
		return this.#class.stated;
	}

	get number(): ReadNumber {
		return this.#columns.number(this.#index);
	}

	get isPlain(): boolean {
		return this.#columns.isPlain(this.#index);
	}

	get subject(): Received['subject'] {
		return this.#class.known.subject;
	}

	get region(): Received['region'] {
		return this.#region.code;
	}

	get period(): Received['period'] {
		return this.#period.period;
	}

	get factor(): number | null {
		return this.isPlain
			? this.#class.plainFactor
			: this.#class.factor(this.number, this.#columns.text(this.#index));
	}

	get measure(): Received['measure'] {
		return this.#class.measure;
	}

	get basis(): Received['basis'] {
		return this.#class.known.basis;
	}

	get observation(): Observation | null {
		const { region, period, factor, number } = this;
		const line = this.#class;
		const figure = number.status === 'ok' ? factor !== null : !isUnreadable(number);
		if (region === null || period === null || !figure || line.known.basis !== null)
			return null;
		const { area, mode, report } = line.split(alreadyRead);
		return {
			indicator: line.indicator,
			region,
			period,
			area,
			mode,
			measure: line.measure,
			report,
			value: valueOf(number, factor ?? 1),
			status: line.stated ?? statusOf(number),
			revision: line.revision,
			note: line.texts.note,
			source: {
				set: '',
				file: this.table.file,
				sheet: null,
				row: this.row,
				cell: null,
				title: line.texts.source
			}
		};
	}
}
