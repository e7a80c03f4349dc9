import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { nearestNames } from '#lib/catalog/nearest.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Dataset } from '#lib/ingest/dataset.ts';
import { exists } from './effects.ts';
import { didYouMean } from './nearest.ts';
import { bundledSets, isStore, openGivenStore, readSet, readTables } from './sets.ts';

/** What --data names: a bundled set by its id, a folder with dataset.json, a store or its archive, or long tables that make one set. */
export type Given =
	| { type: 'bundled'; id: string }
	| { type: 'folder'; path: string }
	| { type: 'store'; path: string }
	| { type: 'tables'; paths: [string, ...string[]] };

/** @throws UserError for what is none of these, with the nearest ids. */
export async function givenSets(names: readonly string[]): Promise<Given[]> {
	const bundled = await bundledSets();
	const given: Given[] = [];
	for (const name of names) {
		const last = given.at(-1);
		if (bundled.includes(name)) given.push({ type: 'bundled', id: name });
		else if (extname(name).toLowerCase() === '.csv') {
			if (last?.type === 'tables') last.paths.push(name);
			else given.push({ type: 'tables', paths: [name] });
		} else if (await isStore(name)) given.push({ type: 'store', path: name });
		else given.push(await givenFolder(name, bundled));
	}
	return given;
}

/** A folder without dataset.json is the long tables in it. */
async function givenFolder(name: string, bundled: readonly string[]): Promise<Given> {
	if (await exists(join(name, 'dataset.json'))) return { type: 'folder', path: name };
	const tables = (await exists(name))
		? (await readdir(name))
				.filter((file) => extname(file).toLowerCase() === '.csv')
				.sort()
		: [];
	const [first, ...more] = tables.map((file) => join(name, file));
	if (first !== undefined) return { type: 'tables', paths: [first, ...more] };
	throw new UserError(
		`没有“${name}”这个数据集。${didYouMean(nearestNames(name, bundled, 2))}自带的有：${bundled.join('、')}；也可以给出文件夹或长表CSV。`
	);
}

/** @param note takes what is to be known of a set that is not whole. */
export async function readGiven(
	given: Given,
	catalog: Catalog,
	note: (text: string) => void
): Promise<Dataset> {
	switch (given.type) {
		case 'tables':
			return readTables(given.paths, catalog);
		case 'store':
			return (await openGivenStore(given.path, catalog, note)).dataset();
		case 'folder':
			return readSet(given.path, catalog);
		case 'bundled':
			return readSet(join('data', given.id), catalog);
	}
}
