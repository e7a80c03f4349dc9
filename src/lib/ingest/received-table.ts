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
import { tryParsePeriod, type PeriodParts } from '#lib/domain/period.ts';
import type { Cell, Part, Received, ReceivedTable } from '#lib/quality/received.ts';
import type { Regions } from '#lib/quality/regions.ts';
import { pick, readMeasure, required, sideOf, statuses } from './columns.ts';
import {
	factorOf,
	isUnreadable,
	readCell,
	statusOf,
	valueOf
} from './received/figure.ts';
import { remembering } from './received/remembering.ts';

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
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
	return readReceivedCells(data, context);
}

/** Whether a table has the columns of a long table in its first line. */
export const isLongTable = ([head = []]: readonly (readonly string[])[]): boolean =>
	required.every((column) => head.some((cell) => cell.trim() === column));

/** The same for a table that was taken apart already. */
export function readReceivedCells(
	cells: readonly (readonly string[])[],
	context: ReceivedTableContext
): Received[] {
	const { file } = context;
	const [head = [], ...lines] = cells;
	const at = new Map(head.map((column, index) => [column.trim(), index]));
	const absent = required.filter((column) => !at.has(column));
	if (absent.length > 0)
		throw new UserError(
			`${file}缺少列：${absent.join('、')}。长表须有地区代码、期间、指标、数值、单位各一列。`
		);
	const table = longTable(file, at);
	const memory: Memory = {
		// One text for all equal ones: a million lines name a thousand regions.
		same: remembering((text) => text),
		indicator: remembering((name) => readIndicator(name, context.catalog)),
		period: remembering(tryParsePeriod)
	};
	const received: Received[] = [];
	lines.forEach((cells, index) => {
		if (cells.every((cell) => cell.trim() === '')) return;
		const get = (column: string) => {
			const text = cells[at.get(column) ?? -1]?.trim() ?? '';
			return text === '' || column === columnOf.value ? text : memory.same(text);
		};
		received.push(new Line(get, index + 2, table, context, memory).received());
	});
	return received;
}

/** What was read of earlier lines. */
interface Memory {
	same: (text: string) => string;
	indicator: (name: string) => ReadIndicator;
	period: (text: string) => PeriodParts | null;
}

interface ReadIndicator {
	term: Term | undefined;
	basis: Received['basis'];
}

function readIndicator(name: string, catalog: Catalog): ReadIndicator {
	const term = catalog.lookup(name);
	const compared = term ? null : comparison.exec(name);
	const known = compared && catalog.lookup(compared[1]!);
	if (!known) return { term, basis: null };
	return { term: known, basis: compared[2] === '同比' ? 'yoy' : 'qoq' };
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

/** One line on its way to a figure. */
class Line {
	readonly #get: (column: string) => string;
	readonly #row: number;
	readonly #table: ReceivedTable;
	readonly #context: ReceivedTableContext;
	readonly #memory: Memory;

	constructor(
		get: (column: string) => string,
		row: number,
		table: ReceivedTable,
		context: ReceivedTableContext,
		memory: Memory
	) {
		this.#get = get;
		this.#row = row;
		this.#table = table;
		this.#context = context;
		this.#memory = memory;
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
		const { term, basis } = this.#memory.indicator(written.indicator);
		const subject = term?.subject ?? null;
		const region = this.#context.regions.find(written.region, this.#get('region_name'));
		const parts = this.#memory.period(written.period);
		const number = readCell(written.value);
		const stated = pick<ObservationStatus>(this.#get('status'), statuses, this.#fail);
		const measure = readMeasure(this.#get, this.#fail, term, parts?.frequency ?? '');
		const factor = factorOf(
			subject,
			written.unit || (term?.unit ?? ''),
			number,
			written.value
		);
		const figure = number.status === 'ok' ? factor !== null : !isUnreadable(number);
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

	#word<T extends string>(column: string, allowed: readonly T[]): T | null {
		return pick(this.#get(column), allowed, this.#fail);
	}

	readonly #fail = (message: string): never => {
		throw new UserError(`${this.#context.file}第${this.#row}行：${message}。`);
	};
}
