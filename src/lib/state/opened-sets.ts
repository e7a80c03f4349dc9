import type { Answerer } from '#lib/answer/answerer.ts';

/** Data sets that are open or opening: each is opened once. One that failed is forgotten, and tried anew. */
export class OpenedSets {
	#open: (id: string) => Promise<Answerer>;
	#opened = new Map<string, Promise<Answerer>>();

	constructor(open: (id: string) => Promise<Answerer>) {
		this.#open = open;
	}

	get(id: string): Promise<Answerer> {
		const known = this.#opened.get(id);
		if (known) return known;
		const opening = this.#open(id);
		this.#opened.set(id, opening);
		opening.catch(() => this.#opened.delete(id));
		return opening;
	}

	/** Its figures are others now: it is opened anew when it is next asked for. */
	forget(id: string) {
		this.#opened.delete(id);
	}
}
