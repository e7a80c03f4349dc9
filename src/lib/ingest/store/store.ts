import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Dataset } from '../dataset.ts';
import type { Mapping } from '../received/mapping.ts';
import { commit } from './commit.ts';
import { decidedIn } from './decided.ts';
import {
	isBatch,
	undoneIn,
	type AcceptedFinding,
	type Entry,
	type RegionChangeEntry,
	type UndoEntry
} from './entry.ts';
import { FactKeys } from './fact-keys.ts';
import type { Folder } from './folder.ts';
import { writeHead, type StoreHead } from './head.ts';
import { readHistory, type HistoryLine } from './history.ts';
import { recordedHistory } from './recorded.ts';
import {
	leftovers,
	loadStore,
	storeFiles,
	type Damage,
	type LoadedStore
} from './load.ts';
import { headFile, originalFile, regionsFile } from './names.ts';
import { byOf, sealBatch, type Appended, type By, type NewBatch } from './new-batch.ts';
import type { RegionChange } from './region-change.ts';
import { sha256 } from './sha256.ts';
import { replay, take, type BatchEffect, type StoreState } from './state.ts';
import { toDataset } from './to-dataset.ts';
import { Weighing } from './weighing.ts';

/*
 * 数据仓: a folder of batches, the same on disk, in the browser (OPFS) and in an archive.
 *
 *   dataset.json          what the set is, as a bundled set has it, and "store": 1; written last when founded
 *   regions.csv           区划表 as it was then
 *   manifest/000001.json  one thing that was done: import, revision, undo, region-change
 *   batches/000001.csv    the observations of that import, each with file, sheet, row and cell it was read from
 *   received/<SHA-256>    the file as received, where it is kept
 *   mappings/<SHA-256>.json 识别方案 that a batch was read by: what was decided is remembered wherever the store is
 *   templates/<id>.<n>.md 自己的文稿模板 (template-shelf.ts): with the data, and no part of their history
 *
 * Files are written once and never changed. A batch counts from the moment its entry in manifest/ is there, which
 * is the last to be written; what a crash leaves behind before that is nothing's, and is swept away by the next
 * who may write. Entries seal one another (SHA-256 over content and the seal before), and each has lines, control
 * totals and SHA-256 of its batch; the first that does not agree is where reading stops.
 *
 *   const folder = …                                  Folder: MemoryFolder, openOpfsFolder(), the command line's
 *   const store = (await hasStore(folder)) ? await openStore(folder, catalog) : await foundStore(folder, head, catalog)
 *   store.locked                                      why nothing can be written (another tab, damage); null where it can
 *   store.effectOf(observations)                      what an import would do: nothing is written
 *   await store.append({ observations, files, … })    null where the batch says nothing new
 *   await store.undo(3, { time, who, why })
 *   await store.changeRegions(change, { time, who, why })
 *   store.entries · store.undone · store.history()    what was done, and every figure it changed, in words
 *   store.observations() · store.regions              what holds now
 *   store.dataset()                                   the same as a data set, for `toRows` and the engine
 *   await packStore(store)                            one .zip; unpackStore() and copyStore() bring it elsewhere
 */

export type { Appended, By, HistoryLine, NewBatch };

/** @throws UserError where the folder has a store already, or files of another kind. */
export async function foundStore(
	folder: Folder,
	head: StoreHead,
	catalog: Catalog
): Promise<Store> {
	await writeHead(folder, head);
	return openStore(folder, catalog);
}

/** @throws UserError where there is none. A store that is damaged opens up to where it is whole, and is locked. */
export async function openStore(folder: Folder, catalog: Catalog): Promise<Store> {
	const loaded = await loadStore(folder, catalog);
	if (folder.locked === null && loaded.damage === null)
		for (const name of leftovers(await folder.list(), loaded)) await folder.remove(name);
	return new Store(folder, catalog, loaded);
}

export class Store {
	readonly folder: Folder;
	readonly #catalog: Catalog;
	readonly #loaded: LoadedStore;
	readonly #keys = new FactKeys();
	readonly #weighing = new Weighing();
	#state: StoreState;
	#history: readonly HistoryLine[] | null = null;
	/** One writer at a time, in the order in which they came. */
	#last: Promise<unknown> = Promise.resolve();

	/** Only `openStore` makes one. */
	constructor(folder: Folder, catalog: Catalog, loaded: LoadedStore) {
		this.folder = folder;
		this.#catalog = catalog;
		this.#loaded = loaded;
		this.#state = this.#replay(loaded.entries);
	}

	get head(): StoreHead {
		return this.#loaded.head;
	}

	/** In the order in which they were done. */
	get entries(): readonly Entry[] {
		return this.#loaded.entries;
	}

	/** Numbers of the entries that were undone. */
	get undone(): ReadonlySet<number> {
		return undoneIn(this.entries);
	}

	get damage(): Damage | null {
		return this.#loaded.damage;
	}

	get locked(): string | null {
		return this.damage?.message ?? this.folder.locked;
	}

	/** As they are after all 区划变更. */
	get regions(): readonly Region[] {
		return this.#state.regions;
	}

	/** 现行数: of every fact the latest figure. */
	observations(): Iterable<Observation> {
		return this.#state.facts.values();
	}

	/** How many 现行数 there are. */
	get facts(): number {
		return this.#state.facts.size;
	}

