import { catalogueFiles, loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Folder } from '#lib/ingest/store/folder.ts';
import { hasStore } from '#lib/ingest/store/head.ts';
import { openOpfsFolder, type OpfsFolder } from '#lib/ingest/store/opfs-folder.ts';
import { foundStore, openStore, type Store } from '#lib/ingest/store/store.ts';

const tables = import.meta.glob<string>('../../../data/catalogue/*.csv', {
	query: '?raw',
	import: 'default',
	eager: true
});
const catalog = loadCatalog(
	Object.fromEntries(
		catalogueFiles.map((file) => [file, tables[`../../../data/catalogue/${file}`]!])
	) as CatalogueTables
);

/** What a tab knows of the store, as plain data that can leave the page. */
export interface Seen {
	batches: number;
	/** Facts, and the value of the one that every batch changes. */
	figures: number;
	latest: number | null;
	locked: string | null;
	damage: string | null;
	files: string[];
}

const id = '示例市';
let store: Store;
let dieAt = 0;
let die: () => void;

/** The same folder, in a tab that may be killed while it writes. */
const mortal = (folder: OpfsFolder): Folder => ({
	get locked() {
		return folder.locked;
	},
	list: () => folder.list(),
	read: (name) => folder.read(name),
	remove: (name) => folder.remove(name),
	write: (name, bytes) => {
		if (dieAt > 0 && --dieAt === 0) die();
		return folder.write(name, bytes);
	}
});

const figure = (value: number, index: number): Observation => ({
	indicator: 'dibao_persons',
	region: '990101',
	period: String(1900 + (index % 100)),
	area: 'all',
	mode: null,
	measure: null,
	report: '',
	value: value + index,
	status: 'reported',
	revision: 1,
	note: index < 100 ? '' : `第${index}行`,
	source: {
		set: '',
		file: '长表.csv',
		sheet: null,
		row: index + 2,
		cell: null,
		title: ''
	}
});

async function seen(): Promise<Seen> {
	const facts = [...store.observations()];
	return {
		batches: store.entries.length,
		figures: facts.length,
		latest: facts.find(({ period }) => period === '1900')?.value ?? null,
		locked: store.locked,
		damage: store.damage?.message ?? null,
		files: await store.folder.list()
	};
}

/** Opens the store of this origin, founding it where there is none. @param kill kills the tab, from outside. */
export async function openTabStore(kill: () => void): Promise<Seen> {
	die = kill;
	const folder = mortal(await openOpfsFolder(id));
	store =
		folder.locked !== null || (await hasStore(folder))
			? await openStore(folder, catalog)
			: await foundStore(
					folder,
					{
						info: {
							id,
							name: id,
							kind: 'user',
							description: '浏览器里的数据仓。',
							defaultRegion: '990101',
							defaultPeriod: '2000',
							totals: []
						},
						regions: [
							{
								code: '990101',
								name: '甲县',
								level: 'county',
								parent: null,
								group: '',
								aliases: [],
								own: false,
								tile: null
							}
						]
					},
					catalog
				);
	return seen();
}

/**
 * Adds a batch of so many figures; the refusal in words where it is refused. The tab is killed while it writes the
 * file of that number: original, batch, entry; none where that is 0.
 */
export async function append(
	value: number,
	count: number,
	at: number
): Promise<Seen | string> {
	dieAt = at;
	try {
		await store.append({
			time: '2026-11-25',
			who: '张三',
			why: '',
			observations: Array.from({ length: count }, (_, index) => figure(value, index)),
			files: [
				{ name: '长表.csv', bytes: new TextEncoder().encode(`${value}`), keep: true }
			]
		});
		return await seen();
	} catch (error) {
		return String(error instanceof Error ? error.message : error);
	}
}
