/**
 * 文件夹: all that a store asks of the place it is kept in: a folder of this machine, the browser's own (OPFS),
 * or memory. Names are ASCII with `/` between folders.
 */
export interface Folder {
	/** Why nothing may be written, in words for people; null where it may. */
	readonly locked: string | null;
	/** Names of the files that are there as a whole, sorted. */
	list(): Promise<string[]>;
	/** Null where there is no such file. */
	read(name: string): Promise<Uint8Array | null>;
	/**
	 * Writes a file that is not there yet: afterwards, and after a crash at any moment, it is there whole or not at all.
	 *
	 * @throws UserError where there is no room, or the place is not to be written to.
	 */
	write(name: string, bytes: Uint8Array): Promise<void>;
	remove(name: string): Promise<void>;
}
