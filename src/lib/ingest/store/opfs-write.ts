/** Bytes that are handed over at a time: of more than its pipe holds, the browser does not say why it broke off. */
const portion = 256 * 1024;

/** Chromium, Firefox and Safari have it; the type library of pages does not. */
interface Direct {
	createSyncAccessHandle(): Promise<{
		truncate(size: number): void;
		write(bytes: BufferSource, options: { at: number }): number;
		flush(): void;
		close(): void;
	}>;
	move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

/** A worker's own way to a file: nothing in between, and several times as fast. */
const isDirect = (file: FileSystemFileHandle): file is FileSystemFileHandle & Direct =>
	'createSyncAccessHandle' in file && 'move' in file;

/**
 * Writes a file that is not there yet, so that it shows whole or not at all. A large one is written aside first,
 * and moved to its place when the disk has it.
 *
 * @param aside makes the file that is moved; what a crash leaves of it is of no store.
 */
export async function writeWhole(
	folder: FileSystemDirectoryHandle,
	name: string,
	bytes: Uint8Array,
	aside: () => Promise<FileSystemFileHandle>
): Promise<void> {
	if (bytes.length > portion) {
		const file = await aside();
		if (isDirect(file)) {
			await writeDirectly(file, bytes);
			await file.move(folder, name);
			return;
		}
	}
	await writeStreamed(await folder.getFileHandle(name, { create: true }), bytes);
}

async function writeDirectly(file: Direct, bytes: Uint8Array): Promise<void> {
	const access = await file.createSyncAccessHandle();
	try {
		access.truncate(0);
		for (let at = 0; at < bytes.length;)
			at += access.write(bytes.subarray(at) as BufferSource, { at });
		access.flush();
	} finally {
		access.close();
	}
}

/** What is written shows when it is closed, and not before: that is how this file system has it. */
async function writeStreamed(
	handle: FileSystemFileHandle,
	bytes: Uint8Array
): Promise<void> {
	const file = await handle.createWritable();
	try {
		for (let at = 0; at < bytes.length; at += portion)
			await file.write(bytes.subarray(at, at + portion) as BufferSource);
		await file.close();
	} catch (error) {
		await file.abort().catch(() => undefined);
		throw error;
	}
}
