import { basename, extname } from 'node:path';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import { joined } from '#lib/domain/sequence.ts';
import { observedTable } from '#lib/ingest/observed.ts';
import { emptyMapping, mergeMappings } from '#lib/ingest/received/mapping.ts';
import { receivedOf } from '#lib/ingest/received/read-file.ts';
import { withAcceptance } from '#lib/ingest/store/acceptance-notes.ts';
import { hasStore } from '#lib/ingest/store/head.ts';
import { foundStore, openStore, type Store } from '#lib/ingest/store/store.ts';
import { Regions } from '#lib/quality/regions.ts';
import { checkAcceptance, sortErrors } from './accept.ts';
import { readBackground, untilOf, type Background } from './background.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { imported, nothing, refusal, summary, tell } from './import-summary.ts';
import { newHead } from './new-store.ts';
import type { CommonOptions } from './program.ts';
import { restoreStore } from './restore.ts';
import {
	readFiles,
	readMapping,
	readSettings,
	screenFiles,
	type Screening
} from './screening.ts';
import { readStoreFolder, writeStoreFolder, type DiskFolder } from './store-folder.ts';

export interface ImportOptions extends CommonOptions {
	/** The store's folder. */
	into: string;
	/** 识别方案 that settles doubtful headings. */
	mapping?: string;
	/** Rules whose errors somebody answers for. */
	accept?: string[];
	why?: string;
	who?: string;
}

/**
 * `aidbrief import`: screens received tables and, where no error stands, adds them to a store as one batch. An
 * archive that a store was exported as becomes a store again.
 *
 * @returns whether an error stands: then nothing was added.
 */
export async function importCommand(
	files: readonly string[],
	options: ImportOptions,
	effects: Effects
): Promise<boolean> {
	const catalog = await readCatalog();
	const [first] = files;
	if (first !== undefined && extname(first).toLowerCase() === '.zip') {
		if (files.length > 1)
			throw new UserError('数据仓的压缩包要单独导入，不能与报表一起。');
		const restored = await restoreStore(first, options.into, catalog);
		await tell(restored, `${first}已恢复为数据仓${options.into}。`, options, effects);
		return false;
	}
	const founded = await hasStore(readStoreFolder(options.into));
	const folder = founded ? await writeStoreFolder(options.into) : null;
	try {
		const store = folder && (await openStore(folder, catalog));
		return await importInto(store, files, { catalog, options, effects });
	} finally {
		await folder?.close();
	}
}

interface Job {
	catalog: Catalog;
	options: ImportOptions;
	effects: Effects;
}

/** @param store null where it is still to be founded, by the first batch that has no errors. */
async function importInto(
	store: Store | null,
	files: readonly string[],
	{ catalog, options, effects }: Job
): Promise<boolean> {
	if (store !== null && store.locked !== null) throw new UserError(store.locked);
	const settings = await readSettings();
	checkAcceptance(options, settings);
	const { mapping: given, text } = await readMapping(options.mapping);
	const read = await readFiles(files);
	const background = await backgroundOf(store, options, { catalog, effects });
	const mapping = mergeMappings(background.decided, given);
	const screening = screenFiles(read, {
		catalog,
		settings,
		regions: new Regions(background.sets.flatMap(({ regions }) => regions)),
		known: background.known,
		mapping,
		today: untilOf(
			background.sets.map(({ info }) => info.defaultPeriod),
			effects.today
		),
		published: false
	});
	const { findings } = screening;
	const { standing, accepted } = sortErrors(findings, options);
	if (standing.length > 0) {
		await tell(nothing(findings), refusal(standing), options, effects);
		return true;
	}
	const names = shortNames(files);
	const observations = observationsIn(screening, names);
	const [who, why] = [options.who ?? '', options.why ?? ''];
	const answered = accepted.map((one) => ({
		...one,
		...{ who, why },
		place: { ...one.place, file: names.get(one.place.file) ?? one.place.file }
	}));
	const batch = {
		time: effects.now ?? effects.today,
		...{ who, why },
		observations: withAcceptance(observations, answered),
		files: read.map(({ file, bytes }) => ({ name: names.get(file)!, bytes, keep: true })),
		accepted: answered,
		mapping: text
	};
	if (observations.length === 0) {
		await tell(nothing(findings), '没有读到可以入库的数。', options, effects);
		return false;
	}
	const into = store ?? (await found(options.into, background, observations, catalog));
	try {
		const done = await into.append(batch);
		await tell(
			done ? imported(done, findings) : nothing(findings),
			done ? summary(done, into, catalog) : '这些数都已在库中，没有新增，也没有更正。',
			options,
			effects
		);
	} finally {
		if (store === null) await (into.folder as DiskFolder).close();
	}
	return false;
}

/** What the store has comes before what `--data` has; regions are the store's own once it is founded. */
async function backgroundOf(
	store: Store | null,
	{ data }: ImportOptions,
	{ catalog, effects }: Pick<Job, 'catalog' | 'effects'>
): Promise<Background> {
	if (store === null) return readBackground(data, catalog, effects.note);
	const beside = data
		? await readBackground(data, catalog, effects.note)
		: { sets: [], known: [], decided: emptyMapping };
	return {
		sets: [{ info: store.head.info, regions: store.regions }],
		known: [...store.observations(), ...beside.known],
		decided: mergeMappings(beside.decided, store.decided())
	};
}

async function found(
	path: string,
	background: Background,
	observations: ObservationTable,
	catalog: Catalog
): Promise<Store> {
	const folder = await writeStoreFolder(path);
	try {
		return await foundStore(folder, newHead(path, background, observations), catalog);
	} catch (error) {
		await folder.close();
		throw error;
	}
}

/** Where a figure stands is told by the file's own name: the folders of this machine say nothing elsewhere. */
function observationsIn(
	{ tables }: Screening,
	names: ReadonlyMap<string, string>
): ObservationTable {
	const table = observedTable(joined(tables.map(receivedOf)));
	const kinds = table.kinds.map((kind) => ({
		...kind,
		source: { ...kind.source, file: names.get(kind.source.file)! }
	}));
	return new ObservationTable({ ...table, kinds });
}

/** File names; paths as they were given where two files have the same. */
function shortNames(files: readonly string[]): Map<string, string> {
	const names = files.map((file) => basename(file));
	const distinct = new Set(names).size === new Set(files).size;
	return new Map(files.map((file, index) => [file, distinct ? names[index]! : file]));
}
