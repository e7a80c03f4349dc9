import type { Cell, TableBlock } from './document.ts';

/** A cell and the column it begins at. */
export interface Spot {
	cell: Cell;
	column: number;
}

/** Rows that belong with the next one: a band over the whole width, and all but the last of a cell that hangs down. */
export function leadingOn(rows: TableBlock['rows']): boolean[] {
	let until = -1;
	return rows.map((cells, row) => {
		for (const cell of cells) until = Math.max(until, row + (cell.rows ?? 1) - 1);
		return until > row || (cells.length === 1 && (cells[0]!.span ?? 1) > 1);
	});
}

/** Where the cells of each row stand, past those that hang down from rows above. */
export function placements(rows: TableBlock['rows']): Spot[][] {
	/** By column: how many rows from here on are still covered from above. */
	const covered: number[] = [];
	return rows.map((cells) => {
		let column = 0;
		const hanging = [...covered];
		for (let at = 0; at < covered.length; at++)
			covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
		return cells.map((cell) => {
			while ((hanging[column] ?? 0) > 0) column++;
			const spot = { cell, column };
			for (let over = 0; over < (cell.span ?? 1); over++)
				covered[column + over] = (cell.rows ?? 1) - 1;
			column += cell.span ?? 1;
			return spot;
		});
	});
}
