import type { Folder } from './folder.ts';

/** A folder that is nowhere: an unpacked archive, a preview, a test. */
export class MemoryFolder implements Folder {
	readonly locked = null;
	readonly #files: Map<string, Uint8Array>;

	constructor(files: Iterable<readonly [string, Uint8Array]> = []) {
		this.#files = new Map(files);
	}

	list(): Promise<string[]> {
		return Promise.resolve([...this.#files.keys()].sort());
	}

	read(name: string): Promise<Uint8Array | null> {
		return Promise.resolve(this.#files.get(name) ?? null);
	}

	write(name: string, bytes: Uint8Array): Promise<void> {
		if (this.#files.has(name)) return Promise.reject(new Error(`already there: ${name}`));
		this.#files.set(name, bytes);
		return Promise.resolve();
	}

	remove(name: string): Promise<void> {
		this.#files.delete(name);
		return Promise.resolve();
	}
}
