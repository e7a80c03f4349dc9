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
import { AnsweringWorker } from './answering-worker.ts';

/** What a page does with a desk, wherever it is. */
export type DeskWork = Pick<
	Desk,
	'open' | 'paste' | 'check' | 'fill' | 'commented' | 'replaced' | 'revised'
>;

/** A desk in a worker, started with the first document; the page answers what it asks of the data. */
export class FarDesk implements DeskWork {
	#worker: AnsweringWorker;

	constructor(tables: CatalogueTables, answers: () => Answers | null) {
		const start = () =>
			new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
		this.#worker = new AnsweringWorker(start, tables, answers);
	}

	open(name: string, bytes: Uint8Array): Promise<Manuscript> {
		return this.#worker.reached().call('open', name, bytes);
	}

	paste(text: string): Promise<Manuscript> {
		return this.#worker.reached().call('paste', text);
	}

	check(setting: DeskSetting): Promise<CheckedManuscript> {
		return this.#worker.reached().call('check', setting);
	}

	fill(data: DataSetting): Promise<Fill> {
		return this.#worker.reached().call('fill', data);
	}

	commented(comments: readonly Comment[], today: string): Promise<Uint8Array | string> {
		return this.#worker.reached().call('commented', comments, today);
	}

	replaced(replacements: readonly Replacement[]): Promise<Uint8Array | string> {
		return this.#worker.reached().call('replaced', replacements);
	}

	revised(
		replacements: readonly Replacement[],
		comments: readonly Comment[],
		today: string
	): Promise<Uint8Array> {
		return this.#worker.reached().call('revised', replacements, comments, today);
	}

	close() {
		this.#worker.close();
	}
}
