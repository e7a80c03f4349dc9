import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { catalogueFiles, loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';

/** Reads data/catalogue from the project. */
export async function readCatalog(folder = 'data/catalogue'): Promise<Catalog> {
	const tables = await Promise.all(
		catalogueFiles.map(async (file) => [file, await readFile(join(folder, file), 'utf8')])
	);
	return loadCatalog(Object.fromEntries(tables) as CatalogueTables);
}
