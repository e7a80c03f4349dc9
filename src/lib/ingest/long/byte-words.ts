/** Words of a text in UTF-8, each by its bytes, numbered in the order in which they come. None of them is copied. */
export class ByteWords {
	readonly #bytes: Uint8Array;
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];
	readonly #hashes: number[] = [];
	/** One more than the number of a word; 0 where there is none. */
	#table = new Int32Array(256);
	/** Line after line says the same in most columns. */
	#last = -1;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get count(): number {
		return this.#starts.length;
	}

	/** Where the word of that number stands first. */
	placeOf(number: number): readonly [from: number, to: number] {
		return [this.#starts[number]!, this.#ends[number]!];
	}

	number(from: number, to: number): number {
		if (this.#last >= 0 && this.#is(this.#last, from, to)) return this.#last;
		const bytes = this.#bytes;
		let hash = 0x811c9dc5;
		for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
		hash ^= hash >>> 15;
		const mask = this.#table.length - 1;
		let slot = hash & mask;
		for (let known = this.#table[slot]!; known > 0; known = this.#table[slot]!) {
			if (this.#hashes[known - 1] === hash && this.#is(known - 1, from, to))
				return (this.#last = known - 1);
			slot = (slot + 1) & mask;
		}
		return (this.#last = this.#add(hash, slot, from, to));
	}

	#is(number: number, from: number, to: number): boolean {
		const start = this.#starts[number]!;
		if (this.#ends[number]! - start !== to - from) return false;
		const bytes = this.#bytes;
		for (let at = from, other = start; at < to; at++, other++)
			if (bytes[at] !== bytes[other]) return false;
		return true;
	}

	#add(hash: number, slot: number, from: number, to: number): number {
		const number = this.#starts.push(from) - 1;
		this.#ends.push(to);
		this.#hashes.push(hash);
		this.#table[slot] = number + 1;
		if (this.#starts.length * 2 > this.#table.length) this.#grow();
		return number;
	}

	#grow(): void {
		const table = new Int32Array(this.#table.length * 2);
		const mask = table.length - 1;
		this.#hashes.forEach((hash, number) => {
			let slot = hash & mask;
			while (table[slot] !== 0) slot = (slot + 1) & mask;
			table[slot] = number + 1;
		});
		this.#table = table;
	}
}
