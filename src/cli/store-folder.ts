import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '#lib/domain/errors.ts';
import type { Folder } from '#lib/ingest/store/folder.ts';
import { exists } from './effects.ts';

/** Who is writing, so that a second command waits, and what a crash left does not stand in the way for ever. */
const lockFile = '.lock';
const inner: ReadonlySet<string> = new Set([
	...['manifest', 'batches', 'received', 'mappings', 'templates']
]);

/** A store's folder on disk. */
export interface DiskFolder extends Folder {
	close(): Promise<void>;
}

/** For reading only; a folder that is not there is empty. */
export const readStoreFolder = (path: string): DiskFolder =>
	new DiskFolderAt(path, '数据仓只打开来查看。');

/** For writing, by one command at a time. @throws UserError where another one is at it, or the disk refuses. */
export async function writeStoreFolder(path: string): Promise<DiskFolder> {
	try {
		await mkdir(path, { recursive: true });
		await takeLock(path);
		await sweep(path);
	} catch (error) {
		throw forPeople(error, path);
	}
	return new DiskFolderAt(path, null);
}

class DiskFolderAt implements DiskFolder {
	readonly locked: string | null;
	readonly #path: string;

	constructor(path: string, locked: string | null) {
		this.#path = path;
		this.locked = locked;
	}

	/** Names with a full stop before them are not of the store: the lock, what is not finished, the system's own. */
	async list(): Promise<string[]> {
		const names: string[] = [];
		for (const entry of await entriesOf(this.#path))
			if (entry.isDirectory() && inner.has(entry.name))
				for (const file of await entriesOf(join(this.#path, entry.name)))
					names.push(`${entry.name}/${file.name}`);
			else names.push(entry.isDirectory() ? `${entry.name}/` : entry.name);
		return names.sort();
	}

	async read(name: string): Promise<Uint8Array | null> {
		try {
			return await readFile(join(this.#path, name));
		} catch (error) {
			if (codeOf(error) === 'ENOENT') return null;
			throw forPeople(error, this.#path);
		}
	}

	async write(name: string, bytes: Uint8Array): Promise<void> {
		if (this.locked !== null) throw new UserError(this.locked);
		const target = join(this.#path, name);
		const folder = dirname(target);
		const temporary = join(folder, `.${process.pid}.tmp`);
		try {
			await mkdir(folder, { recursive: true });
			const file = await open(temporary, 'w');
			try {
				await file.writeFile(bytes);
				await file.sync();
			} finally {
				await file.close();
			}
			await giveName(temporary, target);
			await syncFolder(folder);
		} catch (error) {
			throw forPeople(error, this.#path);
		} finally {
			await rm(temporary, { force: true });
		}
	}

	async remove(name: string): Promise<void> {
		if (this.locked !== null) throw new UserError(this.locked);
		await rm(join(this.#path, name), { force: true });
	}

	async close(): Promise<void> {
		if (this.locked === null) await rm(join(this.#path, lockFile), { force: true });
	}
}

async function entriesOf(path: string) {
	try {
		const entries = await readdir(path, { withFileTypes: true });
		return entries.filter(({ name }) => !name.startsWith('.'));
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return [];
		throw forPeople(error, path);
	}
}

/** A second name, which never takes the place of a file that is there; a rename where the disk knows no links. */
async function giveName(temporary: string, target: string): Promise<void> {
	try {
		await link(temporary, target);
	} catch (error) {
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error)))
			throw error;
		if (await exists(target))
			throw new Error(`already there: ${target}`, { cause: error });
		await rename(temporary, target);
	}
}

/** A name outlives a power cut once its folder is written; not every system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, 'r').catch(() => null);
	try {
		await folder?.sync();
	} catch (error) {
		if (!['EPERM', 'EINVAL', 'EISDIR', 'EBADF'].includes(codeOf(error))) throw error;
	} finally {
		await folder?.close();
	}
}

async function takeLock(path: string): Promise<void> {
	const lock = join(path, lockFile);
	const mine = JSON.stringify({ host: hostname(), pid: process.pid });
	for (const attempt of ['first', 'second']) {
		try {
			const file = await open(lock, 'wx');
			await file.writeFile(mine);
			await file.close();
			return;
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
			if (attempt === 'second' || !(await isAbandoned(lock)))
				throw new UserError(
					`${path}正由另一条命令写入。请等它结束再试；如果它早已中断，请删去${lock}。`,
					{ cause: error }
				);
			await rm(lock, { force: true });
		}
	}
}

/** Of this machine and of a process that is no more. */
async function isAbandoned(lock: string): Promise<boolean> {
	const text = await readFile(lock, 'utf8').catch(() => '');
	const found = /^\{"host":(".*"),"pid":(\d+)\}$/.exec(text);
	if (!found || JSON.parse(found[1]!) !== hostname()) return false;
	try {
		process.kill(Number(found[2]), 0);
		return false;
	} catch (error) {
		return codeOf(error) === 'ESRCH';
	}
}

/** What a command that was cut short had begun to write. */
async function sweep(path: string): Promise<void> {
	for (const folder of ['', ...inner])
		for (const name of await readdir(join(path, folder)).catch(() => []))
			if (/^\.\d+\.tmp$/.test(name)) await rm(join(path, folder, name), { force: true });
}

const codeOf = (error: unknown): string =>
	String((error as NodeJS.ErrnoException | null)?.code ?? '');

const reasons: Readonly<Record<string, string>> = {
	ENOSPC: '磁盘满了。请腾出空间后再导入一次，原有数据完好',
	EDQUOT: '磁盘配额用完了。请腾出空间后再导入一次，原有数据完好',
	EACCES: '没有读写权限。请换一个文件夹，或请管理员开放权限',
	EPERM: '没有读写权限。请换一个文件夹，或请管理员开放权限',
	EROFS: '这个磁盘是只读的。请换一个文件夹',
	ENOTDIR: '路径中有一段是文件，不是文件夹。请检查路径',
	EEXIST: '路径中有一段是文件，不是文件夹。请检查路径'
};

function forPeople(error: unknown, path: string): unknown {
	const reason = reasons[codeOf(error)];
	return reason === undefined
		? error
		: new UserError(`${path}：${reason}。`, { cause: error });
}
