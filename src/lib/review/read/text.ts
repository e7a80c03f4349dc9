import { UserError } from '#lib/domain/errors.ts';
import type { Paragraph, SourceDocument } from '../document.ts';

/** A .txt, a .md or pasted text: a paragraph a line. */
export interface TextDocument extends SourceDocument {
	readonly kind: 'text';
	/** As received, without its byte order mark. */
	readonly text: string;
}

/** More than any document has; a log file or a data dump has more. */
const mostCharacters = 20_000_000;

/** Lines of text; the ends of lines are not part of them. Tab- and |-separated lines are table rows. */
export function readText(text: string): TextDocument {
	const paragraphs: Paragraph[] = [];
	let table = -1;
	let row = 0;
	for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
		const isRow = /\t/.test(line.trim()) || /^\s*\|.*\|\s*$/.test(line);
		if (!isRow) row = 0;
		else if (row === 0) table++;
		paragraphs.push({
			index,
			text: line,
			place: isRow ? 'cell' : 'body',
			cell: isRow ? { table, row: row++, column: -1 } : null
		});
	}
	return { kind: 'text', text, paragraphs };
}

/** UTF-8 with or without BOM, UTF-16 with BOM, otherwise GB18030 as Chinese Windows saves it. */
export function decodeText(name: string, bytes: Uint8Array): string {
	const text = decode(bytes);
	if (text.length > mostCharacters)
		throw new UserError(
			`“${name}”有${Math.round(text.length / 1e4)}万字，不像一份文稿，不予读取。`
		);
	if (text.includes('\0'))
		throw new UserError(`“${name}”不是文本文件。请另存为 .txt（UTF-8）或 .docx 再试。`);
	return text;
}

function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff)
		return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
