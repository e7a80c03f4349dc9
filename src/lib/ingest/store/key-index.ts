import type { FactKey } from './fact-keys.ts';

/**
 * Numbers keys in the order in which they come, in typed arrays: keys are too large for small integers, and a Map
 * would keep every one of a million as an object.
 */
export class KeyIndex {
	#keys = new Float64Array(128);
	/** One more than the number of a key; 0 where there is none. Never more than half full. */
	#table = new Int32Array(256);
	#count = 0;

	get count(): number {
		return this.#count;
	}

	key(number: number): FactKey {
		return this.#keys[number]!;
	}

	/** −1 where it has not come yet. */
	find(key: FactKey): number {
		return this.#table[this.#slot(key)]! - 1;
	}

	/** The number of a key, its next one where it has not come yet. */
	number(key: FactKey): number {
		const slot = this.#slot(key);
		const known = this.#table[slot]!;
		if (known > 0) return known - 1;
		const number = this.#count++;
		this.#table[slot] = this.#count;
		this.#keys[number] = key;
		if (this.#count === this.#keys.length) this.#grow();
		return number;
	}

	/** Where the key stands, or would. */
	#slot(key: FactKey): number {
		const mask = this.#table.length - 1;
		const low = key >>> 0;
		const high = (key - low) / 2 ** 32;
		const hash = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b);
		let slot = (hash ^ (hash >>> 15)) & mask;
		for (let known = this.#table[slot]!; known > 0; known = this.#table[slot]!) {
			if (this.#keys[known - 1] === key) return slot;
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	#grow(): void {
		const keys = new Float64Array(this.#keys.length * 2);
		keys.set(this.#keys);
		this.#keys = keys;
		this.#table = new Int32Array(keys.length * 2);
		for (let number = 0; number < this.#count; number++)
			this.#table[this.#slot(keys[number]!)] = number + 1;
	}
}
