import type { Observation } from '#lib/domain/observation.ts';
import type { FactKey } from './fact-keys.ts';
import { KeyIndex } from './key-index.ts';

/** Facts by their key, in the order in which they first came. None is ever taken out. */
export class FactMap {
	readonly #index = new KeyIndex();
	readonly #facts: Observation[] = [];

	get size(): number {
		return this.#facts.length;
	}

	get(key: FactKey): Observation | undefined {
		const number = this.#index.find(key);
		return number < 0 ? undefined : this.#facts[number];
	}

	has(key: FactKey): boolean {
		return this.#index.find(key) >= 0;
	}

	/** One that is there already keeps its place. */
	set(key: FactKey, fact: Observation): void {
		this.#facts[this.#index.number(key)] = fact;
	}

	values(): readonly Observation[] {
		return this.#facts;
	}

	*[Symbol.iterator](): Iterator<readonly [FactKey, Observation]> {
		for (let number = 0; number < this.#facts.length; number++)
			yield [this.#index.key(number), this.#facts[number]!];
	}
}
