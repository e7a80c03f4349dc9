import { UserError } from '#lib/domain/errors.ts';
import type { Folder } from './folder.ts';
import { writeWhole } from './opfs-write.ts';

const elsewhere =
	'这份数据正在另一个标签页里打开，本页只能查看。请关闭那个标签页，再刷新本页。';
const full =
	'浏览器留给本站的空间用完了，没有写入任何内容，原有数据完好。请导出压缩包备份后删去不用的数据，或在命令行导入。';

const brokenOff =
	'浏览器没能把数据写完（多半是留给本站的空间用完了），没有写入任何内容，原有数据完好。请刷新本页再试；还不行就导出压缩包备份，删去不用的数据。';

/** A store's folder in the browser's own file system, and the right to write there. */
export interface OpfsFolder extends Folder {
	/** Lets another tab write; this one may from then on only read. */
	release(): void;
}

/**
 * Opens the folder `stores/<id>` of this origin's private file system, in a page or in a worker. The first tab
 * to open it may write as long as it is open (Web Locks, which a crash gives back); every other one only reads.
 *
 * @throws UserError where the browser has no such file system.
 */
export async function openOpfsFolder(id: string): Promise<OpfsFolder> {
	const root = await rootFolder();
	const stores = await root.getDirectoryHandle('stores', { create: true });
	const folder = await stores.getDirectoryHandle(id, { create: true });
	const release = await takeLock(`aidbrief-store:${id}`);
	if (release !== null) await removeEntry(await unfinishedFolder(), id);
	return new PrivateFolder(folder, { id, release });
}

/**
 * The templates of a store (`templates/…`), there whether the store is or not. They are no part of what one tab
 * alone may write: whoever changes them takes `withTemplates` for that moment.
 */
export async function openOpfsTemplates(id: string): Promise<Folder> {
	const root = await rootFolder();
	const stores = await root.getDirectoryHandle('stores', { create: true });
	const folder = await stores.getDirectoryHandle(id, { create: true });
	return new PrivateFolder(folder, { id, release: () => undefined, only: 'templates' });
}

/** One tab at a time. */
export const withTemplates = <T>(work: () => Promise<T>): Promise<T> =>
	navigator.locks.request('aidbrief-templates', work) as Promise<T>;

/** Ids of the stores that were opened here before, sorted. */
export async function listOpfsFolders(): Promise<string[]> {
	const root = await rootFolder();
	const stores = await root.getDirectoryHandle('stores', { create: true });
	const ids: string[] = [];
	for await (const id of stores.keys()) ids.push(id);
	return ids.sort();
}

/** What is being written and not whole yet, one file of each store: beside all stores, so that it is of none. */
const unfinishedFolder = async (): Promise<FileSystemDirectoryHandle> =>
	(await rootFolder()).getDirectoryHandle('unfinished', { create: true });

async function rootFolder(): Promise<FileSystemDirectoryHandle> {
	try {
		return await navigator.storage.getDirectory();
	} catch (cause) {
		throw new UserError(
			'浏览器不允许本站在这台电脑上保存数据（无痕窗口或策略限制）。请换普通窗口打开；数据也可以只在命令行导入。',
			{ cause }
		);
	}
}

/** How long a tab that was closed or reloaded may take to give the lock back, in milliseconds. */
const patience = 1000;

/** What gives the lock back; null where another tab has it. */
function takeLock(name: string): Promise<(() => void) | null> {
	return new Promise((resolve, reject) => {
		navigator.locks
			.request(
				name,
				{ signal: AbortSignal.timeout(patience) },
				() => new Promise<void>((release) => resolve(release))
			)
			.catch((error: unknown) => {
				if (error instanceof DOMException && error.name === 'TimeoutError') resolve(null);
				else reject(error as Error);
			});
	});
}

class PrivateFolder implements OpfsFolder {
	readonly #folder: FileSystemDirectoryHandle;
	readonly #id: string;
	#release: (() => void) | null;
	/** The one folder in it that is listed; null: all of them. */
	readonly #only: string | null;

	constructor(
		folder: FileSystemDirectoryHandle,
		{ id, release, only }: { id: string; release: (() => void) | null; only?: string }
	) {
		this.#folder = folder;
		this.#id = id;
		this.#release = release;
		this.#only = only ?? null;
	}

	get locked(): string | null {
		return this.#release === null ? elsewhere : null;
	}

	release(): void {
		this.#release?.();
		this.#release = null;
	}

	/** A file that was begun and not finished is there with nothing in it: ours are never empty. */
	async list(): Promise<string[]> {
		const names: string[] = [];
		for await (const [name, handle] of this.#folder.entries())
			if (this.#only !== null && name !== this.#only) continue;
			else if (isFile(handle)) {
				if (await isWhole(handle)) names.push(name);
			} else
				for await (const [inner, file] of (handle as FileSystemDirectoryHandle).entries())
					if (isFile(file) && (await isWhole(file))) names.push(`${name}/${inner}`);
		return names.sort();
	}

	async read(name: string): Promise<Uint8Array | null> {
		const handle = await this.#find(name, false);
		if (handle === null) return null;
		const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
		return bytes.length === 0 ? null : bytes;
	}

	async write(name: string, bytes: Uint8Array): Promise<void> {
		if (this.locked !== null) throw new UserError(this.locked);
		const there = await this.#find(name, false);
		if (there !== null && (await isWhole(there)))
			throw new Error(`already there: ${name}`);
		const [file, folder] = await this.#place(name, true);
		try {
			await writeWhole(folder!, file, bytes, async () =>
				(await unfinishedFolder()).getFileHandle(this.#id, { create: true })
			);
		} catch (error) {
			await this.remove(name).catch(() => undefined);
			throw forPeople(error);
		}
	}

	async remove(name: string): Promise<void> {
		if (this.locked !== null) throw new UserError(this.locked);
		const [file, folder] = await this.#place(name, false);
		if (folder) await removeEntry(folder, file);
	}

	async #find(name: string, create: boolean): Promise<FileSystemFileHandle | null> {
		const [file, folder] = await this.#place(name, create);
		try {
			return (await folder?.getFileHandle(file, { create })) ?? null;
		} catch (error) {
			if (isNotFound(error)) return null;
			throw error;
		}
	}

	/** A file's own name, and the folder it is in; null where that is not there. */
	async #place(
		name: string,
		create: boolean
	): Promise<[string, FileSystemDirectoryHandle | null]> {
		const [inner, file] = name.includes('/') ? name.split('/') : [null, name];
		if (inner == null) return [file!, this.#folder];
		try {
			return [file!, await this.#folder.getDirectoryHandle(inner, { create })];
		} catch (error) {
			if (isNotFound(error)) return [file!, null];
			throw error;
		}
	}
}

/** A browser that runs out of room tells so by name, or only breaks off. */
const forPeople = (error: unknown): unknown =>
	error instanceof DOMException
		? new UserError(error.name === 'QuotaExceededError' ? full : brokenOff, {
				cause: error
			})
		: error;

async function removeEntry(
	folder: FileSystemDirectoryHandle,
	name: string
): Promise<void> {
	try {
		await folder.removeEntry(name);
	} catch (error) {
		if (!isNotFound(error)) throw error;
	}
}

const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle =>
	handle.kind === 'file';

const isWhole = async (handle: FileSystemFileHandle): Promise<boolean> =>
	(await handle.getFile()).size > 0;

const isNotFound = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'NotFoundError';
