import type { Block, ReportDocument } from '#lib/report/document.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** A block, with the paragraph that a run-in heading begins. */
export interface Item {
	block: Block;
	body: Paragraph | null;
}

/** 一张纸 on screen: the text, or an annex, which begins on a page of its own. */
export interface Sheet {
	landscape: boolean;
	items: readonly Item[];
}

/**
 * The document as sheets. A sheet on screen is as long as what stands on it: where Word turns the page
 * depends on the fonts of the machine that opens the file.
 */
export function sheetsOf({ blocks }: Pick<ReportDocument, 'blocks'>): Sheet[] {
	const sheets: { landscape: boolean; items: Item[] }[] = [];
	const begin = (landscape: boolean) => sheets.push({ landscape, items: [] });
	begin(false);
	blocks.forEach((block, index) => {
		if (isBegun(blocks, index)) return;
		if (block.type === 'annex') begin(block.landscape);
		if (block.type === 'pageBreak') begin(sheets.at(-1)!.landscape);
		else if (block.type === 'upright') begin(false);
		else if (block.type === 'landscape') begin(true);
		else sheets.at(-1)!.items.push({ block, body: bodyOf(blocks, index) });
	});
	return sheets.filter(({ items }) => items.length > 0);
}

/** 段首标题: the paragraph that the heading at `index` runs on into; null where it stands alone. */
function bodyOf(blocks: readonly Block[], index: number): Paragraph | null {
	const block = blocks[index];
	const next = blocks[index + 1];
	if (block?.type !== 'heading' || !block.runIn) return null;
	return next?.type === 'paragraph' && (next.style ?? 'body') === 'body' ? next : null;
}

const isBegun = (blocks: readonly Block[], index: number): boolean =>
	index > 0 && bodyOf(blocks, index - 1) !== null;
