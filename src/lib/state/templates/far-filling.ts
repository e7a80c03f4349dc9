import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Answers, SetOutline } from '../set-outline.ts';
import { AnsweringWorker } from '../review/answering-worker.ts';
import type { WordAsked, WordFilled } from './fill-word.ts';

/** How a page has a Word template filled, wherever that is done. */
export interface Filling {
	fill(
		name: string,
		bytes: Uint8Array,
		data: SetOutline,
		asked: WordAsked
	): Promise<WordFilled>;
}

/** Fills in a worker, started with the first template; the page answers what it asks of the data. */
export class FarFilling implements Filling {
	#worker: AnsweringWorker;

	constructor(tables: CatalogueTables, answers: () => Answers | null) {
		const start = () =>
			new Worker(new URL('./template-worker.ts', import.meta.url), { type: 'module' });
		this.#worker = new AnsweringWorker(start, tables, answers);
	}

	fill(
		name: string,
		bytes: Uint8Array,
		data: SetOutline,
		asked: WordAsked
	): Promise<WordFilled> {
		return this.#worker.reached().call('fill', name, bytes, data, asked);
	}

	close() {
		this.#worker.close();
	}
}
