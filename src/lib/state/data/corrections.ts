import type { Sheet } from '#lib/ingest/received/sheet.ts';

/** 更正: what a person wrote into a cell before the table was loaded. The file itself is never touched. */
export interface Correction {
	/** Key of the sheet. */
	sheet: string;
	/** From 0. */
	row: number;
	column: number;
	before: string;
	after: string;
	/** Why: what was proposed, or that it was written by hand. */
	why: string;
}

/** A cell that is to hold another text. */
export interface Edit {
	sheet: string;
	row: number;
	column: number;
	/** What stands there now. */
	written: string;
	text: string;
}

/** A cell of a sheet, from 0. */
export type CellPlace = Pick<Edit, 'sheet' | 'row' | 'column'>;

const isAt = (one: Correction, { sheet, row, column }: CellPlace): boolean =>
	one.sheet === sheet && one.row === row && one.column === column;

export const correctionAt = (
	corrections: readonly Correction[],
	cell: CellPlace
): Correction | undefined => corrections.find((one) => isAt(one, cell));

/** One more correction; of one cell the last counts, against what stood there at first. Written back, it is none. */
export function withCorrection(
	corrections: readonly Correction[],
	{ sheet, row, column, written, text }: Edit,
	why: string
): readonly Correction[] {
	const place = { sheet, row, column };
	const before = correctionAt(corrections, place)?.before ?? written;
	const others = corrections.filter((one) => !isAt(one, place));
	return before === text ? others : [...others, { ...place, before, after: text, why }];
}

/** The sheet with its corrections in place; itself where there are none. */
export function corrected(sheet: Sheet, corrections: readonly Correction[]): Sheet {
	if (corrections.length === 0) return sheet;
	const cells = [...sheet.cells];
	for (const { row, column, after } of corrections) {
		const line = [...(cells[row] ?? [])];
		while (line.length <= column) line.push('');
		line[column] = after;
		cells[row] = line;
	}
	const { file, name, merges, prose } = sheet;
	return { file, name, cells, merges, ...(prose ? { prose } : {}) };
}
