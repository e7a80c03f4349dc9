import type { Area, Mode } from '#lib/domain/area.ts';
import { UserError } from '#lib/domain/errors.ts';
import {
	reportKinds,
	type Observation,
	type ObservationStatus,
	type ReportKind
} from '#lib/domain/observation.ts';
import { tryParsePeriod, type PeriodParts } from '#lib/domain/period.ts';
import type { Catalog, Term } from '#lib/catalog/catalog.ts';
import type { Received, ReceivedTable } from '#lib/quality/received.ts';
import type { Regions } from '#lib/quality/regions.ts';
import type { ReadNumber } from '#lib/wording/read-number.ts';
import { pick, readMeasure, sideOf, statuses, type Fail } from './columns.ts';
import {
	factorOf,
	isPlain,
	isUnreadable,
	readCell,
	statusOf,
	valueOf
} from './received/figure.ts';
import { remembering } from './received/remembering.ts';

export interface LineContext {
	file: string;
	catalog: Catalog;
	regions: Regions;
}

/** One column of a long table: line after line says the same, which is then one text. */
class Column {
	readonly #index: number;
	readonly #same: (text: string) => string;
	#raw = '';
	#text = '';

	constructor(index: number | undefined, same: (text: string) => string) {
		this.#index = index ?? -1;
		this.#same = same;
	}

	/** '' where there is no such column, or the line is shorter. */
	of(cells: readonly string[]): string {
		const raw = cells[this.#index] ?? '';
		if (raw === this.#raw) return this.#text;
		this.#raw = raw;
		this.#text = this.#same(raw.trim());
		return this.#text;
	}
}

/** Columns in which few texts stand again and again. */
const lineColumns = [
	...(['region_code', 'region_name', 'period', 'indicator', 'unit', 'area'] as const),
	...(['mode', 'measure', 'report', 'status', 'revision', 'note', 'source'] as const)
];
type LineColumn = (typeof lineColumns)[number];

interface Known {
	term: Term | undefined;
	subject: Received['subject'];
	basis: Received['basis'];
	/** Of a plain numeral, by the unit beside it. */
	factors: Map<string, number | null>;
}

/** A name that the catalogue knows but for 同比 or 环比 behind it. */
const comparison = /^(.+?)[·\s(（]*(同比|环比)[)）]*$/;

function recognise(name: string, catalog: Catalog): Known {
	const own = catalog.lookup(name);
	const compared = own ? null : comparison.exec(name);
	const base = compared && catalog.lookup(compared[1]!);
	const term = base ?? own;
	const basis = base ? (compared[2] === '同比' ? 'yoy' : 'qoq') : null;
	return { term, subject: term?.subject ?? null, basis, factors: new Map() };
}

/** Reads the lines of one long table, remembering what it understood of earlier ones. */
export class LineReader {
	readonly #table: ReceivedTable;
	readonly #context: LineContext;
	readonly #value: number;
	readonly #from: Readonly<Record<LineColumn, Column>>;
	readonly #indicator: (name: string) => Known;
	readonly #period: (text: string) => PeriodParts | null;
	readonly #small = remembering(readCell);

	constructor(
		table: ReceivedTable,
		at: ReadonlyMap<string, number>,
		context: LineContext
	) {
		this.#table = table;
		this.#context = context;
		this.#value = at.get('value')!;
		const same = remembering((text) => text);
		this.#from = Object.fromEntries(
			lineColumns.map((name) => [name, new Column(at.get(name), same)])
		) as Record<LineColumn, Column>;
		this.#indicator = remembering((name) => recognise(name, context.catalog));
		this.#period = remembering(tryParsePeriod);
	}

	/** @param row of the file, from 1. */
	read(cells: readonly string[], row: number): Received {
		const from = this.#from;
		const fail: Fail = (message) => {
			throw new UserError(`${this.#context.file}第${row}行：${message}。`);
		};
		const code = from.region_code.of(cells);
		const name = from.region_name.of(cells);
		const period = from.period.of(cells);
		const indicator = from.indicator.of(cells);
		const value = (cells[this.#value] ?? '').trim();
		const unit = from.unit.of(cells);
		const note = from.note.of(cells);
		const known = this.#indicator(indicator);
		const { term, subject, basis } = known;
		const region = this.#context.regions.find(code || name, name);
		const parts = this.#period(period);
		// Half of all figures are small counts: one object for equal ones.
		const number = value.length <= 4 ? this.#small(value) : readCell(value);
		const stated = pick<ObservationStatus>(from.status.of(cells), statuses, fail);
		const measure = readMeasure(
			from.measure.of(cells),
			fail,
			term,
			parts?.frequency ?? ''
		);
		const factor = this.#factor(known, unit, number, value);
		const figure = number.status === 'ok' ? factor !== null : !isUnreadable(number);
		const complete = region && parts && figure && basis === null;
		const observation: Observation | null = complete
			? {
					indicator: subject ? subject.spec.id : `~${indicator}`,
					region: region.code,
					period,
					area:
						pick<Area>(from.area.of(cells), ['all', 'urban', 'rural'], fail) ??
						term?.area ??
						sideOf(term),
					mode:
						pick<Mode>(from.mode.of(cells), ['central', 'dispersed'], fail) ??
						term?.mode ??
						null,
					measure,
					report: pick<ReportKind>(from.report.of(cells), reportKinds, fail) ?? '',
					value: valueOf(number, factor ?? 1),
					status: stated ?? statusOf(number),
					revision: Number(from.revision.of(cells)) || 1,
					note,
					source: {
						set: '',
						file: this.#context.file,
						sheet: null,
						row,
						cell: null,
						title: from.source.of(cells)
					}
				}
			: null;
		return {
			table: this.#table,
			row,
			written: { region: code || name, period, indicator, value, unit, note },
			stated,
			number,
			subject,
			region: region?.code ?? null,
			period: parts ? period : null,
			factor,
			measure,
			basis,
			observation
		};
	}

	#factor(
		{ term, subject, factors }: Known,
		unit: string,
		number: ReadNumber,
		value: string
	): number | null {
		const beside = unit || (term?.unit ?? '');
		// What is no plain numeral may have a unit of its own.
		if (!isPlain(value)) return factorOf(subject, beside, number, value);
		let factor = factors.get(beside);
		if (factor === undefined) {
			factor = factorOf(subject, beside, number, value);
			factors.set(beside, factor);
		}
		return factor;
	}
}
