import { UserError } from '#lib/domain/errors.ts';
import { readDocx, type DocxDocument } from './docx.ts';
import { decodeText, readText, type TextDocument } from './text.ts';

export type OpenedDocument = DocxDocument | TextDocument;

/** Reads a received file by its name's ending. @throws UserError saying why it cannot be read and what to do. */
export function openDocument(
	name: string,
	bytes: Uint8Array,
	/** With `furniture` headers and footers are read too, behind everything else. */
	options: { furniture?: boolean } = {}
): OpenedDocument {
	const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	switch (ending) {
		case 'txt':
		case 'md':
		case 'markdown':
			return readText(decodeText(name, bytes));
		case 'docx':
			return readDocx(name, bytes, options);
		case 'docm':
		case 'dotm':
			throw new UserError(
				`“${name}”含有宏，为安全起见不予打开。请在 Word 中另存为不含宏的 .docx 再试。`
			);
		case 'doc':
		case 'wps':
		case 'dot':
		case 'wpt':
			throw new UserError(
				`“${name}”是 .${ending} 旧格式，读不了。请在 Word 或 WPS 中另存为 .docx 再试。`
			);
		default:
			throw new UserError(`不认识“${name}”的格式。可以读 .docx、.txt 和 .md。`);
	}
}
