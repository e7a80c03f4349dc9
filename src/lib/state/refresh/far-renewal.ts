import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Refreshed } from '#lib/review/refresh/refresh.ts';
import { AnsweringWorker } from '../review/answering-worker.ts';
import type { Answers, SetOutline } from '../set-outline.ts';

/** How a page has a document renewed, wherever that is done. */
export interface Renewal {
	renew(name: string, bytes: Uint8Array, data: SetOutline): Promise<Refreshed>;
}

/** Renews in a worker, started with the first document; the page answers what it asks of the data. */
export class FarRenewal implements Renewal {
	#worker: AnsweringWorker;

	constructor(tables: CatalogueTables, answers: () => Answers | null) {
		const start = () =>
			new Worker(new URL('./refresh-worker.ts', import.meta.url), { type: 'module' });
		this.#worker = new AnsweringWorker(start, tables, answers);
	}

	renew(name: string, bytes: Uint8Array, data: SetOutline): Promise<Refreshed> {
		return this.#worker.reached().call('renew', name, bytes, data);
	}

	close() {
		this.#worker.close();
	}
}