	/** What a batch would add and change. */
	effectOf(observations: Iterable<Observation>): Omit<BatchEffect, 'next'> {
		return this.#weighing.weigh(observations, this.#state).effect;
	}

	/**
	 * 入库. When the promise is kept the batch is there for good; when it is broken, nothing of it is.
	 *
	 * @returns null where all of it is in the store already: then nothing is written.
	 * @throws UserError where the store is locked, there is no room, or a figure is of no region of the store.
	 */
	append(batch: NewBatch): Promise<Appended | null> {
		return this.#inTurn(async () => {
			this.#refuseLocked();
			const { kept, effect } = this.#weighing.weigh(batch.observations, this.#state);
			this.#refuseOtherRegions(kept);
			if (effect.next.size === 0) return null;
			const { entry, files } = await sealBatch(batch, kept, effect, {
				number: this.entries.length + 1,
				unitOf: (indicator) => this.#catalog.indicator(indicator)?.unit ?? ''
			});
			await this.#commit(entry, files);
			if (entry.mapping !== null)
				this.#loaded.mappings.set(entry.mapping, batch.mapping!);
			this.#loaded.batches.set(entry.number, kept);
			take(this.#state, effect);
			this.#weighing.forget();
			return { entry, effect };
		});
	}

	/**
	 * 撤销 of anything that was done, an undoing among it: it stays in the store and counts no more.
	 *
	 * @throws UserError where there is no such entry, or it is undone already.
	 */
	undo(number: number, by: By): Promise<UndoEntry> {
		return this.#inTurn(async () => {
			this.#refuseLocked();
			const target = this.entries.find((entry) => entry.number === number);
			if (!target) throw new UserError(`没有第${number}批。`);
			if (this.undone.has(number)) throw new UserError(`第${number}批已经撤销了。`);
			const entry: UndoEntry = {
				number: this.entries.length + 1,
				type: 'undo',
				...byOf(by),
				undoes: number
			};
			await this.#recompute(entry);
			return entry;
		});
	}

	/** 区划变更. @throws UserError where it cannot be what it is said to be, or cannot be decided. */
	changeRegions(change: RegionChange, by: By): Promise<RegionChangeEntry> {
		return this.#inTurn(async () => {
			this.#refuseLocked();
			const entry: RegionChangeEntry = {
				number: this.entries.length + 1,
				type: 'region-change',
				...byOf(by),
				change
			};
			await this.#recompute(entry);
			return entry;
		});
	}

	/** 更正记录: every figure that was changed by a later batch or an undoing, oldest first. */
	history(): readonly HistoryLine[] {
		this.#history ??= readHistory(this.#loaded, this.#catalog, this.#keys);
		return this.#history;
	}

	/** 原件; null where it was not kept. @throws UserError where it is not what was received. */
	async original(digest: string): Promise<Uint8Array | null> {
		const bytes = await this.folder.read(originalFile(digest));
		if (bytes !== null && (await sha256(bytes)) !== digest)
			throw new UserError(
				'存下的原件已损坏，与收到时的校验码不符。请向报送单位再要一份。'
			);
		return bytes;
	}

	/** 具名放行的错误 that still stand behind figures. */
	accepted(): readonly AcceptedFinding[] {
		return this.entries.flatMap((entry) =>
			isBatch(entry) && !this.undone.has(entry.number) ? entry.accepted : []
		);
	}

	/** 记住的识别, for the next table that is laid out as one that was loaded. */
	decided(): Mapping {
		return decidedIn(this.entries, this.#loaded.mappings);
	}

	/** Names of the files that the store consists of, in the order in which they may be copied. */
	files(): string[] {
		return [regionsFile, ...storeFiles(this.entries, this.#loaded.mappings), headFile];
	}

	/** @throws UserError where it has no figures yet. */
	dataset(): Dataset {
		const history = recordedHistory(this.#loaded, () => this.history());
		return { ...toDataset(this.#loaded, this.#state), ...(history ? { history } : {}) };
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const next = this.#last.then(work);
		this.#last = next.catch(() => undefined);
		return next;
	}

	#refuseLocked(): void {
		if (this.locked !== null) throw new UserError(this.locked);
	}

	#refuseOtherRegions(table: ObservationTable): void {
		const codes = new Set(this.regions.map(({ code }) => code));
		if (table.regions.every((code) => codes.has(code))) return;
		for (const { region, source } of table)
			if (!codes.has(region))
				throw new UserError(
					`${source.file}${source.row === null ? '' : `第${source.row}行`}：地区${region}不在数据仓的区划表中。请检查代码；区划已变更的，按新代码报送。`
				);
	}

	#replay(entries: readonly Entry[]): StoreState {
		const { head, batches } = this.#loaded;
		return replay(head.regions, entries, batches, this.#catalog, this.#keys);
	}

	/** The state after an entry that is more than figures; computed first, so that it can be refused. */
	async #recompute(entry: Entry): Promise<void> {
		const state = this.#replay([...this.entries, entry]);
		await this.#commit(entry, new Map());
		this.#state = state;
		this.#weighing.forget();
	}

	async #commit(entry: Entry, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
		const loaded = this.#loaded;
		loaded.seal = await commit(this.folder, entry, loaded.seal, files);
		loaded.entries.push(entry);
		this.#history = null;
	}
}
