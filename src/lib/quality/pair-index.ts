/** Nothing stands here. */
const free = -1;

/** A number for each pair of two others, in typed arrays: a million entries of a Map are as many objects. */
export class PairIndex {
	#first: Int32Array;
	#second: Int32Array;
	#value: Int32Array;
	#size = 0;

	/** @param expected how many pairs there will be, about. */
	constructor(expected: number) {
		const capacity = 2 ** Math.max(8, Math.ceil(Math.log2(expected * 2 + 1)));
		this.#first = new Int32Array(capacity).fill(free);
		this.#second = new Int32Array(capacity);
		this.#value = new Int32Array(capacity);
	}

	/** −1 where there is none. */
	get(first: number, second: number): number {
		const at = this.#find(first, second);
		return this.#first[at] === free ? -1 : this.#value[at]!;
	}

	set(first: number, second: number, value: number): void {
		const at = this.#find(first, second);
		if (this.#first[at] === free) {
			this.#first[at] = first;
			this.#second[at] = second;
			this.#size++;
		}
		this.#value[at] = value;
		if (this.#size * 2 > this.#first.length) this.#grow();
	}

	/** Where the pair stands, or would. */
	#find(first: number, second: number): number {
		const mask = this.#first.length - 1;
		let at = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
		at = (at ^ (at >>> 15)) & mask;
		while (
			this.#first[at] !== free &&
			(this.#first[at] !== first || this.#second[at] !== second)
		)
			at = (at + 1) & mask;
		return at;
	}

	#grow(): void {
		const [first, second, value] = [this.#first, this.#second, this.#value];
		const capacity = first.length * 2;
		this.#first = new Int32Array(capacity).fill(free);
		this.#second = new Int32Array(capacity);
		this.#value = new Int32Array(capacity);
		for (let old = 0; old < first.length; old++) {
			if (first[old] === free) continue;
			const at = this.#find(first[old]!, second[old]!);
			this.#first[at] = first[old]!;
			this.#second[at] = second[old]!;
			this.#value[at] = value[old]!;
		}
	}
}
