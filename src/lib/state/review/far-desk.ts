import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Fill } from '#lib/review/fill/fill.ts';
import type { Comment } from '#lib/review/write/comments.ts';
import type { Replacement } from '#lib/review/write/replace.ts';
import type { Answers } from '../set-outline.ts';
import type {
	CheckedManuscript,
	DataSetting,
	Desk,
	DeskSetting,
	Manuscript
} from './desk.ts';
import { AnsweringWorker } from './answering-worker.ts';
import type { Wire } from './wire.ts';

/** What a page does with a desk, wherever it is. */
export type DeskWork = Pick<
	Desk,
	'open' | 'paste' | 'check' | 'fill' | 'commented' | 'replaced' | 'revised'
> & {
	/** Ends what is being done. What lay on the desk is laid there again with the next task. */
	stop?(): void;
};

/** As often as it takes until the browser has compiled what a check runs through. */
const rounds = 10;

type Source = readonly ['open', string, Uint8Array] | readonly ['paste', string];

/** A desk in a worker, started with the first document; the page answers what it asks of the data. */
export class FarDesk implements DeskWork {
	#worker: AnsweringWorker;
	/** Whether there was a document, or there will be none: practice ends. */
	#isUsed = false;
	/** What lies on the desk, to be laid there again after a stop. */
	#source: Source | null = null;

	constructor(
		tables: CatalogueTables,
		answers: () => Answers | null,
		told?: (done: number) => void
	) {
		const start = () =>
			new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
		this.#worker = new AnsweringWorker(start, tables, answers, told);
	}

	/**
	 * Starts the worker and has it practise at leisure, so that the first document finds it awake and its rules compiled. A
	 * document that comes before that ends the practice.
	 */
	async warm(leisure: () => Promise<void>) {
		for (let round = 0; round < rounds && !this.#isUsed; round++) {
			try {
				await this.#worker.reached().call('warm');
			} catch {
				return;
			}
			await leisure();
		}
	}

	stop() {
		this.#worker.close();
	}

	open(name: string, bytes: Uint8Array): Promise<Manuscript> {
		return this.#lay(['open', name, bytes]);
	}

	paste(text: string): Promise<Manuscript> {
		return this.#lay(['paste', text]);
	}

	check(setting: DeskSetting): Promise<CheckedManuscript> {
		return this.#laid().call('check', setting);
	}

	fill(data: DataSetting): Promise<Fill> {
		return this.#laid().call('fill', data);
	}

	commented(comments: readonly Comment[], today: string): Promise<Uint8Array | string> {
		return this.#laid().call('commented', comments, today);
	}

	replaced(replacements: readonly Replacement[]): Promise<Uint8Array | string> {
		return this.#laid().call('replaced', replacements);
	}

	revised(
		replacements: readonly Replacement[],
		comments: readonly Comment[],
		today: string
	): Promise<Uint8Array> {
		return this.#laid().call('revised', replacements, comments, today);
	}

	async #lay(source: Source): Promise<Manuscript> {
		const [method, ...args] = source;
		this.#isUsed = true;
		const manuscript = await this.#worker.reached().call<Manuscript>(method, ...args);
		this.#source = source;
		return manuscript;
	}

	#laid(): Wire {
		const isAwake = this.#worker.isRunning;
		const wire = this.#worker.reached();
		if (!isAwake && this.#source) {
			const [method, ...args] = this.#source;
			wire.call(method, ...args).catch((error: Error) => wire.fail(error));
		}
		return wire;
	}

	close() {
		this.#isUsed = true;
		this.#worker.close();
	}
}
