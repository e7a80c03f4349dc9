import type { Scope } from '#lib/answer/answerer.ts';
import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Fill } from '#lib/review/fill/fill.ts';
import type { Comment } from '#lib/review/write/comments.ts';
import type { Replacement } from '#lib/review/write/replace.ts';
import type {
	Answers,
	CheckedManuscript,
	DataSetting,
	Desk,
	DeskSetting,
	Manuscript
} from './desk.ts';
import { Wire, type WireEnd } from './wire.ts';

/** What a page does with a desk, wherever it is. */
export type DeskWork = Pick<
	Desk,
	'open' | 'paste' | 'check' | 'fill' | 'commented' | 'replaced' | 'revised'
>;

/** A desk in a worker, started with the first document; the page answers what it asks of the data. */
export class FarDesk implements DeskWork {
	#tables: CatalogueTables;
	#answers: () => Answers | null;
	#worker: Worker | null = null;
	#wire: Wire | null = null;

	constructor(tables: CatalogueTables, answers: () => Answers | null) {
		this.#tables = tables;
		this.#answers = answers;
	}

	open(name: string, bytes: Uint8Array): Promise<Manuscript> {
		return this.#reached().call('open', name, bytes);
	}

	paste(text: string): Promise<Manuscript> {
		return this.#reached().call('paste', text);
	}

	check(setting: DeskSetting): Promise<CheckedManuscript> {
		return this.#reached().call('check', setting);
	}

	fill(data: DataSetting): Promise<Fill> {
		return this.#reached().call('fill', data);
	}

	commented(comments: readonly Comment[], today: string): Promise<Uint8Array | string> {
		return this.#reached().call('commented', comments, today);
	}

	replaced(replacements: readonly Replacement[]): Promise<Uint8Array | string> {
		return this.#reached().call('replaced', replacements);
	}

	revised(
		replacements: readonly Replacement[],
		comments: readonly Comment[],
		today: string
	): Promise<Uint8Array> {
		return this.#reached().call('revised', replacements, comments, today);
	}

	close() {
		this.#worker?.terminate();
		this.#worker = null;
		this.#wire = null;
	}

	#reached(): Wire {
		if (this.#wire) return this.#wire;
		const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), {
			type: 'module'
		});
		const wire = new Wire(worker as WireEnd, {
			ask: async (slots: readonly string[], scope: Scope) =>
				this.#answering().ask(slots, scope),
			available: async (scope: Scope) => this.#answering().available(scope)
		});
		worker.onerror = () => {
			wire.fail(new Error('review worker not started'));
			this.close();
		};
		this.#worker = worker;
		this.#wire = wire;
		// Messages are heard in order: what follows finds the desk set up, or fails by itself.
		wire.call('setUp', this.#tables).catch((error: Error) => wire.fail(error));
		return wire;
	}

	#answering(): Answers {
		const answers = this.#answers();
		if (!answers) throw new Error('no data set to ask');
		return answers;
	}
}
