import type { Scope } from '#lib/answer/answerer.ts';
import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Refreshed } from '#lib/review/refresh/refresh.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import type { Answers, RenewalData } from './renew.ts';

/** How a page has a document renewed, wherever that is done. */
export interface Renewal {
	renew(name: string, bytes: Uint8Array, data: RenewalData): Promise<Refreshed>;
}

/** Renews in a worker, started with the first document; the page answers what it asks of the data. */
export class FarRenewal implements Renewal {
	#tables: CatalogueTables;
	#answers: () => Answers | null;
	#worker: Worker | null = null;
	#wire: Wire | null = null;

	constructor(tables: CatalogueTables, answers: () => Answers | null) {
		this.#tables = tables;
		this.#answers = answers;
	}

	renew(name: string, bytes: Uint8Array, data: RenewalData): Promise<Refreshed> {
		return this.#reached().call('renew', name, bytes, data);
	}

	close() {
		this.#worker?.terminate();
		this.#worker = null;
		this.#wire = null;
	}

	#reached(): Wire {
		if (this.#wire) return this.#wire;
		const worker = new Worker(new URL('./refresh-worker.ts', import.meta.url), {
			type: 'module'
		});
		const wire = new Wire(worker as WireEnd, {
			ask: async (slots: readonly string[], scope: Scope) =>
				this.#answering().ask(slots, scope),
			available: async (scope: Scope) => this.#answering().available(scope)
		});
		worker.onerror = () => {
			wire.fail(new Error('refresh worker not started'));
			this.close();
		};
		this.#worker = worker;
		this.#wire = wire;
		// Messages are heard in order: what follows finds the worker set up, or fails by itself.
		wire.call('setUp', this.#tables).catch((error: Error) => wire.fail(error));
		return wire;
	}

	#answering(): Answers {
		const answers = this.#answers();
		if (!answers) throw new Error('no data set to ask');
		return answers;
	}
}
