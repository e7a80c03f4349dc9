import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import { joined } from '#lib/domain/sequence.ts';
import type { Mapping } from '#lib/ingest/received/mapping.ts';
import { openReceived } from '#lib/ingest/received/open.ts';
import { readReceivedSheets } from '#lib/ingest/received/read-file.ts';
import type { Reading } from '#lib/ingest/received/reading.ts';
import type { Sheet } from '#lib/ingest/received/sheet.ts';
import { observed, observedTable } from '#lib/ingest/observed.ts';
import { withNote } from '#lib/ingest/with-note.ts';
import { Regions } from '#lib/quality/regions.ts';
import { screen } from '#lib/quality/screen.ts';
import type { ScreeningSettings } from '#lib/quality/settings.ts';
import { correctionNotes } from './correction-notes.ts';
import { corrected, type CellPlace, type Correction } from './corrections.ts';
import { findingViews, type FindingView } from './finding-view.ts';
import { rowViews, type RowView } from './sheet-rows.ts';
import { sheetView, type SheetView } from './sheet-view.ts';

/** What people have said of the tables so far. */
export interface Said {
	mapping: Mapping;
	corrections: readonly Correction[];
}

/** Against what tables are read and screened. */
export interface ReceptionSetting {
	regions: readonly Region[];
	/** ISO date: a period that ends later is none yet. */
	today: string;
}

/** A file of the disk is read where it is taken apart, so that nobody else has a copy of it. */
export interface TakenFile {
	name: string;
	bytes: Uint8Array | Blob;
}

export interface Refusal {
	file: string;
	message: string;
}

/** Everything that was understood and found, for the page. */
export interface Looked {
	sheets: readonly SheetView[];
	findings: readonly FindingView[];
	/** Findings by severity, those beyond the listed ones among them. */
	counts: Readonly<Record<'error' | 'warn' | 'info', number>>;
	/** Figures that were wholly understood. */
	observations: number;
	/** Periods that the figures are of, in order. */
	periods: readonly Period[];
}

/** What the reception asks of the page that keeps the data, and tells it on the way. */
export interface Outside {
	/** 已入库的数 of these years, from the set that the tables belong to. */
	known(years: readonly number[]): Promise<readonly Observation[]>;
	progress(text: string): void;
}

interface OpenFile {
	name: string;
	/** As they were received. */
	bytes: Uint8Array;
	sheets: readonly Sheet[];
	/** What it was last read with; read again only where that has changed. */
	read: { said: string; readings: readonly Reading[] } | null;
}

/**
 * 收表: files from their bytes to what they hold and what is wrong with it. Nothing is loaded here. It does
 * not yield while it reads, so the page keeps it in a worker, and ends it by ending the worker.
 */
export class Reception {
	readonly #catalog: Catalog;
	readonly #settings: ScreeningSettings;
	readonly #outside: Outside;
	readonly #files: OpenFile[] = [];
	#regions = new Regions([]);
	#sheets = new Map<string, { reading: Reading; view: SheetView }>();
	#corrections: readonly Correction[] = [];

	constructor(catalog: Catalog, settings: ScreeningSettings, outside: Outside) {
		this.#catalog = catalog;
		this.#settings = settings;
		this.#outside = outside;
	}

