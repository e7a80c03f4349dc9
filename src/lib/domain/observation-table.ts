import type { Observation, Source } from './observation.ts';
import type { Period } from './period.ts';
import type { RegionCode } from './region.ts';
import type { Sequence } from './sequence.ts';

/** 一类数: all that an observation says but of whom, of when, how much and in which row. Few stand in many lines. */
export interface FigureKind extends Omit<
	Observation,
	'region' | 'period' | 'value' | 'source'
> {
	source: Omit<Source, 'row' | 'cell'>;
}

/** Of each observation, by its place. Plain data: it can be sent from a page to its worker. */
export interface TableColumns {
	kinds: readonly FigureKind[];
	regions: readonly RegionCode[];
	periods: readonly Period[];
	kindOf: Int32Array;
	regionOf: Int32Array;
	periodOf: Int32Array;
	/** NaN where there is no value. */
	values: Float64Array;
	/** 0 where no row is known. */
	rows: Int32Array;
	/** Null where none has a cell. */
	cells: readonly (string | null)[] | null;
}

/** 观测值 as columns: a million are a few numbers each; one is an object as long as somebody looks at it. */
export class ObservationTable implements Sequence<Observation>, TableColumns {
	readonly kinds;
	readonly regions;
	readonly periods;
	readonly kindOf;
	readonly regionOf;
	readonly periodOf;
	readonly values;
	readonly rows;
	readonly cells;

	constructor(columns: TableColumns) {
		this.kinds = columns.kinds;
		this.regions = columns.regions;
		this.periods = columns.periods;
		this.kindOf = columns.kindOf;
		this.regionOf = columns.regionOf;
		this.periodOf = columns.periodOf;
		this.values = columns.values;
		this.rows = columns.rows;
		this.cells = columns.cells;
	}

	/** The same of observations that are there already. */
	static of(observations: Iterable<Observation>): ObservationTable {
		const builder = new TableBuilder();
		for (const one of observations) builder.add(one);
		return builder.table();
	}

	/** Those that any observation is of, in the order in which they first come. */
	get regionsIn(): RegionCode[] {
		return Array.from(new Set(this.regionOf), (region) => this.regions[region]!);
	}

	/** The same of periods. */
	get periodsIn(): Period[] {
		return Array.from(new Set(this.periodOf), (period) => this.periods[period]!);
	}

	get length(): number {
		return this.kindOf.length;
	}

	at(index: number): Observation | undefined {
		return index >= 0 && index < this.length ? this.#made(index) : undefined;
	}

	*[Symbol.iterator](): Iterator<Observation> {
		for (let index = 0; index < this.length; index++) yield this.#made(index);
	}

	/** The same, a few of another kind. */
	withKinds(others: ReadonlyMap<number, FigureKind>): ObservationTable {
		const kinds = [...this.kinds];
		const kindOf = this.kindOf.slice();
		for (const [index, kind] of others) kindOf[index] = kinds.push(kind) - 1;
		return new ObservationTable({ ...this, kinds, kindOf });
	}

	#made(index: number): Observation {
		const { source, ...kind } = this.kinds[this.kindOf[index]!]!;
		const value = this.values[index]!;
		return {
			...kind,
			region: this.regions[this.regionOf[index]!]!,
			period: this.periods[this.periodOf[index]!]!,
			value: Number.isNaN(value) ? null : value,
			source: {
				...source,
				row: this.rows[index]! || null,
				cell: this.cells?.[index] ?? null
			}
		};
	}
}

/** Puts observations into columns one after another. */
export class TableBuilder {
	readonly #kinds = new Numbered<FigureKind>();
	/** The last kind of each indicator: a table mostly says the same of it again. */
	readonly #last = new Map<string, number>();
	readonly #regions = new Numbered<RegionCode>();
	readonly #periods = new Numbered<Period>();
	readonly #kindOf: number[] = [];
	readonly #regionOf: number[] = [];
	readonly #periodOf: number[] = [];
	readonly #values: number[] = [];
	readonly #rows: number[] = [];
	readonly #cells: (string | null)[] = [];
	#hasCells = false;

	add(one: Observation): void {
		const { row, cell } = one.source;
		this.#kindOf.push(this.#kind(one));
		this.#regionOf.push(this.#regions.of(one.region, one.region));
		this.#periodOf.push(this.#periods.of(one.period, one.period));
		this.#values.push(one.value ?? NaN);
		this.#rows.push(row ?? 0);
		this.#cells.push(cell);
		this.#hasCells ||= cell !== null;
	}

	/** Of what was added so far. */
	table(): ObservationTable {
		return new ObservationTable({
			kinds: this.#kinds.all,
			regions: this.#regions.all,
			periods: this.#periods.all,
			kindOf: Int32Array.from(this.#kindOf),
			regionOf: Int32Array.from(this.#regionOf),
			periodOf: Int32Array.from(this.#periodOf),
			values: Float64Array.from(this.#values),
			rows: Int32Array.from(this.#rows),
			cells: this.#hasCells ? this.#cells : null
		});
	}

	#kind(one: Observation): number {
		const last = this.#last.get(one.indicator);
		if (last !== undefined && isOfKind(one, this.#kinds.all[last]!)) return last;
		const number = this.#kinds.of(JSON.stringify(partsOf(one)), kindOf(one));
		this.#last.set(one.indicator, number);
		return number;
	}
}

/** Things by their text, numbered in the order in which they come. */
class Numbered<T> {
	readonly all: T[] = [];
	readonly #numbers = new Map<string, number>();

	of(key: string, thing: T): number {
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.all.push(thing) - 1;
			this.#numbers.set(key, number);
		}
		return number;
	}
}

export const kindOf = ({ source, ...one }: Observation): FigureKind => ({
	indicator: one.indicator,
	area: one.area,
	mode: one.mode,
	measure: one.measure,
	report: one.report,
	status: one.status,
	revision: one.revision,
	note: one.note,
	source: {
		set: source.set,
		file: source.file,
		sheet: source.sheet,
		title: source.title
	}
});

const partsOf = ({ source, ...one }: FigureKind): readonly unknown[] => [
	...[one.indicator, one.area, one.mode, one.measure, one.report, one.status],
	...[one.revision, one.note, source.set, source.file, source.sheet, source.title]
];

const isOfKind = (one: FigureKind, kind: FigureKind): boolean =>
	one.area === kind.area &&
	one.mode === kind.mode &&
	one.measure === kind.measure &&
	one.report === kind.report &&
	one.status === kind.status &&
	one.revision === kind.revision &&
	one.note === kind.note &&
	one.source.title === kind.source.title &&
	one.source.file === kind.source.file &&
	one.source.sheet === kind.source.sheet &&
	one.source.set === kind.source.set;
