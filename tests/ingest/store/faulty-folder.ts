import type { Folder } from '#lib/ingest/store/folder.ts';
import { UserError } from '#lib/domain/errors.ts';

/** How far the operation came that was going on when the machine stopped. */
export type Stop = 'before' | 'begun' | 'after';

export class Crash extends Error {}

/** What is left on the disk; `begun` are files that were opened and never closed. */
export interface Disk {
	files: Map<string, Uint8Array>;
	begun: Set<string>;
}

export const emptyDisk = (): Disk => ({ files: new Map(), begun: new Set() });

/** A folder on a disk whose machine stops at one operation, and a disk that may be full. */
export class FaultyFolder implements Folder {
	readonly locked = null;
	/** Operations so far. */
	operations = 0;
	readonly #disk: Disk;
	readonly #stopAt: number;
	readonly #stop: Stop;
	readonly #room: number;

	constructor(
		disk: Disk,
		{ stopAt = Infinity, stop = 'before' as Stop, room = Infinity } = {}
	) {
		this.#disk = disk;
		this.#stopAt = stopAt;
		this.#stop = stop;
		this.#room = room;
	}

	async list(): Promise<string[]> {
		return this.#do(
			() => [...this.#disk.files.keys()].sort(),
			() => undefined
		);
	}

	async read(name: string): Promise<Uint8Array | null> {
		return this.#do(
			() => this.#disk.files.get(name) ?? null,
			() => undefined
		);
	}

	async write(name: string, bytes: Uint8Array): Promise<void> {
		return this.#do(
			() => {
				const { files, begun } = this.#disk;
				if (files.has(name)) throw new Error(`already there: ${name}`);
				const used = [...files.values()].reduce((sum, { length }) => sum + length, 0);
				if (used + bytes.length > this.#room) {
					begun.add(name);
					throw new UserError('磁盘满了。');
				}
				begun.delete(name);
				files.set(name, bytes);
			},
			() => this.#disk.begun.add(name)
		);
	}

	async remove(name: string): Promise<void> {
		return this.#do(
			() => {
				this.#disk.files.delete(name);
				this.#disk.begun.delete(name);
			},
			() => undefined
		);
	}

	#do<T>(work: () => T, begin: () => void): T {
		const number = ++this.operations;
		if (number > this.#stopAt) throw new Crash('the machine stands still');
		if (number < this.#stopAt) return work();
		if (this.#stop === 'begun') begin();
		if (this.#stop === 'after') work();
		throw new Crash('the machine stops');
	}
}
