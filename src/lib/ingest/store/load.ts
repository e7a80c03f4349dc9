import type { Catalog } from '#lib/catalog/catalog.ts';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import { readMappings, type KeptMappings } from './decided.ts';
import { isBatch, type BatchEntry, type Entry } from './entry.ts';
import { parseEntry, type SealedEntry } from './entry-file.ts';
import type { Folder } from './folder.ts';
import { readHead, readText, type SealedHead } from './head.ts';
import {
	batchFile,
	entryFile,
	entryNumber,
	isOwnFile,
	mappingFile,
	originalFile
} from './names.ts';
import { readBatch } from './read-batch.ts';
import { sha256 } from './sha256.ts';
import { controlTotals } from './totals.ts';

/** 损坏: the first entry that is not as it was written. What was done before it is whole, and readable. */
export interface Damage {
	number: number;
	/** Which batch, what is wrong, what to do: for people. */
	message: string;
}

export interface LoadedStore {
	head: SealedHead;
	entries: Entry[];
	batches: Map<number, ObservationTable>;
	mappings: KeptMappings;
	/** Of the last entry, or of the head: what the next one follows. */
	seal: string;
	damage: Damage | null;
}

/**
 * Reads a store and checks every batch against its entry: SHA-256, lines, control totals.
 *
 * @throws UserError where there is no store.
 */
export async function loadStore(folder: Folder, catalog: Catalog): Promise<LoadedStore> {
	const head = await readHead(folder);
	const names = await folder.list();
	const last = Math.max(0, ...names.map((name) => entryNumber(name) ?? 0));
	const loaded: LoadedStore = {
		head,
		entries: [],
		batches: new Map(),
		mappings: new Map(),
		seal: head.seal,
		damage: null
	};
	for (let number = 1; number <= last; number++) {
		try {
			const { entry, seal } = await loadEntry(folder, number, loaded.seal);
			if (isBatch(entry))
				loaded.batches.set(number, await loadBatch(folder, entry, catalog));
			loaded.entries.push(entry);
			loaded.seal = seal;
		} catch (error) {
			loaded.damage = damageAt(number, error);
			break;
		}
	}
	loaded.mappings = await readMappings(folder, loaded.entries);
	return loaded;
}

async function loadEntry(
	folder: Folder,
	number: number,
	previous: string
): Promise<SealedEntry> {
	const text = await readText(folder, entryFile(number));
	if (text === null) throw new Fault('清单缺了这一条');
	let sealed: SealedEntry;
	try {
		sealed = await parseEntry(text, number);
	} catch (cause) {
		throw new Fault('清单的这一条被改动过，或不完整', { cause });
	}
	if (sealed.previous !== previous)
		throw new Fault(
			number === 1
				? '它与dataset.json、regions.csv不是一起写的，其中有文件被改动过'
				: '它与前一批接不上，清单中有文件被换过'
		);
	return sealed;
}

async function loadBatch(
	folder: Folder,
	entry: BatchEntry,
	catalog: Catalog
): Promise<ObservationTable> {
	const bytes = await folder.read(batchFile(entry.number));
	if (bytes === null) throw new Fault('数据文件不见了');
	if ((await sha256(bytes)) !== entry.sha256)
		throw new Fault('数据文件与清单的校验码不符');
	let read: ReturnType<typeof readBatch>;
	try {
		read = readBatch(bytes);
	} catch (cause) {
		throw new Fault('数据文件读不懂', { cause });
	}
	const { observations, units } = read;
	if (observations.length !== entry.rows)
		throw new Fault(`数据文件有${observations.length}行，清单记的是${entry.rows}行`);
	const totals = controlTotals(observations);
	const names = new Set([...Object.keys(totals), ...Object.keys(entry.totals)]);
	const other = [...names].find((name) => totals[name] !== entry.totals[name]);
	if (other !== undefined) throw new Fault(`${other}的控制总数与清单不符`);
	for (const [indicator, unit] of units) {
		const spec = catalog.indicator(indicator);
		if (spec && spec.unit !== unit)
			throw new Fault(
				`${spec.name}入库时以${unit}为单位，指标目录现为${spec.unit}，请把目录改回`
			);
	}
	return observations;
}

/** What is wrong with one entry, in words for people. */
class Fault extends Error {}

function damageAt(number: number, error: unknown): Damage {
	if (!(error instanceof Fault)) throw error;
	const before = number === 1 ? '此前没有数据' : `前${number - 1}批完好，可以查看和导出`;
	return {
		number,
		message: `第${number}批损坏：${error.message}。${before}，但不能再导入。请用最近导出的压缩包恢复，或把完好部分导出后另建，从第${number}批起重新导入。`
	};
}

/** Files of a store that nothing refers to: what an import left that did not come to its end. */
export function leftovers(
	names: readonly string[],
	{ entries, mappings }: Pick<LoadedStore, 'entries' | 'mappings'>
): string[] {
	const kept = new Set(storeFiles(entries, mappings));
	return names.filter(
		(name) =>
			/^(?:batches|received|mappings)\//.test(name) && isOwnFile(name) && !kept.has(name)
	);
}

/** Files that the entries consist of, in the order in which they may be written without harm. */
export const storeFiles = (
	entries: readonly Entry[],
	mappings: KeptMappings
): string[] => [
	...new Set(
		entries.flatMap((entry) =>
			isBatch(entry)
				? [
						...entry.files.flatMap(({ kept, sha256: digest }) =>
							kept ? originalFile(digest) : []
						),
						...(entry.mapping !== null && mappings.has(entry.mapping)
							? [mappingFile(entry.mapping)]
							: []),
						batchFile(entry.number),
						entryFile(entry.number)
					]
				: entryFile(entry.number)
		)
	)
];
