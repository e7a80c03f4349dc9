import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { isStoreHead } from '#lib/ingest/store/head.ts';
import { headFile } from '#lib/ingest/store/names.ts';
import { readInfo } from '#lib/ingest/info.ts';

/** 我的数据: the id of the one set that is made on this machine, and the name of its folder. */
export const ownSetId = 'my-data';

/** What it says of itself; null where there is none, or where this browser keeps no files. */
export async function ownSetInfo(): Promise<DatasetInfo | null> {
	const text = await headText();
	return text === null || !isStoreHead(text) ? null : readInfo(text, headFile);
}

async function headText(): Promise<string | null> {
	try {
		const root = await navigator.storage.getDirectory();
		const stores = await root.getDirectoryHandle('stores');
		const folder = await stores.getDirectoryHandle(ownSetId);
		return await (await (await folder.getFileHandle(headFile)).getFile()).text();
	} catch {
		// Most browsers were never given any data: that is no fault.
		return null;
	}
}
