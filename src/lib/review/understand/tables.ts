import type { Passage } from '../clean/passages.ts';
import { slice, type Traced } from '../clean/traced.ts';

/** 表: rows of cells, each tied to the original, whichever way the document draws them. */
export interface Table {
	readonly rows: readonly (readonly TableCell[])[];
	/** The line above it; '' where there is none. */
	readonly caption: string;
}

export interface TableCell {
	readonly passage: Passage;
	/** Offsets in the passage: a text file keeps a whole row in one. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly column: number;
}

export function tablesOf(passages: readonly Passage[]): Table[] {
	const tables: { rows: TableCell[][]; caption: string }[] = [];
	let before: Passage | null = null;
	let last = -1;
	for (const passage of passages) {
		const { cell } = passage.source;
		if (!cell) {
			before = passage;
			continue;
		}
		if (cell.table !== last) {
			tables.push({ rows: [], caption: before?.text ?? '' });
			// What stands above one table says nothing of the next.
			before = null;
			last = cell.table;
		}
		const { rows } = tables.at(-1)!;
		while (rows.length <= cell.row) rows.push([]);
		const row = rows[cell.row]!;
		if (cell.column >= 0)
			row.push({
				passage,
				start: 0,
				end: passage.text.length,
				text: passage.text,
				column: cell.column
			});
		else row.push(...cellsOfLine(passage));
	}
	return tables.map(({ rows, caption }) => ({
		caption,
		rows: rows.filter((row) => row.some(({ text }) => !/^[-:\s]*$/.test(text)))
	}));
}

/** Cells of a line of text: between tabs, or between the bars of Markdown. */
function cellsOfLine(passage: Passage): TableCell[] {
	const { text } = passage;
	const mark = text.includes('\t') ? '\t' : '|';
	const cells: TableCell[] = [];
	let from = 0;
	let column = 0;
	const body =
		mark === '|' ? text.replace(/^\s*\|/, (bar) => ' '.repeat(bar.length)) : text;
	for (const piece of body.split(mark)) {
		const inner = piece.trim();
		const start = from + piece.indexOf(inner);
		cells.push({
			passage,
			start,
			end: start + inner.length,
			text: inner,
			column: column++
		});
		from += piece.length + 1;
	}
	return cells;
}

/** The part of a passage that a cell stands for. */
export const cellTrace = ({ passage, start, end }: TableCell): Traced =>
	slice(passage.traced, start, end);
