import type { Observation } from '#lib/domain/observation.ts';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import type { FactKey } from './fact-keys.ts';
import { KeyIndex } from './key-index.ts';

/** Of a fact that stands in no table: it was revised, or put together. */
const apart = -1;

/**
 * Facts by their key, in the order in which they first came: each where it stands in the table of its batch, and an
 * object only for who asks. None is ever taken out.
 */
export class FactMap {
	readonly #index = new KeyIndex();
	readonly #tables: ObservationTable[] = [];
	readonly #tableOf: number[] = [];
	readonly #placeOf: number[] = [];
	readonly #apart = new Map<number, Observation>();

	get size(): number {
		return this.#tableOf.length;
	}

	get(key: FactKey): Observation | undefined {
		const number = this.#index.find(key);
		return number < 0 ? undefined : this.#at(number);
	}

	has(key: FactKey): boolean {
		return this.#index.find(key) >= 0;
	}

	/** One that is there already keeps its place. */
	set(key: FactKey, fact: Observation): void {
		const number = this.#index.number(key);
		this.#point(number, apart, 0);
		this.#apart.set(number, fact);
	}

	/** The same of an observation of a table. */
	place(key: FactKey, table: ObservationTable, at: number): void {
		let number = this.#tables.lastIndexOf(table);
		if (number < 0) number = this.#tables.push(table) - 1;
		this.#point(this.#index.number(key), number, at);
	}

	/** All of another map, one after another. */
	takeAll(other: FactMap): void {
		for (let number = 0; number < other.size; number++) {
			const key = other.#index.key(number);
			const table = other.#tableOf[number]!;
			if (table === apart) this.set(key, other.#apart.get(number)!);
			else this.place(key, other.#tables[table]!, other.#placeOf[number]!);
		}
	}

	*keys(): Iterable<FactKey> {
		for (let number = 0; number < this.size; number++) yield this.#index.key(number);
	}

	*values(): Iterable<Observation> {
		for (let number = 0; number < this.size; number++) yield this.#at(number);
	}

	*[Symbol.iterator](): Iterator<readonly [FactKey, Observation]> {
		for (let number = 0; number < this.size; number++)
			yield [this.#index.key(number), this.#at(number)];
	}

	#at(number: number): Observation {
		const table = this.#tableOf[number]!;
		return table === apart
			? this.#apart.get(number)!
			: this.#tables[table]!.at(this.#placeOf[number]!)!;
	}

	#point(number: number, table: number, at: number): void {
		if (number === this.#tableOf.length) {
			this.#tableOf.push(table);
			this.#placeOf.push(at);
		} else {
			this.#tableOf[number] = table;
			this.#placeOf[number] = at;
			this.#apart.delete(number);
		}
	}
}
