/** Things in their order, made perhaps only when they are asked for: a million of them need not be there at once. */
export interface Sequence<T> extends Iterable<T> {
	readonly length: number;
	/** Undefined beyond the end. */
	at(index: number): T | undefined;
}

/** Several one after another. */
export class Joined<T> implements Sequence<T> {
	readonly length: number;
	readonly #parts: readonly Sequence<T>[];

	constructor(parts: readonly Sequence<T>[]) {
		this.#parts = parts;
		this.length = parts.reduce((sum, { length }) => sum + length, 0);
	}

	at(index: number): T | undefined {
		let left = index;
		for (const part of this.#parts) {
			if (left < part.length) return part.at(left);
			left -= part.length;
		}
		return undefined;
	}

	*[Symbol.iterator](): Iterator<T> {
		for (const part of this.#parts) yield* part;
	}
}

/** How many there are; they are made for it one after another. */
export function lengthOf(things: Iterable<unknown>): number {
	let count = 0;
	const all = things[Symbol.iterator]();
	while (!all.next().done) count++;
	return count;
}

/** One part alone is itself. */
export const joined = <T>(parts: readonly Sequence<T>[]): Sequence<T> =>
	parts.length === 1 ? parts[0]! : new Joined(parts);
