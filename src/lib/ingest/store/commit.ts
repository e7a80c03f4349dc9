import { UserError } from '#lib/domain/errors.ts';
import type { Entry } from './entry.ts';
import { formatEntry } from './entry-file.ts';
import type { Folder } from './folder.ts';
import { batchFile, entryFile } from './names.ts';

/**
 * Writes what an entry refers to and then the entry itself, with which all of it counts.
 *
 * @returns the entry's seal.
 * @throws UserError where somebody else has written an entry of that number.
 */
export async function commit(
	folder: Folder,
	entry: Entry,
	previous: string,
	files: ReadonlyMap<string, Uint8Array>
): Promise<string> {
	const names = new Set(await folder.list());
	const file = entryFile(entry.number);
	if (names.has(file)) throw new UserError('数据仓已在别处改动。请重新打开后再做一次。');
	const { text, seal } = await formatEntry(entry, previous);
	const written: string[] = [];
	try {
		for (const [name, bytes] of files) {
			if (names.has(name)) {
				// The same file was received before; a batch of this number only remained of one that failed.
				if (name !== batchFile(entry.number)) continue;
				await folder.remove(name);
			}
			written.push(name);
			await folder.write(name, bytes);
		}
		await folder.write(file, new TextEncoder().encode(text));
	} catch (error) {
		await withdraw(folder, file, written);
		throw error;
	}
	return seal;
}

/** Makes room again. What cannot be removed now is swept away by the next who opens the store. */
async function withdraw(
	folder: Folder,
	entry: string,
	files: readonly string[]
): Promise<void> {
	try {
		if ((await folder.read(entry)) !== null) return;
		for (const name of files) await folder.remove(name);
	} catch {
		// The place is gone altogether: the first error says so.
	}
}
