import type { Answerer } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import { messageOf } from '../message.ts';
import { outlineOf } from '../set-outline.ts';
import type { Filling } from './far-filling.ts';
import type { WordAsked, WordFilled } from './fill-word.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the page knows of the report that is being written; null while it knows no place. */
export type Asking = () => Omit<WordAsked, 'fields'> | null;

export interface OwnWordEffects {
	filling: Filling;
	answerer: () => Answerer | null;
	asking: Asking;
	/** What was typed beside the report: fields of the same name are taken from there. */
	known: () => Readonly<Record<string, string>>;
	download: (name: string, content: Blob) => void;
}

/** 自己的 Word 模板: one file that was chosen, and what filling it came to. A later choice wins. */
export class OwnWord {
	#effects: OwnWordEffects;
	#file: Uint8Array | null = null;
	#count = 0;

	name = $state.raw<string | null>(null);
	doing = $state.raw(false);
	/** Why the file was refused, a line a fault; null while all is well. */
	problem = $state.raw<string | null>(null);
	result = $state.raw<WordFilled | null>(null);
	/** What was typed for the template's own fields. */
	fields = $state<Record<string, string>>({});
	/** Whether something was typed that the result does not have yet. */
	changed = $state.raw(false);

	constructor(effects: OwnWordEffects) {
		this.#effects = effects;
	}

	async choose(name: string, read: () => Promise<Uint8Array>) {
		this.name = name;
		this.#file = null;
		this.result = null;
		await this.#doing(async (current) => {
			const bytes = await read();
			if (!current()) return null;
			this.#file = bytes;
			return this.#fill(name, bytes);
		});
	}

	/** Once more, with what was typed since. */
	async again() {
		const { name } = this;
		const file = this.#file;
		if (name !== null && file) await this.#doing(() => this.#fill(name, file));
	}

	type(field: string, value: string) {
		this.fields[field] = value;
		this.changed = true;
	}

	value = (field: string): string =>
		this.fields[field] ?? this.#effects.known()[field] ?? '';

	/** The filled file under a name of its own: the template stays. */
	save() {
		if (!this.result || this.name === null) return;
		this.#effects.download(
			filledName(this.name),
			new Blob([this.result.bytes as BlobPart], { type: word })
		);
	}

	/** Nothing is kept of a file once its dialog is shut. */
	forget() {
		this.#count++;
		this.#file = null;
		this.name = null;
		this.doing = false;
		this.problem = null;
		this.result = null;
		this.fields = {};
		this.changed = false;
	}

	#fill(name: string, bytes: Uint8Array): Promise<WordFilled> {
		const answerer = this.#effects.answerer();
		const asking = this.#effects.asking();
		if (!answerer || !asking) throw new UserError('数据集还没有打开，请稍候再试。');
		const fields = { ...this.#effects.known(), ...$state.snapshot(this.fields) };
		this.changed = false;
		return this.#effects.filling.fill(name, bytes, outlineOf(answerer), {
			...asking,
			fields
		});
	}

	async #doing(work: (current: () => boolean) => Promise<WordFilled | null>) {
		const count = ++this.#count;
		const current = () => count === this.#count;
		this.doing = true;
		this.problem = null;
		try {
			const result = await work(current);
			if (current()) this.result = result;
		} catch (error) {
			if (current()) {
				this.result = null;
				this.problem = messageOf(error);
			}
		} finally {
			if (current()) this.doing = false;
		}
	}
}

/** 简报模板.docx → 简报模板（已填）.docx. */
export const filledName = (name: string): string =>
	name.replace(/(?:\.docx)?$/i, '（已填）.docx');
