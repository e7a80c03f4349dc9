import { layoutDocument } from 'docx/layout';
import type { ReportDocument } from '../document.ts';
import { cutTables, type TableCuts } from '../table-parts.ts';
import { findCuts } from './find-cuts.ts';
import type { DocxOptions } from './options.ts';
import { fileOf } from './write.ts';

/** What stands on one printed page of a paragraph or a table. */
export interface LaidPart {
	/** Counted over the body of the file: a paragraph on two pages has the same on both. */
	index: number;
	/** Its words on this page; null for a table. */
	text: string | null;
	/** Its rows on this page, head rows repeated; empty for a paragraph. */
	rows: readonly number[];
}

export interface LaidPage {
	/** As printed: — 1 —. */
	number: string;
	landscape: boolean;
	parts: readonly LaidPart[];
}

/** A document as it is printed. */
export interface LaidDocument {
	/** 续表 that the file has. */
	cuts: TableCuts;
	pages: readonly LaidPage[];
}

/** 分页: where the file turns its pages, by the rules that also give the contents their numbers. Takes about a second. */
export async function layPages(
	document: ReportDocument,
	options: Omit<DocxOptions, 'today'>
): Promise<LaidDocument> {
	const cuts = options.continued ? await findCuts(document, options) : [];
	const { file } = await fileOf(cutTables(document, cuts), options, false);
	const pages = layoutDocument(file, { guess: true }).pages.map((page, index) => ({
		number: page.pageNumber ?? String(index + 1),
		landscape: page.width > page.height,
		parts: page.body.map((block): LaidPart =>
			block.type === 'table'
				? { index: block.index, text: null, rows: block.rows.map((row) => row.index) }
				: {
						index: block.index,
						text: block.lines.map(({ text }) => text).join(''),
						rows: []
					}
		)
	}));
	return { cuts, pages };
}
