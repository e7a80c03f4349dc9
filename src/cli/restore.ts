import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import { copyStore, unpackStore } from '#lib/ingest/store/pack.ts';
import { openStore } from '#lib/ingest/store/store.ts';
import type { Imported } from './import-summary.ts';
import { readBytes } from './screening.ts';
import { writeStoreFolder } from './store-folder.ts';

/** Brings an exported store into a folder of its own. @throws UserError where it is damaged, or the folder is not empty. */
export async function restoreStore(
	file: string,
	into: string,
	catalog: Catalog
): Promise<Imported> {
	const store = await openStore(unpackStore(await readBytes(file), file), catalog);
	if (store.damage) throw new UserError(`${file}：${store.damage.message}`);
	const folder = await writeStoreFolder(into);
	try {
		await copyStore(store, folder);
	} finally {
		await folder.close();
	}
	return {
		batch: store.entries.at(-1)?.number ?? null,
		added: [...store.observations()].length,
		changed: [],
		findings: []
	};
}
