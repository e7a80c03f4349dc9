import type { ReportDocument } from '#lib/report/document.ts';
import { writeDocx, type DocxOptions } from '#lib/report/docx/write.ts';

/** What is asked of the worker, and what it answers. */
export interface DocxTask {
	document: ReportDocument;
	options: DocxOptions;
}
export type DocxAnswer = { bytes: Uint8Array<ArrayBuffer> } | { problem: string };

/** The packing of a .docx does not yield: here it holds nobody up. */
addEventListener('message', async ({ data }: MessageEvent<DocxTask>) => {
	try {
		const bytes = new Uint8Array(await writeDocx(data.document, data.options));
		postMessage({ bytes } satisfies DocxAnswer, { transfer: [bytes.buffer] });
	} catch (error) {
		postMessage({ problem: String(error) } satisfies DocxAnswer);
	}
});
