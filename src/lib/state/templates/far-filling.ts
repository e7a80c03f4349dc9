import type { Scope } from '#lib/answer/answerer.ts';
import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Answers, RenewalData } from '../refresh/renew.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import type { WordAsked, WordFilled } from './fill-word.ts';

/** How a page has a Word template filled, wherever that is done. */
export interface Filling {
	fill(
		name: string,
		bytes: Uint8Array,
		data: RenewalData,
		asked: WordAsked
	): Promise<WordFilled>;
}

/** Fills in a worker, started with the first template; the page answers what it asks of the data. */
export class FarFilling implements Filling {
	#tables: CatalogueTables;
	#answers: () => Answers | null;
	#worker: Worker | null = null;
	#wire: Wire | null = null;

	constructor(tables: CatalogueTables, answers: () => Answers | null) {
		this.#tables = tables;
		this.#answers = answers;
	}

	fill(
		name: string,
		bytes: Uint8Array,
		data: RenewalData,
		asked: WordAsked
	): Promise<WordFilled> {
		return this.#reached().call('fill', name, bytes, data, asked);
	}

	close() {
		this.#worker?.terminate();
		this.#worker = null;
		this.#wire = null;
	}

	#reached(): Wire {
		if (this.#wire) return this.#wire;
		const worker = new Worker(new URL('./template-worker.ts', import.meta.url), {
			type: 'module'
		});
		const wire = new Wire(worker as WireEnd, {
			ask: async (slots: readonly string[], scope: Scope) =>
				this.#answering().ask(slots, scope),
			available: async (scope: Scope) => this.#answering().available(scope)
		});
		worker.onerror = () => {
			wire.fail(new Error('template worker not started'));
			this.close();
		};
		this.#worker = worker;
		this.#wire = wire;
		wire.call('setUp', this.#tables).catch((error: Error) => wire.fail(error));
		return wire;
	}

	#answering(): Answers {
		const answers = this.#answers();
		if (!answers) throw new Error('no data set to ask');
		return answers;
	}
}
