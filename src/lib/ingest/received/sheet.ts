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
	merges: readonly Merge[];
}

/** '' beyond the end of a short row. */
export const textAt = ({ cells }: Sheet, row: number, column: number): string =>
	cells[row]?.[column] ?? '';
