import type { CheckedManuscript, ComparedFigure, Manuscript } from './desk.ts';
import type { Group, Item } from './item.ts';

/** A stretch of a paragraph in one look. */
export interface Piece {
	text: string;
	/** The gravest mark over it; null where nothing is marked. */
	look: Group | 'agree' | null;
	/** Items over it, by key. */
	keys: readonly string[];
	/** Items that end here, with their numerals. */
	ends: readonly Item[];
	/** Slot of an agreeing figure. */
	slot: string | null;
}

const gravity: readonly (Group | 'agree')[] = [
	'error',
	'warn',
	'filled',
	'unavailable',
	'unrecognised',
	'info',
	'unbound',
	'agree'
];

/** One paragraph cut where marks begin and end. An item without width ends in a piece without text. */
export function piecesOf(
	text: string,
	items: readonly Item[],
	agreed: readonly ComparedFigure[]
): Piece[] {
	const edges = new Set([0, text.length]);
	for (const { start, end } of [...items, ...agreed]) edges.add(start).add(end);
	const points = [...edges].filter((at) => at <= text.length).sort((a, b) => a - b);
	const pieces: Piece[] = [];
	for (const [index, at] of points.entries()) {
		const empty = items.filter(({ start, end }) => start === end && start === at);
		if (empty.length > 0)
			pieces.push({
				text: '',
				look: gravest(empty.map(({ group }) => group)),
				keys: empty.map(({ key }) => key),
				ends: empty,
				slot: null
			});
		const to = points[index + 1];
		if (to === undefined) break;
		const over = items.filter(({ start, end }) => start <= at && end >= to);
		const figure = agreed.find(({ start, end }) => start <= at && end >= to);
		pieces.push({
			text: text.slice(at, to),
			look: gravest([
				...over.map(({ group }) => group),
				...(figure ? (['agree'] as const) : [])
			]),
			keys: over.map(({ key }) => key),
			ends: over.filter(({ end }) => end === to),
			slot: figure?.stat.slot ?? null
		});
	}
	return pieces;
}

const gravest = (looks: readonly (Group | 'agree')[]): Group | 'agree' | null =>
	gravity.find((look) => looks.includes(look)) ?? null;

export type Paragraph = Manuscript['paragraphs'][number] & { index: number };

/** 稿面: paragraphs in turn, those of one table together, row by row. */
export type Stretch =
	| { type: 'paragraph'; paragraph: Paragraph }
	/** Rows of cells, a cell may hold several paragraphs. */
	| { type: 'table'; rows: readonly (readonly (readonly Paragraph[])[])[] };

export function stretchesOf(paragraphs: Manuscript['paragraphs']): Stretch[] {
	const stretches: Stretch[] = [];
	const tables = new Map<number, Paragraph[][][]>();
	for (const [index, one] of paragraphs.entries()) {
		const paragraph = { ...one, index };
		const { cell } = one;
		if (!cell || cell.column < 0) {
			stretches.push({ type: 'paragraph', paragraph });
			continue;
		}
		let rows = tables.get(cell.table);
		if (!rows) {
			rows = [];
			tables.set(cell.table, rows);
			stretches.push({ type: 'table', rows });
		}
		const row = (rows[cell.row] ??= []);
		(row[cell.column] ??= []).push(paragraph);
	}
	// Merged cells leave gaps in the columns that they cover.
	for (const rows of tables.values())
		for (const [at, row] of rows.entries()) rows[at] = (row ?? []).filter(Boolean);
	return stretches;
}

/** Figures that agree, by paragraph. */
export function agreedBy(
	checked: Pick<CheckedManuscript, 'compared'> | null
): ReadonlyMap<number, readonly ComparedFigure[]> {
	const by = new Map<number, ComparedFigure[]>();
	for (const one of checked?.compared ?? [])
		if (one.agrees) by.set(one.paragraph, [...(by.get(one.paragraph) ?? []), one]);
	return by;
}

export function itemsBy(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
	const by = new Map<number, Item[]>();
	for (const item of items)
		by.set(item.paragraph, [...(by.get(item.paragraph) ?? []), item]);
	return by;
}
