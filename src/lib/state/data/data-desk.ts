import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { comparePeriods, type Period } from '#lib/domain/period.ts';
import { lengthOf } from '#lib/domain/sequence.ts';
import type { TableFiles } from '#lib/engine/load-tables.ts';
import { emptyForm } from '#lib/ingest/received/empty-form.ts';
import {
	emptyMapping,
	formatMapping,
	type Mapping
} from '#lib/ingest/received/mapping.ts';
import { returnList, type ReturnedItem } from '#lib/ingest/return-list.ts';
import { withAcceptance } from '#lib/ingest/store/acceptance-notes.ts';
import type { Folder } from '#lib/ingest/store/folder.ts';
import type { RegionChange } from '#lib/ingest/store/region-change.ts';
import type { By, NewBatch } from '#lib/ingest/store/store.ts';
import type { ScreeningSettings } from '#lib/quality/settings.ts';
import type { CellPlace } from './corrections.ts';
import { exampleFile } from './example.ts';
import { formLines } from './form-lines.ts';
import { Keeping, type BaseSet, type EffectView, type KeptView } from './keeping.ts';
import {
	Reception,
	type Looked,
	type Outside,
	type Refusal,
	type Said,
	type TakenFile
} from './reception.ts';
import type { RowView } from './sheet-rows.ts';

/** With what tables are looked at. */
export interface DeskSetting {
	/** The set that the tables extend: its regions, and its figures to compare with. */
	base: BaseSet;
	/** ISO date. */
	today: string;
	/** Cells that go back to who sent them: they are not loaded. */
	returned: readonly CellPlace[];
}

export interface Look extends Looked {
	refusals: readonly Refusal[];
	effect: EffectView;
}

export interface Signing extends By {
	/** Whether the files as they were received are kept in the store. */
	keep: boolean;
	accepted: NonNullable<NewBatch['accepted']>;
}

/** 柜台: received tables on one side, the store on the other. In a worker, where nobody waits for it. */
export class DataDesk {
	readonly #catalog: Catalog;
	readonly #settings: ScreeningSettings;
	readonly #reception: Reception;
	readonly #keeping: Keeping;
	readonly #outside: Outside;

	constructor(
		catalog: Catalog,
		settings: ScreeningSettings,
		openFolder: () => Promise<Folder>,
		outside: Outside
	) {
		this.#catalog = catalog;
		this.#settings = settings;
		this.#outside = outside;
		this.#keeping = new Keeping(catalog, openFolder);
		this.#reception = new Reception(catalog, settings, {
			...outside,
			known: (years) => this.#known(years)
		});
	}

	open(files: readonly TakenFile[]): Promise<readonly Refusal[]> {
		return this.#reception.open(files);
	}

	/** The tables have been dealt with. */
	async leave(): Promise<void> {
		this.#reception.leave();
	}

	async look(said: Said, { base, today, returned }: DeskSetting): Promise<Look> {
		const kept = await this.view();
		const regions = kept.info ? kept.regions : base.regions;
		const looked = await this.#reception.look(said, { regions, today });
		return {
			...looked,
			effect: await this.#effect(this.#reception.observations(returned))
		};
	}

	rows(sheet: string, from: number, to: number): Promise<readonly RowView[]> {
		return this.#reception.rows(sheet, from, to);
	}

	/** 入库 of everything that was last looked at. */
	append(
		said: Said,
		{ base, returned }: DeskSetting,
		{ keep, accepted, ...by }: Signing
	): Promise<EffectView> {
		this.#outside.progress('正在入库');
		return this.#keeping.append(
			{
				...by,
				observations: withAcceptance(this.#reception.observations(returned), accepted),
				files: this.#reception.originals().map((file) => ({ ...file, keep })),
				accepted,
				mapping: saysNothing(said.mapping) ? null : formatMapping(said.mapping)
			},
			base
		);
	}

	/** The store as it is; where there can be none, why not. */
	async view(): Promise<KeptView> {
		try {
			return await this.#keeping.view();
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return { info: null, regions: [], facts: 0, entries: [], locked: error.message };
		}
	}

	/** 记住的识别, wherever the batches were loaded. */
	async decided(): Promise<Mapping> {
		try {
			return await this.#keeping.decided();
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return emptyMapping;
		}
	}

	undo(number: number, by: By): Promise<void> {
		return this.#keeping.undo(number, by);
	}

	changeRegions(change: RegionChange, by: By): Promise<void> {
		return this.#keeping.changeRegions(change, by);
	}

	pack(): Promise<Uint8Array> {
		return this.#keeping.pack();
	}

	unpack(bytes: Uint8Array, file: string): Promise<void> {
		return this.#keeping.unpack(bytes, file);
	}

	clear(): Promise<void> {
		return this.#keeping.clear();
	}

	tables(): Promise<TableFiles> {
		return this.#keeping.tables();
	}

	returnList(items: readonly ReturnedItem[], title: string): Promise<Uint8Array> {
		const rules = new Map<string, string>(
			this.#settings.rules.map(({ id, name }) => [id, name])
		);
		return returnList(items, { title, rules });
	}

	/** 空表 of a region for a period, with what it reported the period before. */
	async form(region: string, period: Period, base: BaseSet): Promise<Uint8Array> {
		const kept = await this.view();
		const regions = kept.info ? kept.regions : base.regions;
		const found = regions.find(({ code }) => code === region);
		if (!found) throw new UserError(`地区表中没有${region}。`);
		const year = Number(period.slice(0, 4));
		const known = await this.#known([year - 1, year]);
		const { lines, last } = formLines(region, period, known, this.#catalog);
		return emptyForm({ region: found, period, lines, last });
	}

	/** A table of the set's own latest figures with faults in it, to try the page with. */
	async example(period: Period, base: BaseSet): Promise<TakenFile> {
		const year = Number(period.slice(0, 4));
		const known = await this.#outside.known([year]);
		return exampleFile(
			known.filter((one) => one.period === period),
			base,
			period
		);
	}

	async #known(years: readonly number[]): Promise<readonly Observation[]> {
		const base = await this.#outside.known(years);
		try {
			// What was loaded later holds: it comes after the set that it extends.
			return [...base, ...(await this.#keeping.known(new Set(years.map(String))))];
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return base;
		}
	}

	async #effect(observations: Iterable<Observation>): Promise<EffectView> {
		try {
			return await this.#keeping.effect(observations);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return { added: lengthOf(observations), changed: 0, lines: [] };
		}
	}
}

const saysNothing = ({ layouts, files }: Mapping): boolean =>
	layouts.size === 0 && files.size === 0;

/** The last of a set's periods, which the next form follows. */
export const latest = (periods: readonly Period[]): Period | undefined =>
	[...periods].sort(comparePeriods).at(-1);
