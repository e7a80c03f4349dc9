import type { Observation } from '#lib/domain/observation.ts';
import { tryParsePeriod, type Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { PrintedSum } from '#lib/quality/batch.ts';
import type { Cell, Part, Received, ReceivedTable } from '#lib/quality/received.ts';
import { cellName } from '#lib/quality/screen.ts';
import { Asked } from './asked.ts';
import type { Facets } from './facets.ts';
import {
	columnReadings,
	figureColumns,
	type FigureColumn,
	type TableParts
} from './figure-columns.ts';
import { areaOf, measureOf, unitOf } from './figure-facets.ts';
import {
	factorOf,
	isPlain,
	isUnreadable,
	readCell,
	statusOf,
	valueOf
} from './figure.ts';
import type { Understood } from './headings.ts';
import { printedSums } from './printed-sums.ts';
import type { ColumnReading, Question, ReadingContext } from './reading.ts';
import { opensRemark } from './role-words.ts';
import { rowParents, type Parents } from './row-tree.ts';
import type { RowFacts } from './rows.ts';
import { severalStandards } from './several-standards.ts';
import { periodOf, within } from './time-words.ts';
import { readUnit } from './unit-words.ts';

interface Figures {
	received: Received[];
	questions: Question[];
	columns: ColumnReading[];
	table: Facets;
	printed: readonly PrintedSum[];
}

/** Goes over the figures of a table whose frame, columns and rows are known. */
export class FigureReader {
	readonly #parts: TableParts;
	readonly #context: ReadingContext;
	readonly #asked = new Asked();
	readonly #places = new Map<Received, Partial<Record<Part, Cell>>>();
	readonly #table: ReceivedTable;
	readonly #parent: RegionCode | null;
	readonly #parents: Parents;
	readonly #byRow: ReadonlyMap<number, RowFacts>;
	/** Whether lines have codes; null until somebody asks. */
	#coded: boolean | null = null;

	constructor(parts: TableParts, context: ReadingContext) {
		this.#parts = parts;
		this.#context = context;
		const { file, name } = parts.grid.sheet;
		this.#table = {
			file,
			sheet: name,
			cellOf: (figure, part) =>
				this.#places.get(figure)?.[part] ??
				this.#places.get(figure)?.value ?? { row: figure.row, column: 1 }
		};
		this.#parent = this.#wholeOfRows();
		this.#byRow = new Map(parts.rows.map((row) => [row.row, row]));
		// Lines that name their own region or period stand side by side, however many.
		const inForm = parts.rows.every(
			({ regionText, periodText }) => regionText === '' && periodText === ''
		);
		this.#parents = rowParents(
			parts.rows
				.filter(({ path }) => inForm && path.length > 0)
				.map(({ row, path, code }) => ({ row, text: path.at(-1)!, code }))
		);
	}

	read(): Figures {
		const columns = figureColumns(this.#parts, this.#context);
		const received: Received[] = [];
		const byCell = new Map<string, Received>();
		for (const row of this.#parts.rows)
			for (const column of columns) {
				const figure = this.#figure(row, column);
				if (!figure) continue;
				received.push(figure);
				byCell.set(`${row.row},${column.column}`, figure);
			}
		return {
			received,
			questions: this.#asked.all(),
			columns: columnReadings(this.#parts, columns),
			table: this.#tableFacets(),
			printed: printedSums(
				this.#parents,
				(row) => this.#byRow.get(row)!.path.at(-1)!,
				columns.map(({ column }) => column),
				byCell
			)
		};
	}

	/** What the whole table is about, as far as it is not said in rows and columns. */
	#tableFacets(): Facets {
		const { surroundings, decided } = this.#parts;
		const facets: Facets = {};
		if (surroundings.region) facets.region = surroundings.region.code;
		const period = periodOf(surroundings.time, surroundings.monthly);
		if (period) facets.period = period;
		if (surroundings.measure) facets.measure = surroundings.measure;
		return { ...facets, ...decided };
	}

	/** 合计 of rows of counties is their city's. */
	#wholeOfRows(): RegionCode | null {
		const { regions } = this.#context;
		const { surroundings, rows, decided } = this.#parts;
		const said = decided.region ?? surroundings.region?.code;
		if (said !== undefined && regions.children(said).length > 0) return said;
		const parents = new Set(
			rows.flatMap(({ region }) => (region?.parent ? [region.parent] : []))
		);
		return parents.size === 1 ? [...parents][0]! : (said ?? null);
	}

	#figure(row: RowFacts, column: FigureColumn): Received | null {
		const { grid, surroundings } = this.#parts;
		const { words } = column;
		if (words.prior) return null;
		const raw = grid.raw(...grid.origin(row.row, column.column)).trim();
		const understood = this.#subject(row, column);
		if (!understood || understood.reading.skipped) return null;
		const { term, reading } = understood;
		const place: Cell = { row: row.row + 1, column: column.column + 1 };
		if (reading.confidence === 'unsure') {
			if (raw !== '') this.#asked.askIndicator(understood);
			return null;
		}
		const subject = term?.subject ?? null;
		const basis = words.basis ?? reading.facets.basis ?? null;
		// A blank beside a total, a title row or a comparison says nothing.
		if (raw === '' && (row.total || subject === null || basis !== null)) return null;
		if (raw === '' && this.#isCaption(row)) return null;
		const several =
			subject?.type === 'indicator' ? severalStandards(raw, subject.spec) : null;
		if (several) {
			this.#asked.askValue(place, raw, several);
			return null;
		}
		const period = this.#period(row, column);
		const region = this.#region(row, column);
		// Asked once for the table; there is nothing to say of each figure.
		if (period === null || (region === null && row.regionText === '')) return null;
		if (raw === '' && words.time?.part?.kind === 'Y') return null;
		const number = readCell(raw);
		const unit = unitOf(row, understood, term, raw, surroundings);
		const factor = factorOf(subject, unit, number, raw);
		if (factor === null && unit === '' && number.status === 'ok')
			this.#asked.askUnit(understood);
		const parts = tryParsePeriod(period);
		const measure = measureOf(row, understood, term, parts?.frequency ?? '', {
			isCumulative: () => this.#isCumulative(row),
			around: surroundings.measure
		});
		const written: Record<Part, string> = {
			region: row.regionText || region!,
			period: row.periodText || period,
			indicator: reading.path.join('/'),
			value: raw,
			unit,
			note: row.note
		};
		const complete =
			region !== null &&
			parts !== null &&
			basis === null &&
			(number.status === 'ok' ? factor !== null : !isUnreadable(number));
		const status = row.status ?? statusOf(number);
		const observation: Observation | null = complete
			? {
					indicator: subject ? subject.spec.id : (reading.facets.indicator ?? '~'),
					region,
					period,
					area: areaOf(row, understood, term),
					mode: row.mode ?? reading.facets.mode ?? term?.mode ?? null,
					measure,
					report: row.report,
					value: valueOf(number, factor ?? 1),
					status,
					revision: row.revision,
					note: row.note,
					source: {
						set: '',
						file: this.#table.file,
						sheet: this.#table.sheet,
						row: place.row,
						cell: cellName(place.column, place.row),
						title: row.title
					}
				}
			: null;
		const received: Received = {
			table: this.#table,
			row: place.row,
			written,
			stated: row.status,
			number,
			isPlain: isPlain(written.value),
			subject,
			region,
			period: parts ? period : null,
			factor,
			measure,
			basis,
			observation
		};
		this.#places.set(received, {
			region: column.region ? column.cell : (row.at.region ?? surroundings.at.region),
			period: words.time ? column.cell : (row.at.period ?? surroundings.at.period),
			indicator: column.named ? column.cell : (row.at.indicator ?? column.cell),
			value: place,
			unit: words.unit
				? column.cell
				: (row.at.unit ??
					(unit !== '' && surroundings.units.includes(unit)
						? surroundings.at.unit
						: column.cell)),
			note: row.at.note ?? place
		});
		return received;
	}

	/** What the figures of a row and column are: by the column, by both together, by the row, by the title. */
	#subject(row: RowFacts, column: FigureColumn): Understood | null {
		const { grid, headings, surroundings } = this.#parts;
		const decision = headings.decided(column.path);
		if (column.named || decision) return headings.understand(column.path, column.cell);
		const cell = row.at.indicator
			? { row: row.row + 1, column: row.at.indicator.column }
			: column.cell;
		const label = this.#labelPath(row);
		if (label.length > 0)
			return headings.understand(
				[...label, ...(readUnit(row.unit) === null ? [] : [row.unit]), ...column.path],
				cell,
				// In a bulletin the words are all that there is to a figure's heading.
				[...row.path.map((text) => text.trim()), ...(grid.sheet.prose ? [] : column.path)]
			);
		if (row.path.length === 0 && row.code === '') {
			if (column.words.names.length > 0) {
				const titled = [surroundings.subject, ...column.path];
				return surroundings.subject !== '' && headings.names(titled)
					? headings.understand(titled, column.cell)
					: headings.understand(column.path, column.cell);
			}
			return surroundings.subject === ''
				? null
				: headings.understand([surroundings.subject, ...column.path], column.cell);
		}
		return null;
	}

	/** The row's own label, its code where the catalogue has it, and its parent's label where it needs one. */
	#labelPath(row: RowFacts): readonly string[] {
		const { headings } = this.#parts;
		const { catalog } = this.#context;
		if (row.code !== '' && (catalog.lookup(row.code) || catalog.setAside(row.code)))
			return [row.code];
		const own = row.path.map((text) => text.trim());
		if (own.length === 0 || opensRemark(own[0]!)) return [];
		if (headings.decided(own) || headings.names(own)) return own;
		const parent = this.#parents.get(row.row);
		const above =
			parent === undefined || parent === null ? undefined : this.#byRow.get(parent);
		if (!above) return own;
		const whole = [above.path.at(-1)!.trim(), ...own];
		return headings.names(whole) ? whole : own;
	}

	/** 一、城市最低生活保障 over the lines of a form: no code and no unit where the others have theirs. */
	#isCaption({ path, code, unit }: RowFacts): boolean {
		if (path.length === 0 || code !== '' || unit !== '') return false;
		this.#coded ??= this.#parts.rows.some((row) => row.code !== '');
		return this.#coded;
	}

	#region(row: RowFacts, column: FigureColumn): RegionCode | null {
		if (column.region) return column.region.code;
		if (row.total) return this.#parent;
		if (row.regionText !== '') return row.region?.code ?? null;
		const { decided, surroundings } = this.#parts;
		const region = decided.region ?? surroundings.region?.code ?? null;
		if (region === null) this.#asked.askTable('region');
		return region;
	}

	#period(row: RowFacts, column: FigureColumn): Period | null {
		const { decided, surroundings } = this.#parts;
		const { monthly } = surroundings;
		const around = surroundings.time;
		if (row.periodText !== '')
			return (
				periodOf(within(row.time, within(column.words.time, around)), monthly) ??
				row.periodText
			);
		// What a person says goes before the title, and a column's own time before both.
		const period =
			(column.words.time && periodOf(within(column.words.time, around), monthly)) ??
			decided.period ??
			periodOf(around, monthly);
		if (period === null) this.#asked.askTable('period');
		return period;
	}

	/** A star, or 累计 over it, makes a row of a form cumulative. */
	#isCumulative(row: RowFacts): boolean {
		if (/^\s*[*＊]|[*＊]\s*$/.test(row.path.at(-1) ?? '')) return true;
		for (
			let at = this.#parents.get(row.row) ?? null;
			at !== null;
			at = this.#parents.get(at) ?? null
		)
			if (/累计/.test(this.#byRow.get(at)!.path.at(-1)!)) return true;
		return false;
	}
}
