import type { Scope } from '#lib/answer/answerer.ts';
import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Answers } from '../set-outline.ts';
import { Wire, type WireEnd } from './wire.ts';

/** A worker that reads documents, started with the first of them; the page answers what it asks of the data. */
export class AnsweringWorker {
	#start: () => Worker;
	#tables: CatalogueTables;
	#answers: () => Answers | null;
	#told: (done: number) => void;
	#worker: Worker | null = null;
	#wire: Wire | null = null;

	constructor(
		start: () => Worker,
		tables: CatalogueTables,
		answers: () => Answers | null,
		/** Hears from the worker how much of its task is done, from 0 to 1. */
		told: (done: number) => void = () => undefined
	) {
		this.#start = start;
		this.#tables = tables;
		this.#answers = answers;
		this.#told = told;
	}

	/** Whether it is there, with what was last laid before it. */
	get isRunning(): boolean {
		return this.#wire !== null;
	}

	close() {
		this.#worker?.terminate();
		this.#worker = null;
		this.#wire = null;
	}

	reached(): Wire {
		if (this.#wire) return this.#wire;
		const worker = this.#start();
		const wire = new Wire(worker as WireEnd, {
			ask: async (slots: readonly string[], scope: Scope) =>
				this.#answering().ask(slots, scope),
			available: async (scope: Scope) => this.#answering().available(scope),
			progress: async (done: number) => this.#told(done)
		});
		worker.onerror = () => {
			wire.fail(new Error('worker not started'));
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
