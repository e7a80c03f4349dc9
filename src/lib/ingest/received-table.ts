import Papa from 'papaparse';
import type { Catalog, Term } from '#lib/catalog/catalog.ts';
import type { Area, Mode } from '#lib/domain/area.ts';
import { UserError } from '#lib/domain/errors.ts';
import {
	reportKinds,
	type Observation,
	type ObservationStatus,
	type ReportKind
} from '#lib/domain/observation.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import type { Cell, Part, Received, ReceivedTable } from '#lib/quality/received.ts';
import type { Regions } from '#lib/quality/regions.ts';
import { readNumber, type ReadNumber } from '#lib/wording/read-number.ts';
import { pick, readMeasure, required, sideOf, statuses } from './columns.ts';

export interface ReceivedTableContext {
	file: string;
	catalog: Catalog;
	regions: Regions;
}

const columnOf: Readonly<Record<Part, string>> = {
	region: 'region_code',
	period: 'period',
	indicator: 'indicator',
	value: 'value',
	unit: 'unit',
	note: 'note'
};

/** No figure, and no sign of there being none either. */
const unreadable: ReadonlySet<ReadNumber['status']> = new Set(['error', 'placeholder']);

const magnitude = /[百千万亿]/;

/** Nearly every cell: no need to read it as prose. */
const plainNumeral = /^-?\d+(?:\.(\d+))?$/;

/** A name that the catalogue knows but for 同比 or 环比 behind it. */
const comparison = /^(.+?)[·\s(（]*(同比|环比)[)）]*$/;

/**
 * Reads a long table as it was received: what cannot be understood in a line is kept as it was written, for
 * the screening to report at its cell. Columns as in `readLongTable`, and `revision` where it is known.
 *
 * @throws UserError where a column is missing, or a word of area, mode, measure, report or status is none.
 */
export function readReceivedTable(
	text: string,
	context: ReceivedTableContext
): Received[] {
	const { file } = context;
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
	const [head = [], ...lines] = data;
	const at = new Map(head.map((column, index) => [column.trim(), index]));
	const absent = required.filter((column) => !at.has(column));
	if (absent.length > 0)
		throw new UserError(
			`${file}缺少列：${absent.join('、')}。长表须有地区代码、期间、指标、数值、单位各一列。`
		);
	const table = longTable(file, at);
	return lines.flatMap((cells, index) => {
		if (cells.every((cell) => cell.trim() === '')) return [];
		const row = index + 2;
		const get = (column: string) => cells[at.get(column) ?? -1]?.trim() ?? '';
		return [new Line(get, row, table, context).received()];
	});
}

/** Every part stands in the figure's own row. A part without a column is looked for at the figure. */
function longTable(file: string, at: ReadonlyMap<string, number>): ReceivedTable {
	const value = at.get('value')!;
	return {
		file,
		sheet: null,
		cellOf: ({ row }, part): Cell => ({
			row,
			column: (at.get(columnOf[part]) ?? value) + 1
		})
	};
}

type Subject = Received['subject'];

/** One line on its way to a figure. */
class Line {
	readonly #get: (column: string) => string;
	readonly #row: number;
	readonly #table: ReceivedTable;
	readonly #context: ReceivedTableContext;

	constructor(
		get: (column: string) => string,
		row: number,
		table: ReceivedTable,
		context: ReceivedTableContext
	) {
		this.#get = get;
		this.#row = row;
		this.#table = table;
		this.#context = context;
	}

