import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportDocument } from '#lib/report/document.ts';
import type { DocxAnswer, DocxTask } from '#lib/state/reports/docx-worker.ts';
import { WordWriter } from '#lib/state/reports/word.ts';

/** The worker's end: every task is answered with its number. */
const started: { tasks: DocxTask[] }[] = [];
class AnsweringWorker {
	readonly tasks: DocxTask[] = [];
	onmessage: ((event: { data: DocxAnswer }) => void) | null = null;

	constructor() {
		started.push(this);
	}

	postMessage(task: DocxTask) {
		this.tasks.push(task);
		const answer = { bytes: new Uint8Array([this.tasks.length]) };
		queueMicrotask(() => this.onmessage!({ data: answer }));
	}

	terminate() {
		this.onmessage = null;
	}
}

const document = { title: '报告' } as ReportDocument;
const options = { layout: 'grid', fonts: 'gb2312', today: '2026-11-26' } as const;

describe('the writer of Word files', () => {
	beforeEach(() => void vi.stubGlobal('Worker', AnsweringWorker));
	afterEach(() => {
		vi.unstubAllGlobals();
		started.length = 0;
	});

	it('practises once, however often the report changes, and stays for what is asked for', async () => {
		const writer = new WordWriter();
		await Promise.all([
			writer.practise(document, options),
			writer.practise(document, options)
		]);
		expect(await writer.write(document, options)).toEqual(new Uint8Array([2]));
		expect(started).toHaveLength(1);
	});

	it('does not practise where it has written', async () => {
		const writer = new WordWriter();
		await writer.write(document, options);
		await writer.practise(document, options);
		expect(started[0]!.tasks).toHaveLength(1);
	});

	it('starts no worker for a page that has been left', async () => {
		const writer = new WordWriter();
		writer.close();
		await writer.practise(document, options);
		expect(started).toHaveLength(0);
	});
});
