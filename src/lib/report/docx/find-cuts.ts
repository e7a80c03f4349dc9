import { layoutDocument } from 'docx/layout';
import type { Block, ReportDocument } from '../document.ts';
import {
	cutBefore,
	cutTables,
	tablesOf,
	wholeOf,
	type TableCuts
} from '../table-parts.ts';
import type { DocxOptions } from './options.ts';
import { fileOf } from './write.ts';

/**
 * Where the tables of a document go over the turn of a page. Laid out again after each cut: a 续表 has a caption
 * of its own, so that what follows it moves. What begins on a new page anyway does not, and is cut with it.
 */
export async function findCuts(
	document: ReportDocument,
	options: Omit<DocxOptions, 'today'>
): Promise<TableCuts> {
	let cuts: TableCuts = tablesOf(document).map(() => []);
	for (;;) {
		const next = await nextCuts(document, options, cuts);
		if (next.size === 0) return cuts;
		cuts = cuts.map((rows, table) =>
			next.has(table) ? [...rows, next.get(table)!] : rows
		);
	}
}

/** By table: the first turn of a page that no cut is at, of what stands between two page breaks. */
async function nextCuts(
	document: ReportDocument,
	options: Omit<DocxOptions, 'today'>,
	cuts: TableCuts
): Promise<Map<number, number>> {
	const cut = cutTables(document, cuts);
	const { file } = await fileOf(cut, options, false);
	const firstPages = rowsOnFirstPage(layoutDocument(file, { guess: true }).pages);
	const found = new Map<number, number>();
	let settled = true;
	let laid = 0;
	let table = -1;
	for (const block of cut.blocks) {
		if (beginsPage(block)) settled = true;
		if (block.type === 'table') {
			const number = block.part?.number ?? 0;
			if (number === 0) table++;
			const from = number === 0 ? 0 : cuts[table]![number - 1]!;
			const turned = firstPages[laid]!;
			const row = turned.goesOn
				? cutBefore(wholeOf(block), from + turned.rows - block.head.length, from)
				: null;
			if (settled && row !== null) {
				found.set(table, row);
				settled = false;
			}
		}
		if (isTableInWord(block)) laid++;
	}
	return found;
}

const beginsPage = ({ type }: Block): boolean =>
	type === 'annex' || type === 'pageBreak' || type === 'landscape' || type === 'upright';

/** 热力表 and 格子图 stand in Word as tables; they are on one page. */
const isTableInWord = (block: Block): boolean =>
	block.type === 'table' ||
	(block.type === 'chart' &&
		(block.chart.kind === 'heat' || block.chart.kind === 'tiles'));

/** Of each table of the file, in order: how many of its rows, heads too, its first page has, and whether it goes on. */
function rowsOnFirstPage(pages: ReturnType<typeof layoutDocument>['pages']) {
	const found = new Map<number, { rows: number; goesOn: boolean }>();
	for (const block of pages.flatMap(({ body }) => body)) {
		if (block.type !== 'table') continue;
		const before = found.get(block.index);
		found.set(
			block.index,
			before ? { ...before, goesOn: true } : { rows: block.rows.length, goesOn: false }
		);
	}
	return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
}
