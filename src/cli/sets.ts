import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import { fingerprint } from '#lib/ingest/control.ts';
import {
	readDataset,
	readingVersion,
	type Dataset,
	type DatasetFiles
} from '#lib/ingest/dataset.ts';
import { catalogueFiles } from '#lib/catalog/load.ts';
import { exists } from './effects.ts';

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

/** The text of a set's files, and the fingerprint of these and of the catalogue they are read with. */
export async function readSetFiles(folder: string): Promise<DatasetFiles> {
	const read = (name: string) => readFile(join(folder, name), 'utf8');
	let info: DatasetInfo;
	try {
		info = JSON.parse(await read('dataset.json')) as DatasetInfo;
	} catch (cause) {
		throw new UserError(`读不到数据集说明：${join(folder, 'dataset.json')}。`, { cause });
	}
	const names = (await readdir(folder))
		.filter((name) => name.endsWith('.csv') && name !== 'regions.csv')
		.sort();
	const regions = await read('regions.csv');
	const tables = await Promise.all(
		names.map(async (name) => ({ name: `${info.id}/${name}`, text: await read(name) }))
	);
	const catalogue = await Promise.all(
		catalogueFiles.map(async (name) => ({
			name,
			text: await readFile(join('data/catalogue', name), 'utf8')
		}))
	);
	return {
		info,
		regions,
		tables,
		fingerprint: await fingerprint([
			{ name: 'dataset.json', text: JSON.stringify(info) },
			{ name: 'regions.csv', text: regions },
			...tables,
			...catalogue,
			{ name: 'reading', text: readingVersion }
		])
	};
}

export const readSet = async (folder: string, catalog: Catalog): Promise<Dataset> =>
	readDataset(await readSetFiles(folder), catalog);
