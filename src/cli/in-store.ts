import { UserError } from '#lib/domain/errors.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { hasStore } from '#lib/ingest/store/head.ts';
import { openStore, type Store } from '#lib/ingest/store/store.ts';
import { readStoreFolder, writeStoreFolder } from './store-folder.ts';

/** To read a store that is there. @throws UserError where there is none. */
export async function lookInStore(path: string, catalog: Catalog): Promise<Store> {
	const folder = readStoreFolder(path);
	// Asked first: writing would make the folder, and a slip in its name would leave an empty one behind.
	if (!(await hasStore(folder)))
		throw new UserError(`${path}中没有数据仓。请检查文件夹的名称和位置。`);
	return openStore(folder, catalog);
}

/** To do something to a store that is there, while nobody else does. @throws UserError where there is none. */
export async function inStore<T>(
	path: string,
	catalog: Catalog,
	work: (store: Store) => Promise<T>
): Promise<T> {
	await lookInStore(path, catalog);
	const folder = await writeStoreFolder(path);
	try {
		return await work(await openStore(folder, catalog));
	} finally {
		await folder.close();
	}
}
