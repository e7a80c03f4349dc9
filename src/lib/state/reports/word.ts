import type { ReportDocument } from '#lib/report/document.ts';
import type { DocxOptions } from '#lib/report/docx/write.ts';
import type { DocxAnswer, DocxTask } from './docx-worker.ts';

/** Writes .docx files in a worker, which is started with the first and stays for the next. */
export class WordWriter {
	#worker: Worker | null = null;
	/** Whether it has written, or never will: practice is for nothing then. */
	#practised = false;
	/** One at a time: an answer does not say which question it is of. */
	#last: Promise<unknown> = Promise.resolve();

	write(
		document: ReportDocument,
		options: DocxOptions
	): Promise<Uint8Array<ArrayBuffer>> {
		this.#practised = true;
		const next = this.#last.then(() => this.#ask({ document, options }));
		this.#last = next.catch(() => undefined);
		return next;
	}

	/**
	 * Writes one that nobody has asked for, if none has been: the first takes a second longer, for the worker is asleep
	 * and its code not yet compiled.
	 */
	async practise(document: ReportDocument, options: DocxOptions): Promise<void> {
		if (this.#practised) return;
		await this.write(document, options).catch(() => undefined);
	}

	close() {
		this.#practised = true;
		this.#worker?.terminate();
		this.#worker = null;
	}

	#ask(task: DocxTask): Promise<Uint8Array<ArrayBuffer>> {
		const worker = (this.#worker ??= new Worker(
			new URL('./docx-worker.ts', import.meta.url),
			{ type: 'module' }
		));
		return new Promise((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<DocxAnswer>) =>
				'bytes' in data ? resolve(data.bytes) : reject(new Error(data.problem));
			worker.onerror = () => {
				this.close();
				reject(new Error('docx worker not started'));
			};
			worker.postMessage(task);
		});
	}
}