	received(): Received {
		const written: Record<Part, string> = {
			region: this.#get(columnOf.region) || this.#get('region_name'),
			period: this.#get(columnOf.period),
			indicator: this.#get(columnOf.indicator),
			value: this.#get(columnOf.value),
			unit: this.#get(columnOf.unit),
			note: this.#get(columnOf.note)
		};
		const { term, basis } = this.#indicator(written.indicator);
		const subject = term?.subject ?? null;
		const region = this.#context.regions.find(written.region, this.#get('region_name'));
		const parts = tryParsePeriod(written.period);
		const number = readCell(written.value);
		const stated = pick<ObservationStatus>(this.#get('status'), statuses, this.#fail);
		const measure = readMeasure(this.#get, this.#fail, term, parts?.frequency ?? '');
		const factor = factorOf(
			subject,
			written.unit || (term?.unit ?? ''),
			number,
			written.value
		);
		const figure =
			number.status === 'ok' ? factor !== null : !unreadable.has(number.status);
		const complete = region && parts && figure && basis === null;
		const observation: Observation | null = complete
			? {
					indicator: subject ? subject.spec.id : `~${written.indicator}`,
					region: region.code,
					period: written.period,
					area:
						this.#word<Area>('area', ['all', 'urban', 'rural']) ??
						term?.area ??
						sideOf(term),
					mode: this.#word<Mode>('mode', ['central', 'dispersed']) ?? term?.mode ?? null,
					measure,
					report: this.#word<ReportKind>('report', reportKinds) ?? '',
					value: valueOf(number, factor ?? 1),
					status: stated ?? statusOf(number),
					revision: Number(this.#get('revision')) || 1,
					note: written.note,
					source: {
						set: '',
						file: this.#context.file,
						sheet: null,
						row: this.#row,
						cell: null,
						title: this.#get('source')
					}
				}
			: null;
		return {
			table: this.#table,
			row: this.#row,
			written,
			stated,
			number,
			subject,
			region: region?.code ?? null,
			period: parts ? written.period : null,
			factor,
			measure,
			basis,
			observation
		};
	}

	#indicator(name: string): { term: Term | undefined; basis: Received['basis'] } {
		const { catalog } = this.#context;
		const term = catalog.lookup(name);
		const compared = term ? null : comparison.exec(name);
		const known = compared && catalog.lookup(compared[1]!);
		if (!known) return { term, basis: null };
		return { term: known, basis: compared[2] === '同比' ? 'yoy' : 'qoq' };
	}

	#word<T extends string>(column: string, allowed: readonly T[]): T | null {
		return pick(this.#get(column), allowed, this.#fail);
	}

	readonly #fail = (message: string): never => {
		throw new UserError(`${this.#context.file}第${this.#row}行：${message}。`);
	};
}

function readCell(text: string): ReadNumber {
	const plain = plainNumeral.exec(text);
	if (!plain) return readNumber(text);
	return { status: 'ok', value: Number(text), lastPlace: 10 ** -(plain[1]?.length ?? 0) };
}

/** Canonical units in one of the unit written, in the cell or beside it; null where it is another kind. */
function factorOf(
	subject: Subject,
	unit: string,
	number: ReadNumber,
	written: string
): number | null {
	const inCell = number.status === 'ok' ? number.unit : undefined;
	if (subject === null) return 1;
	if (subject.type === 'derived') return unit === '%' && inCell === undefined ? 0.01 : 1;
	const wanted = subject.spec.unit;
	// 82.3% was read as 0.823; the catalogue keeps percent.
	if (inCell !== undefined) return inCell !== wanted ? null : wanted === '%' ? 100 : 1;
	if (wanted === '元/年' && unit === '元') return 1;
	const known = canonicalUnit(unit);
	if (known?.canonical !== wanted) return null;
	// 5.51万 beside 万人: nobody can tell how often it was meant.
	return magnitude.test(unit) && magnitude.test(written) ? null : known.factor;
}

/** In the catalogue's unit, without binary dust, to the six decimals of the fact table. */
const valueOf = (number: ReadNumber, factor: number): number | null =>
	number.status === 'ok' ? Number((number.value * factor).toFixed(6)) : null;

function statusOf(number: ReadNumber): ObservationStatus {
	if (number.status !== 'ok') return number.status === 'na' ? 'na' : 'missing';
	return number.qualifier === undefined ? 'reported' : 'approximate';
}
