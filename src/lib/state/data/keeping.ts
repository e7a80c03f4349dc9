import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { DatasetInfo, DatasetTotal } from '#lib/domain/dataset.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Region } from '#lib/domain/region.ts';
import { lengthOf } from '#lib/domain/sequence.ts';
import type { TableFiles } from '#lib/engine/load-tables.ts';
import { emptyMapping, type Mapping } from '#lib/ingest/received/mapping.ts';
import { describeChange } from '#lib/ingest/store/describe-change.ts';
import type { Folder } from '#lib/ingest/store/folder.ts';
import { hasStore, type StoreHead } from '#lib/ingest/store/head.ts';
import { headFile, templateNamed } from '#lib/ingest/store/names.ts';
import { copyStore, packStore, unpackStore } from '#lib/ingest/store/pack.ts';
import type { RegionChange } from '#lib/ingest/store/region-change.ts';
import {
	foundStore,
	openStore,
	type By,
	type NewBatch,
	type Store
} from '#lib/ingest/store/store.ts';
import type { BatchEffect } from '#lib/ingest/store/state.ts';
import { tableFiles } from '#lib/ingest/table-files.ts';
import { entryLine, type EntryLine } from './entry-line.ts';
import { ownSetId } from './own-set.ts';

/** What a new store takes over from the set whose regions it extends. */
export interface BaseSet {
	id: string;
	regions: readonly Region[];
	defaultRegion: string;
	totals: readonly DatasetTotal[];
}

/** 数据仓 as the page shows it. */
export interface KeptView {
	/** Null where there is no store yet. */
	info: DatasetInfo | null;
	regions: readonly Region[];
	/** Facts that hold now. */
	facts: number;
	/** Latest first. */
	entries: readonly EntryLine[];
	/** Why nothing can be written; null where it can. */
	locked: string | null;
}

/** What a batch would do. */
export interface EffectView {
	added: number;
	changed: number;
	/** The first changes in words. */
	lines: readonly string[];
}

/** Changes that are put into words: nobody reads more at a sitting. */
const mostLines = 100;

/** 数据仓 in its folder, opened when it is first asked for. */
export class Keeping {
	readonly #catalog: Catalog;
	readonly #openFolder: () => Promise<Folder>;
	#opened: Promise<{ folder: Folder; store: Store | null }> | null = null;

	constructor(catalog: Catalog, openFolder: () => Promise<Folder>) {
		this.#catalog = catalog;
		this.#openFolder = openFolder;
	}

	async view(): Promise<KeptView> {
		const { folder, store } = await this.#open();
		if (!store)
			return { info: null, regions: [], facts: 0, entries: [], locked: folder.locked };
		const history = store.history();
		return {
			info: store.head.info,
			regions: store.regions,
			facts: store.facts,
			entries: store.entries
				.map((entry) => entryLine(entry, store, history))
				.toReversed(),
			locked: store.locked
		};
	}

	/** 已入库的数 of these years; none where there is no store. */
	async known(years: ReadonlySet<string>): Promise<Observation[]> {
		const { store } = await this.#open();
		if (!store) return [];
		return [...store.observations()].filter(({ period }) =>
			years.has(period.slice(0, 4))
		);
	}

	/** 记住的识别 of the batches so far. */
	async decided(): Promise<Mapping> {
		return (await this.#open()).store?.decided() ?? emptyMapping;
	}

	async effect(observations: Iterable<Observation>): Promise<EffectView> {
		const { store } = await this.#open();
		if (!store) return { added: lengthOf(observations), changed: 0, lines: [] };
		return this.#said(store.effectOf(observations), store.regions, '');
	}

	/** 入库, into a store that is founded with the first batch. */
	async append(batch: NewBatch, base: BaseSet): Promise<EffectView> {
		const opened = await this.#open();
		opened.store ??= await foundStore(opened.folder, headOver(base), this.#catalog);
		const done = await opened.store.append(batch);
		if (!done) throw new UserError('这些数都已在库中，与库中完全相同，没有新建批次。');
		return this.#said(done.effect, opened.store.regions, batch.why);
	}

	async undo(number: number, by: By): Promise<void> {
		await (await this.#store()).undo(number, by);
	}

	async changeRegions(change: RegionChange, by: By): Promise<void> {
		await (await this.#store()).changeRegions(change, by);
	}

	async pack(): Promise<Uint8Array> {
		return packStore(await this.#store());
	}

	/** Brings a packed store here, where there is none yet. */
	async unpack(bytes: Uint8Array, file: string): Promise<void> {
		const opened = await this.#open();
		if (opened.store)
			throw new UserError('本机已有“我的数据”。请先导出留底并清空，再导入压缩包。');
		const packed = await openStore(unpackStore(bytes, file), this.#catalog);
		if (packed.damage) throw new UserError(packed.damage.message);
		await copyStore(packed, opened.folder);
		opened.store = await openStore(opened.folder, this.#catalog);
	}

	/** 清空. The head goes first: a store that is half gone is none. Templates are no data: they stay. */
	async clear(): Promise<void> {
		const opened = await this.#open();
		if (opened.folder.locked !== null) throw new UserError(opened.folder.locked);
		const names = (await opened.folder.list()).filter(
			(name) => templateNamed(name) === null
		);
		for (const name of [headFile, ...names.filter((name) => name !== headFile)])
			await opened.folder.remove(name);
		opened.store = null;
	}

	/** The whole as a data set for an engine. */
	async tables(): Promise<TableFiles> {
		return tableFiles((await this.#store()).dataset());
	}

	#open(): Promise<{ folder: Folder; store: Store | null }> {
		this.#opened ??= this.#openFolder().then(async (folder) => ({
			folder,
			store: (await hasStore(folder)) ? await openStore(folder, this.#catalog) : null
		}));
		return this.#opened;
	}

	async #store(): Promise<Store> {
		const { store } = await this.#open();
		if (!store) throw new UserError('“我的数据”里还没有数据。请先导入一批。');
		return store;
	}

	#said(
		{ added, changed }: Omit<BatchEffect, 'next'>,
		regions: readonly Region[],
		why: string
	): EffectView {
		const names = new Map(regions.map(({ code, name }) => [code, name]));
		return {
			added,
			changed: changed.length,
			lines: changed
				.slice(0, mostLines)
				.map((change) => describeChange(change, why, names, this.#catalog))
		};
	}
}

/** 我的数据 has the regions of the set that it extends, and its declared totals. */
const headOver = ({ regions, defaultRegion, totals }: BaseSet): StoreHead => ({
	info: {
		id: ownSetId,
		name: '我的数据',
		kind: 'user',
		description: '在本机导入的数据，由各批次合成；历次更正见“数据”页。',
		defaultRegion,
		defaultPeriod: '2000',
		totals
	},
	regions
});
