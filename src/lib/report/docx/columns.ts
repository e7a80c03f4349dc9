import type { Cell, TableBlock } from '../document.ts';
import { placements } from '../table-grid.ts';
import { widthOf } from './text.ts';

/** 5号, a full-width character of a table in twips, and what a cell keeps free at its two sides. */
const character = 210;
const padding = 180;
/** A line of a cell and the room above and below its lines. */
const lineHeight = 280;
const around = 80;

/** Least room for a figure from the right edge of its column. */
const leastIndent = 105;
/** A column of words may be broken down to this many characters a line. */
const leastWords = 6;

export const isFigure = (cell: Cell): boolean =>
	cell.stat !== null || /^[-+−–\d.,%％—]+$/.test(cell.text);

const linesOf = (cell: Cell): number[] =>
	cell.text.split('\n').map((words) => (widthOf(words) + (cell.indent ?? 0)) * character);

const longest = (cell: Cell): number => Math.max(...linesOf(cell));

interface Column {
	/** Width at which nothing in it is broken, and the least it can do with; twips. */
	natural: number;
	least: number;
	/** As declared by the block: who gets the room that is left. */
	weight: number;
}

/**
 * 列宽 that fill `width` exactly, in twips. Every column first gets what its longest entry needs; what is
 * left is shared by the declared widths. Where there is too little, columns of words are broken, and figures
 * never are: the widest alone, or more of them by their declared widths if the table takes fewer lines so.
 */
export function columnWidths(block: TableBlock, width: number): number[] {
	if (block.ruled) return declaredWidths(block, width);
	const columns = columnsOf(block);
	const natural = columns.map((column) => column.natural);
	if (total(natural) <= width) return filled(columns, natural, width);
	const ways = [0, 0.5, 1].map((power) =>
		filled(columns, brokenWidths(columns, power, width), width)
	);
	const heights = ways.map((way) => total(block.rows.map((row) => rowHeight(row, way))));
	return ways[heights.indexOf(Math.min(...heights))]!;
}

/** What is left of `width` goes by declared widths; less than nothing is left only where figures alone are too wide. */
function filled(
	columns: readonly Column[],
	wished: readonly number[],
	width: number
): number[] {
	const weight = total(columns.map((column) => column.weight));
	const left = width - total(wished);
	const shared = wished.map((one, index) =>
		left < 0
			? (one * width) / (width - left)
			: one + (left * columns[index]!.weight) / weight
	);
	return whole(shared, width);
}

/** In whole twips, the first with what is over. */
function whole(widths: readonly number[], width: number): number[] {
	const floors = widths.map(Math.floor);
	const rest = width - total(floors);
	return floors.map((one, index) => (index === 0 ? one + rest : one));
}

/** 对照表 has its widths by the form, not by what stands in its cells. */
function declaredWidths({ widths }: TableBlock, width: number): number[] {
	const all = total(widths);
	return whole(
		widths.map((one) => (one * width) / all),
		width
	);
}

const total = (numbers: readonly number[]): number =>
	numbers.reduce((sum, one) => sum + one, 0);

/**
 * None wider than one measure times its declared width to the power of `power`, and the measure as large as all can
 * have it. With 0 the widest are broken first, with 1 each by what it was meant to have.
 */
function brokenWidths(
	columns: readonly Column[],
	power: number,
	width: number
): number[] {
	const shares = columns.map(({ weight }) => weight ** power);
	const within = (measure: number) =>
		columns.map(({ natural, least }, index) =>
			Math.max(least, Math.min(natural, measure * shares[index]!))
		);
	let [low, high] = [0, width / Math.min(...shares)];
	// To a twip of the whole.
	while ((high - low) * total(shares) > 1) {
		const middle = (low + high) / 2;
		if (total(within(middle)) <= width) low = middle;
		else high = middle;
	}
	return within(low);
}

function columnsOf(block: TableBlock): Column[] {
	const count = block.head[0]!.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
	const heads = block.head.at(-1)!;
	const columns = cellsByColumn(block.rows);
	return Array.from({ length: count }, (_, index) => {
		const cells = columns[index] ?? [];
		// Of a head in several rows only the lowest is known to stand over this one column.
		const head = block.head.length === 1 ? [heads[index]!] : [];
		const of = (list: readonly Cell[]) => Math.max(0, ...list.map(longest)) + padding;
		const natural = of([...head, ...cells]);
		const fixed = of([...head, ...cells.filter(isFigure)]);
		return {
			natural,
			least: Math.min(natural, Math.max(fixed, leastWords * character + padding)),
			weight: block.widths[index] ?? 1
		};
	});
}

/** The cells that stand in one column alone. */
function cellsByColumn(rows: TableBlock['rows']): Cell[][] {
	const columns: Cell[][] = [];
	for (const { cell, column } of placements(rows).flat())
		if ((cell.span ?? 1) === 1) (columns[column] ??= []).push(cell);
	return columns;
}

/**
 * From the right edge, so that the figures of a column stand as a block under the middle of its head, their
 * decimals still in line. One a column, in twips.
 */
export function figureIndents(block: TableBlock, widths: readonly number[]): number[] {
	const columns = cellsByColumn(block.rows);
	return widths.map((width, index) => {
		const figures = (columns[index] ?? []).filter(isFigure);
		const room = width - padding - Math.max(0, ...figures.map(longest));
		return Math.max(leastIndent, Math.round(room / 2));
	});
}

/** Height of a row, in twips, as its longest cell will be broken. */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
	const lines = cells.map((cell, index) =>
		linesOf(cell).reduce(
			(sum, line) => sum + Math.max(1, Math.ceil(line / (widths[index]! - padding))),
			0
		)
	);
	return Math.max(...lines) * lineHeight + around;
}
