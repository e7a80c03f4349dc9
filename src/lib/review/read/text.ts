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

/** Lines of text; the ends of lines are not part of them. Lines set in columns by tabs, | or wide spaces are table rows. */
export function readText(text: string): TextDocument {
	const paragraphs: Paragraph[] = [];
	let table = -1;
	let row = 0;
	const lines = text.split(/\r\n|\r|\n/);
	const spaced = spacedRows(lines);
	for (const [index, line] of lines.entries()) {
		const isRow =
			/\t/.test(line.trim()) || /^\s*\|.*\|\s*$/.test(line) || spaced.has(index);
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

/** What stands between two columns that are set by spaces. */
const columnSpace = /(?<=\S)(?:\u3000+| {2,})(?=\S)/gu;

/** A line whose columns are set by spaces, with a tab at each; as long as it was. */
export const withTabs = (line: string): string =>
	line.replace(columnSpace, (space) => `\t${' '.repeat(space.length - 1)}`);

/** Three lines or more, one below the other, each of as many short columns. */
function spacedRows(lines: readonly string[]): ReadonlySet<number> {
	const widths = lines.map((line) => {
		const columns = line.trim().split(columnSpace);
		return columns.length >= 3 && columns.every((one) => /^[^，。；]{1,16}$/u.test(one))
			? columns.length
			: 0;
	});
	const rows = new Set<number>();
	for (let from = 0; from < lines.length;) {
		let to = from + 1;
		while (to < lines.length && widths[to] === widths[from]) to++;
		if (widths[from]! > 0 && to - from >= 3)
			for (let row = from; row < to; row++) rows.add(row);
		from = to;
	}
	return rows;
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
