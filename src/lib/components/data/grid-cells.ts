import type { FindingView } from '#lib/state/data/finding-view.ts';
import type { RowView } from '#lib/state/data/sheet-rows.ts';

/** A cell of a sheet, from 0. */
export interface GridPlace {
	row: number;
	column: number;
}

/** A, B, …, Z, AA: what a spreadsheet calls a column. */
export const columnLetters = (column: number): string =>
	column < 26
		? String.fromCharCode(65 + column)
		: columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);

/** The cell that covers a place: itself, or the merged one that it is part of. */
export function coveringCell(
	shown: readonly RowView[],
	row: number,
	column: number
): GridPlace {
	for (const one of shown)
		for (const cell of one.cells)
			if (
				one.row <= row &&
				row < one.row + cell.rows &&
				cell.column <= column &&
				column < cell.column + cell.columns
			)
				return { row: one.row, column: cell.column };
	return { row, column };
}

/** The same of every place at once, both as `row,column`: a long list of findings asks for a thousand. */
function coveringCells(shown: readonly RowView[]): Map<string, string> {
	const covering = new Map<string, string>();
	for (const { row, cells } of shown)
		for (const { column, rows, columns } of cells)
			for (let down = 0; down < rows; down++)
				for (let right = 0; right < columns; right++) {
					const place = `${row + down},${column + right}`;
					if (!covering.has(place)) covering.set(place, `${row},${column}`);
				}
	return covering;
}

const gravity = { error: 0, warn: 1, info: 2 };

/** The gravest finding of each cell of a sheet, by `row,column`. */
export function foundIn(
	shown: readonly RowView[],
	findings: readonly FindingView[],
	sheet: string
): Readonly<Record<string, FindingView>> {
	const cells: Record<string, FindingView> = {};
	const covering = coveringCells(shown);
	for (const one of findings) {
		const { row, column } = one.finding.place;
		if (one.sheet !== sheet || row === null || column === null) continue;
		const place = `${row - 1},${column - 1}`;
		const key = covering.get(place) ?? place;
		const before = cells[key];
		if (!before || gravity[one.finding.severity] < gravity[before.finding.severity])
			cells[key] = one;
	}
	return cells;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1]
};

/** Where an arrow leads from a cell, a merged one being passed over as one; null for any other key. */
export function stepFrom(
	shown: readonly RowView[],
	{ row, column }: GridPlace,
	key: string
): GridPlace | null {
	const step = steps[key];
	if (!step) return null;
	const at = shown.findIndex((one) => one.row === row);
	const cell = shown[at]?.cells.find((one) => one.column === column);
	if (!cell) return { row, column };
	const [down, right] = step;
	const next =
		down === 0
			? { row, column: right < 0 ? column - 1 : column + cell.columns }
			: { row: shown[down < 0 ? at - 1 : at + cell.rows]?.row ?? row, column };
	return coveringCell(shown, next.row, next.column);
}
