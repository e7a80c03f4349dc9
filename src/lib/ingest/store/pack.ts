import { zipSync } from 'fflate';
import { UserError } from '#lib/domain/errors.ts';
import { Archive, ArchiveError } from '../received/archive.ts';
import type { Folder } from './folder.ts';
import { clearUnfounded } from './head.ts';
import { MemoryFolder } from './memory-folder.ts';
import { headFile, isOwnFile, templateNamed } from './names.ts';
import type { Store } from './store.ts';
import { copyTemplates, templateFiles } from './template-shelf.ts';

/** Of no meaning, but the same every time: the same store gives the same bytes. */
const packedAt = new Date(2000, 0, 1);

/** 导出: the whole store as one .zip; of a damaged one what is whole. */
export async function packStore(store: Store): Promise<Uint8Array> {
	const files: Record<string, Uint8Array> = {};
	for (const name of [...(await templateFiles(store.folder)), ...store.files()]) {
		const bytes = await store.folder.read(name);
		if (bytes === null) throw new UserError(`数据仓里的${name}不见了，无法导出。`);
		files[name] = bytes;
	}
	return zipSync(files, { mtime: packedAt });
}

/** @throws UserError where it is no such archive. What it holds is checked when it is opened. */
export function unpackStore(bytes: Uint8Array, file: string): Folder {
	try {
		const archive = new Archive(bytes);
		if (!archive.has(headFile))
			throw new UserError(`${file}不是数据仓的压缩包：其中没有${headFile}。`);
		return new MemoryFolder(
			Array.from(archive.names())
				.filter((name) => isOwnFile(name) || templateNamed(name) !== null)
				.map((name) => [name, archive.read(name)!] as const)
		);
	} catch (cause) {
		if (!(cause instanceof ArchiveError)) throw cause;
		throw new UserError(
			cause.fault === 'bomb'
				? `${file}展开后过大，没有打开。`
				: `${file}不是完好的压缩包。请重新导出。`,
			{ cause }
		);
	}
}

/**
 * Brings a store into a folder that has none; templates that are there stay. Its head comes last: until then there is no store, so half of one never shows.
 *
 * @throws UserError where the folder has anything else.
 */
export async function copyStore(store: Store, to: Folder): Promise<void> {
	await clearUnfounded(to);
	await copyTemplates(store.folder, to);
	for (const name of store.files())
		await to.write(name, (await store.folder.read(name))!);
}
