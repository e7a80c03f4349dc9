import type { Block, ReportDocument, TableBlock } from './document.ts';
import { leadingOn } from './table-grid.ts';

/** 续表 of every table of a document, in order: the numbers of the rows (heads not counted) that a new part begins with. */
export type TableCuts = readonly (readonly number[])[];

/** The table that a block is, or is a part of. */
export const wholeOf = (block: TableBlock): TableBlock => block.part?.of ?? block;

/** Whether a block is a 续表: goes on with a table of a page before. */
export const isContinued = (block: Block): boolean =>
	block.type === 'table' && (block.part?.number ?? 0) > 0;

export const tablesOf = ({ blocks }: Pick<ReportDocument, 'blocks'>): TableBlock[] =>
	blocks.filter((block) => block.type === 'table');

/** The same document, with its tables cut in parts: heads and unit on each, notes on the last. */
export function cutTables<Cut extends Pick<ReportDocument, 'blocks'>>(
	document: Cut,
	cuts: TableCuts
): Cut {
	let table = 0;
	return {
		...document,
		blocks: document.blocks.flatMap((block): readonly Block[] =>
			block.type === 'table' ? parts(block, cuts[table++] ?? []) : [block]
		)
	};
}

function parts(block: TableBlock, cuts: readonly number[]): TableBlock[] {
	if (cuts.length === 0) return [block];
	const starts = [0, ...cuts];
	return starts.map((from, number) => ({
		...block,
		rows: block.rows.slice(from, starts[number + 1]),
		notes: number === cuts.length ? block.notes : [],
		part: { of: block, number }
	}));
}

/** The last row at or before `row` that a part may begin with; null where the rows from `from` on belong together. */
export function cutBefore(block: TableBlock, row: number, from: number): number | null {
	const leading = leadingOn(block.rows);
	for (let at = Math.min(row, block.rows.length - 1); at > from; at--)
		if (!leading[at - 1]) return at;
	return null;
}