	/** Opens files beside those that are open already. One that is refused keeps none of the others out. */
	async open(files: readonly TakenFile[]): Promise<readonly Refusal[]> {
		const refusals: Refusal[] = [];
		for (const [index, { name, bytes: taken }] of files.entries()) {
			this.#outside.progress(
				files.length === 1
					? `正在打开${name}`
					: `正在打开${name}（${index + 1}／${files.length}）`
			);
			const free = this.#freeName(name);
			try {
				const bytes =
					taken instanceof Blob ? new Uint8Array(await taken.arrayBuffer()) : taken;
				const sheets = openReceived(bytes, free);
				if (sheets.length === 0)
					throw new UserError(`${name}中没有数据。请检查是否选错了文件。`);
				this.#files.push({ name: free, bytes, sheets, read: null });
			} catch (error) {
				if (!(error instanceof UserError)) throw error;
				refusals.push({ file: name, message: error.message });
			}
		}
		return refusals;
	}

	/** Reads and screens everything that is open. */
	async look(
		said: Said,
		setting: ReceptionSetting
	): Promise<Looked & { refusals: readonly Refusal[] }> {
		this.#regions = new Regions(setting.regions);
		this.#corrections = said.corrections;
		const refusals = this.#readAll(said);
		this.#sheets = this.#viewAll(said);
		const views = [...this.#sheets.values()];
		const received = joined(this.#readings().map((one) => one.received));
		const observations = this.observations();
		const periods = observations.periodsIn.sort();
		this.#outside.progress('正在审核');
		const known = await this.#outside.known(yearsOf(periods));
		const findings = screen(
			{
				received,
				printed: this.#readings().flatMap(({ printed }) => printed),
				known,
				regions: this.#regions,
				catalog: this.#catalog,
				today: setting.today,
				published: false,
				documents: []
			},
			this.#settings
		);
		const severe = (severity: string) =>
			findings.filter((one) => one.severity === severity).length;
		return {
			sheets: views.map(({ view }) => view),
			findings: findingViews(findings, views, this.#settings, this.#regions),
			counts: { error: severe('error'), warn: severe('warn'), info: severe('info') },
			observations: observations.length,
			periods,
			refusals
		};
	}

	/** Rows of a sheet as it was last looked at, from `from` up to `to`. */
	async rows(sheet: string, from: number, to: number): Promise<readonly RowView[]> {
		const found = this.#sheets.get(sheet);
		if (!found) return [];
		const { reading, view } = found;
		const corrections = this.#corrections.filter((one) => one.sheet === sheet);
		return rowViews(
			{ key: sheet, reading, headings: view.headings, corrections },
			from,
			to,
			this.#regions
		);
	}

	/**
	 * 观测值 of everything that was wholly understood, as it was last looked at, without the returned cells; each
	 * with what was corrected about it.
	 */
	observations(returned: readonly CellPlace[] = []): ObservationTable {
		const [only, ...others] = this.#sheets.values();
		return only && others.length + returned.length + this.#corrections.length === 0
			? observedTable(only.reading.received)
			: ObservationTable.of(this.#observed(returned));
	}

	*#observed(returned: readonly CellPlace[]): Generator<Observation> {
		const left = new Set(
			returned.map(({ sheet, row, column }) => `${sheet}|${row},${column}`)
		);
		for (const [key, { reading }] of this.#sheets) {
			const corrections = this.#corrections.filter(({ sheet }) => sheet === key);
			if (left.size === 0 && corrections.length === 0) {
				yield* observed(reading.received);
				continue;
			}
			const notes = correctionNotes(corrections);
			for (const one of reading.received) {
				const { observation } = one;
				if (!observation) continue;
				const { row, column } = one.table.cellOf(one, 'value');
				if (!left.has(`${key}|${row - 1},${column - 1}`))
					yield withNote(observation, notes(one));
			}
		}
	}

	/** 原件, in the order in which they came. */
	originals(): { name: string; bytes: Uint8Array }[] {
		return this.#files.map(({ name, bytes }) => ({ name, bytes }));
	}

	/** Nothing is open any more. */
	leave(): void {
		this.#files.length = 0;
		this.#sheets = new Map();
		this.#corrections = [];
	}

	#readings(): Reading[] {
		return this.#files.flatMap(({ read }) => read?.readings ?? []);
	}

	/** A file that turns out to hold persons is put aside. */
	#readAll(said: Said): Refusal[] {
		const refusals: Refusal[] = [];
		for (const file of [...this.#files]) {
			const corrections = said.corrections.filter(({ sheet }) => isOf(sheet, file.name));
			const words = JSON.stringify([
				[...said.mapping.layouts].map(([layout, decisions]) => [layout, [...decisions]]),
				[...said.mapping.files],
				corrections
			]);
			if (file.read?.said === words) continue;
			this.#outside.progress(`正在识别${file.name}`);
			const sheets = file.sheets.map((sheet, index) =>
				corrected(
					sheet,
					corrections.filter((one) => one.sheet === sheetKey(file.name, index))
				)
			);
			try {
				const { readings } = readReceivedSheets(
					sheets,
					file.name,
					{ catalog: this.#catalog, regions: this.#regions },
					said.mapping
				);
				file.read = { said: words, readings };
			} catch (error) {
				if (!(error instanceof UserError)) throw error;
				refusals.push({ file: file.name, message: error.message });
				this.#files.splice(this.#files.indexOf(file), 1);
			}
		}
		return refusals;
	}

	#viewAll({ mapping }: Said): Map<string, { reading: Reading; view: SheetView }> {
		const context = { catalog: this.#catalog, regions: this.#regions, mapping };
		return new Map(
			this.#files.flatMap(({ name, read }) =>
				(read?.readings ?? []).map((reading, index) => {
					const key = sheetKey(name, index);
					return [key, { reading, view: sheetView(reading, key, context) }] as const;
				})
			)
		);
	}

	/** Two counties both send 季报.xlsx: the second is 季报（2）.xlsx. */
	#freeName(name: string): string {
		const taken = new Set(this.#files.map((file) => file.name));
		if (!taken.has(name)) return name;
		const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
		for (let count = 2; ; count++) {
			const other = `${stem}（${count}）${extension}`;
			if (!taken.has(other)) return other;
		}
	}
}

/** A sheet's key within the page. */
export const sheetKey = (file: string, index: number): string => `${file}#${index}`;

const isOf = (key: string, file: string): boolean => key.replace(/#\d+$/, '') === file;

/** The years of the periods and the one before each: what rules compare with. */
function yearsOf(periods: readonly Period[]): number[] {
	const years = periods.flatMap((period) =>
		[...period.matchAll(/\d{4}/g)].map(([year]) => Number(year))
	);
	return [...new Set(years.flatMap((year) => [year - 1, year]))].sort();
}
