/** 合并单元格: a rectangle of cells shown as one. Rows and columns from 0, both ends included. */
export interface Merge {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** 一张表 as somebody sent it: the text of its cells, and nothing understood yet. */
export interface Sheet {
	file: string;
	/** Null for a file that is one table (CSV). */
	name: string | null;
	/** By row and column, from 0; '' for a blank; a short row has no more cells. */
	cells: readonly (readonly string[])[];
	/** A table too long to be kept as cells: its lines are taken apart when they are looked at. */
	lines?: SheetLines;
	merges: readonly Merge[];
	/** 文字通报, whose figures were picked out of sentences: each is asked about before it counts. */
	prose?: true;
}

/** Lines of a table, counted and taken apart one at a time. */
export interface SheetLines {
	/** How many there are. */
	readonly count: number;
	/** Cells of the longest line. */
	readonly widest: number;
	/** Nothing beyond the end. */
	at(row: number): readonly string[];
}

/** '' beyond the end of a short row. */
export const textAt = (sheet: Sheet, row: number, column: number): string =>
	(sheet.lines ? sheet.lines.at(row) : sheet.cells[row])?.[column] ?? '';

/** How many rows and columns it has. */
export function extentOf(sheet: Sheet): { rows: number; columns: number } {
	// A table of lines has no cells before they are asked for: a million lines of them.
	if (sheet.lines) return { rows: sheet.lines.count, columns: sheet.lines.widest };
	const { cells } = sheet;
	return {
		rows: cells.length,
		columns: cells.reduce((most, { length }) => Math.max(most, length), 0)
	};
}
