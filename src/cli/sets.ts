import { readFile, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { catalogueFiles } from '#lib/catalog/load.ts';
import { UserError } from '#lib/domain/errors.ts';
import { fingerprint } from '#lib/ingest/control.ts';
import {
	readDataset,
	readingVersion,
	type Dataset,
	type DatasetFiles
} from '#lib/ingest/dataset.ts';
import { decodeText } from '#lib/ingest/decode.ts';
import { readInfo } from '#lib/ingest/info.ts';
import { hasStore } from '#lib/ingest/store/head.ts';
import { unpackStore } from '#lib/ingest/store/pack.ts';
import { openStore, type Store } from '#lib/ingest/store/store.ts';
import { readUserSet } from '#lib/ingest/user-set.ts';
import { exists } from './effects.ts';
import { readStoreFolder } from './store-folder.ts';

/** Ids of the bundled sets: folders of data/ with a dataset.json. */
export async function bundledSets(folder = 'data'): Promise<string[]> {
	const names = (await readdir(folder)).sort();
	const found = await Promise.all(
		names.map(async (name) =>
			(await exists(join(folder, name, 'dataset.json'))) ? name : null
		)
	);
	return found.filter((name) => name !== null);
}

/** A file's text. @throws UserError where it cannot be read, or is in no encoding we know. */
async function readText(path: string): Promise<string> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch (cause) {
		throw new UserError(`读不到文件：${path}。请检查文件名。`, { cause });
	}
	return decodeText(bytes, path);
}

/** The text of a set's files, and the fingerprint of these and of the catalogue they are read with. */
export async function readSetFiles(folder: string): Promise<DatasetFiles> {
	const read = (name: string) => readText(join(folder, name));
	const info = readInfo(await read('dataset.json'), join(folder, 'dataset.json'));
	const names = (await readdir(folder))
		.filter((name) => name.endsWith('.csv') && name !== 'regions.csv')
		.sort();
	const regions = await read('regions.csv');
	const tables = await Promise.all(
		names.map(async (name) => ({ name: `${info.id}/${name}`, text: await read(name) }))
	);
	return {
		info,
		regions,
		tables,
		fingerprint: await fingerprintWithCatalogue([
			{ name: 'dataset.json', text: JSON.stringify(info) },
			{ name: 'regions.csv', text: regions },
			...tables
		])
	};
}

/** The same files read by another catalogue are other facts. */
async function fingerprintWithCatalogue(
	files: readonly { name: string; text: string }[]
): Promise<string> {
	const catalogue = await Promise.all(
		catalogueFiles.map(async (name) => ({
			name,
			text: await readText(join('data/catalogue', name))
		}))
	);
	return fingerprint([...files, ...catalogue, { name: 'reading', text: readingVersion }]);
}

export const readSet = async (folder: string, catalog: Catalog): Promise<Dataset> =>
	readDataset(await readSetFiles(folder), catalog);

/** One or more long tables of somebody's own, as one set named for the first. */
export async function readTables(
	paths: readonly [string, ...string[]],
	catalog: Catalog
): Promise<Dataset> {
	const tables = await Promise.all(
		paths.map(async (path) => ({ name: basename(path), text: await readText(path) }))
	);
	const name =
		basename(paths[0], '.csv') + (paths.length > 1 ? `等${paths.length}个文件` : '');
	return readUserSet(
		{
			id: basename(paths[0], '.csv'),
			name,
			tables,
			fingerprint: await fingerprintWithCatalogue(tables)
		},
		catalog
	);
}

const isPacked = (path: string): boolean => extname(path).toLowerCase() === '.zip';

/** Whether a path leads to a store: its folder, or the archive it was exported as. */
export const isStore = async (path: string): Promise<boolean> =>
	isPacked(path) ? exists(path) : hasStore(readStoreFolder(path));

/** 数据仓, its folder or its archive, as far as it is whole; what is not is noted. */
export async function openGivenStore(
	path: string,
	catalog: Catalog,
	note: (text: string) => void
): Promise<Store> {
	const folder = isPacked(path)
		? unpackStore(await readFile(path), path)
		: readStoreFolder(path);
	const store = await openStore(folder, catalog);
	if (store.damage) note(`${path}：${store.damage.message}`);
	return store;
}
