import type { Answerer } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Refreshed } from '#lib/review/refresh/refresh.ts';
import { messageOf } from '../message.ts';
import { outlineOf } from '../set-outline.ts';
import type { Renewal } from './far-renewal.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 更新旧稿: one document of ours that was chosen, and what renewing it came to. A later choice wins. */
export class OldReport {
	#renewal: Renewal;
	#answerer: () => Answerer | null;
	#download: (name: string, content: Blob) => void;
	#count = 0;

	name = $state.raw<string | null>(null);
	doing = $state.raw(false);
	/** Why the file was refused; null while all is well. */
	problem = $state.raw<string | null>(null);
	result = $state.raw<Refreshed | null>(null);

	constructor(
		renewal: Renewal,
		answerer: () => Answerer | null,
		download: (name: string, content: Blob) => void
	) {
		this.#renewal = renewal;
		this.#answerer = answerer;
		this.#download = download;
	}

	async choose(name: string, read: () => Promise<Uint8Array>) {
		const count = ++this.#count;
		this.name = name;
		this.doing = true;
		this.problem = null;
		this.result = null;
		try {
			const answerer = this.#answerer();
			if (!answerer) throw new UserError('数据集还没有打开，请稍候再试。');
			const outline = outlineOf(answerer);
			const result = await this.#renewal.renew(name, await read(), outline);
			if (count === this.#count) this.result = result;
		} catch (error) {
			if (count === this.#count) this.problem = messageOf(error);
		} finally {
			if (count === this.#count) this.doing = false;
		}
	}

	/** The renewed file under a name of its own: the old one stays. */
	save() {
		if (!this.result || this.name === null) return;
		this.#download(
			renewedName(this.name),
			new Blob([this.result.bytes as BlobPart], { type: word })
		);
	}

	/** Nothing is kept of a file once its dialog is shut. */
	forget() {
		this.#count++;
		this.name = null;
		this.doing = false;
		this.problem = null;
		this.result = null;
	}
}

/** 调研报告.docx → 调研报告（更新）.docx. */
export const renewedName = (name: string): string =>
	name.replace(/(?:\.docx)?$/i, '（更新）.docx');
