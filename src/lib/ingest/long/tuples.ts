/** 元组: rows of so many numbers each, numbered in the order in which they come. */
export class Tuples {
	readonly #width: number;
	#rows: Int32Array;
	/** One more than the number of a tuple; 0 where there is none. */
	#table = new Int32Array(256);
	#last = -1;
	count = 0;

	constructor(width: number) {
		this.#width = width;
		this.#rows = new Int32Array(width * 128);
	}

	at(number: number): Int32Array {
		return this.#rows.subarray(number * this.#width, (number + 1) * this.#width);
	}

	/** @param tuple may be written over afterwards. */
	number(tuple: Int32Array): number {
		if (this.#last >= 0 && this.#is(this.#last, tuple)) return this.#last;
		const mask = this.#table.length - 1;
		let slot = hashOf(tuple) & mask;
		for (let known = this.#table[slot]!; known > 0; known = this.#table[slot]!) {
			if (this.#is(known - 1, tuple)) return (this.#last = known - 1);
			slot = (slot + 1) & mask;
		}
		this.#table[slot] = this.count + 1;
		return (this.#last = this.#add(tuple));
	}

	#is(number: number, tuple: Int32Array): boolean {
		const start = number * this.#width;
		for (let at = 0; at < this.#width; at++)
			if (this.#rows[start + at] !== tuple[at]) return false;
		return true;
	}

	#add(tuple: Int32Array): number {
		const number = this.count++;
		if (this.count * this.#width > this.#rows.length) {
			const rows = new Int32Array(this.#rows.length * 2);
			rows.set(this.#rows);
			this.#rows = rows;
		}
		this.#rows.set(tuple, number * this.#width);
		if (this.count * 2 > this.#table.length) this.#grow();
		return number;
	}

	#grow(): void {
		const table = new Int32Array(this.#table.length * 2);
		const mask = table.length - 1;
		for (let number = 0; number < this.count; number++) {
			let slot = hashOf(this.at(number)) & mask;
			while (table[slot] !== 0) slot = (slot + 1) & mask;
			table[slot] = number + 1;
		}
		this.#table = table;
	}
}

function hashOf(tuple: Int32Array): number {
	let hash = 0x811c9dc5;
	for (const part of tuple) hash = Math.imul(hash ^ part, 0x01000193) ^ (hash >>> 13);
	return hash ^ (hash >>> 15);
}
