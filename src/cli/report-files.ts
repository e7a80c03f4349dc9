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
		greyscale = false,
		continued = false
	}: Omit<DocxOptions, 'today'> & { format: OutputFormat },
	today: string
): Promise<Uint8Array> | string {
	switch (format) {
		case 'docx':
			return writeDocx(document, { layout, fonts, greyscale, continued, today });
		case 'html':
			return documentHtml(document);
		case 'text':
			return documentText(document);
		case 'json':
			return JSON.stringify(documentJson(document));
	}
}

/** Of a file of the format, without the dot. */
export const extensionOf = (format: OutputFormat): string =>
	format === 'text' ? 'txt' : format;
