import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Region } from '#lib/domain/region.ts';
import { readInfo } from '../info.ts';
import { readRegions } from '../regions.ts';
import { storeVersion } from './entry-file.ts';
import type { Folder } from './folder.ts';
import { headFile, isOwnFile, regionsFile, templateNamed } from './names.ts';
import { formatRegions } from './regions-file.ts';
import { sha256 } from './sha256.ts';

/** What a store is of: written once, before its first batch. */
export interface StoreHead {
	info: DatasetInfo;
	/** Before any 区划变更. */
	regions: readonly Region[];
}

export interface SealedHead extends StoreHead {
	seal: string;
}

/** Whether there is a store in the folder. A folder with a data set of another kind is none. */
export async function hasStore(folder: Folder): Promise<boolean> {
	const bytes = await folder.read(headFile);
	return bytes !== null && isStoreHead(new TextDecoder().decode(bytes));
}

/** Whether the text of a dataset.json is that of a store. */
export function isStoreHead(text: string): boolean {
	try {
		return Object.hasOwn(JSON.parse(text) as object, 'store');
	} catch {
		return false;
	}
}

/** @throws UserError where there is none, or one that cannot be read at all. */
export async function readHead(folder: Folder): Promise<SealedHead> {
	const text = await readText(folder, headFile);
	const info = text === null ? null : readInfo(text, headFile);
	if (text === null || info === null || !isStoreHead(text))
		throw new UserError('这里没有数据仓。请先导入一批数据，或检查所选的文件夹。');
	const { store } = JSON.parse(text) as { store: unknown };
	if (store !== storeVersion)
		throw new UserError(
			`数据仓是第${String(store)}版格式，本程序只认第${storeVersion}版。请用较新的版本打开。`
		);
	const regions = await readText(folder, regionsFile);
	if (regions === null)
		throw new UserError(`数据仓缺少${regionsFile}。请从导出的压缩包恢复。`);
	return {
		info,
		regions: readRegions(regions, regionsFile),
		seal: await sealOf(text, regions)
	};
}

/**
 * Founds a store. Until the head is written, which is the last of it, there is none.
 *
 * @throws UserError where the folder has a store, or anything that is not ours.
 */
export async function writeHead(folder: Folder, head: StoreHead): Promise<void> {
	await clearUnfounded(folder);
	const encoder = new TextEncoder();
	await folder.write(regionsFile, encoder.encode(formatRegions(head.regions)));
	await folder.write(
		headFile,
		encoder.encode(
			`${JSON.stringify({ store: storeVersion, ...head.info }, null, '\t')}\n`
		)
	);
}

/** Sweeps away what a founding left that did not come to its end; templates may be there before the data. */
export async function clearUnfounded(folder: Folder): Promise<void> {
	if (folder.locked !== null) throw new UserError(folder.locked);
	const names = (await folder.list()).filter((name) => templateNamed(name) === null);
	const there = names.find((name) => name === headFile || !isOwnFile(name));
	if (there !== undefined)
		throw new UserError(`文件夹里已有${there}，不能在这里新建数据仓。请换一个空文件夹。`);
	for (const name of names) await folder.remove(name);
}

const sealOf = (head: string, regions: string): Promise<string> =>
	sha256(JSON.stringify([head, regions]));

export async function readText(folder: Folder, name: string): Promise<string | null> {
	const bytes = await folder.read(name);
	return bytes && new TextDecoder().decode(bytes);
}
