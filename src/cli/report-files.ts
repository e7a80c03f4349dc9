import { strToU8, zipSync } from 'fflate';
import type { ReportDocument } from '#lib/report/document.ts';
import { writeDocx, type DocxOptions } from '#lib/report/docx/write.ts';
import { documentHtml } from '#lib/report/html/page.ts';
import { documentJson } from '#lib/report/json.ts';
import { documentText } from '#lib/report/text.ts';

export type OutputFormat = 'docx' | 'html' | 'text' | 'json';

/** A document in the format asked for: bytes of a .docx, or text. */
export function fileBytes(
	document: ReportDocument,
	{
		format,
		layout,
		fonts,
		greyscale = false
	}: Omit<DocxOptions, 'today'> & { format: OutputFormat },
	today: string
): Promise<Uint8Array> | string {
	switch (format) {
		case 'docx':
			return writeDocx(document, { layout, fonts, greyscale, today });
		case 'html':
			return documentHtml(document);
		case 'text':
			return documentText(document);
		case 'json':
			return JSON.stringify(documentJson(document));
	}
}

/** 990111望川县调研报告.docx. */
export const fileName = (name: string, format: OutputFormat): string =>
	`${name}.${format === 'text' ? 'txt' : format}`;

/** Of no meaning, but the same every time: the same reports give the same bytes. */
const packedAt = new Date(2000, 0, 1);

export const zip = (
	files: readonly { name: string; bytes: Uint8Array | string }[]
): Uint8Array =>
	zipSync(
		Object.fromEntries(
			files.map(({ name, bytes }) => [
				name,
				typeof bytes === 'string' ? strToU8(bytes) : bytes
			])
		),
		{ mtime: packedAt }
	);
