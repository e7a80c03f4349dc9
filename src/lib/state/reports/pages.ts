import type {
	Block,
	Inline,
	Inlines,
	ReportDocument,
	TableBlock
} from '#lib/report/document.ts';
import { numberCaptions, type Captions } from '#lib/report/docx/captions.ts';
import type { LaidDocument, LaidPage } from '#lib/report/docx/lay-pages.ts';
import { inlineText } from '#lib/report/inline.ts';
import { cutTables } from '#lib/report/table-parts.ts';
import { sheetsOf, type Item } from './sheets.ts';

/** A printed page: an item that runs over the turn stands on both, each with its own part. */
export interface PrintedPage {
	/** As printed; '' for a sheet on screen that is no page. */
	number: string;
	landscape: boolean;
	items: readonly PrintedItem[];
}

export interface PrintedItem extends Item {
	/** The block that it is a part of: captions are numbered by it. */
	of: Block;
	/** Goes on from the page before: it is not indented again. */
	continued: boolean;
	/** Goes on over the page: its last line is full. */
	cut: boolean;
}

/** One paragraph or table of the file, over all pages that it stands on. */
interface LaidBlock {
	parts: readonly { page: number; text: string | null; rows: readonly number[] }[];
	/** Without spaces; null for a table. */
	words: string | null;
}

/**
 * 分页预览: the document cut where the file turns its pages. What the layout has under other words (a contents, a
 * drawing) goes with what stands before it.
 */
export function printedPages(whole: ReportDocument, laid: LaidDocument): PrintedPage[] {
	const document = cutTables(whole, laid.cuts);
	const captions = numberCaptions(document.blocks);
	const blocks = joined(laid.pages);
	const pages = laid.pages.map(({ number, landscape }) => ({
		number,
		landscape,
		items: [] as PrintedItem[]
	}));
	let next = 0;
	let page = 0;
	for (const item of sheetsOf(document).flatMap(({ items }) => items)) {
		const at = find(item, blocks, next, captions);
		const found = at === null ? null : blocks[at]!;
		if (at !== null) next = at + 1;
		const parts = found ? partsOf(item, found, captions) : [{ page, item }];
		parts.forEach(({ page: on, item: part }, index) => {
			page = on;
			pages[on]!.items.push({
				...part,
				of: item.block,
				continued: index > 0,
				cut: index < parts.length - 1
			});
		});
	}
	return pages.filter(({ items }) => items.length > 0);
}

function joined(laid: readonly LaidPage[]): LaidBlock[] {
	const byIndex = new Map<number, LaidBlock['parts'][number][]>();
	laid.forEach(({ parts }, page) => {
		for (const { index, text, rows } of parts)
			byIndex.set(index, [...(byIndex.get(index) ?? []), { page, text, rows }]);
	});
	return [...byIndex]
		.sort(([a], [b]) => a - b)
		.map(([, parts]) => ({
			parts,
			words: parts.some(({ text }) => text === null)
				? null
				: bare(parts.map(({ text }) => text).join(''))
		}));
}

const bare = (text: string): string => text.replace(/\s/gu, '');

/** The first laid block from `from` on that is this item; null where none is. */
function find(
	{ block, body }: Item,
	blocks: readonly LaidBlock[],
	from: number,
	captions: Captions
): number | null {
	const matches = (test: (laid: LaidBlock) => boolean) => {
		const at = blocks.findIndex((laid, index) => index >= from && test(laid));
		return at < 0 ? null : at;
	};
	if (block.type === 'table') return matches(({ words }) => words === null);
	if (block.type === 'chart')
		return matches(({ words }) => words?.endsWith(bare(block.caption)) ?? false);
	const words = bare(wordsOf(block, body, captions));
	return words === '' ? null : matches((laid) => laid.words === words);
}

/** The words of its first paragraph in the file. */
function wordsOf(block: Block, body: Item['body'], captions: Captions): string {
	const say = (inlines: Inlines) => inlineText(resolved(inlines, captions));
	switch (block.type) {
		case 'title':
			return block.text;
		case 'masthead':
			return block.name;
		case 'heading':
			return block.label + say(block.inlines) + (body ? say(body.inlines) : '');
		case 'byline':
		case 'salutation':
		case 'paragraph':
		case 'signature':
			return say(block.inlines);
		case 'annex':
			return captions.of(block)?.label ?? block.label;
		case 'imprint':
			return say(block.lines[0] ?? []);
		default:
			return '';
	}
}

/** References as the file prints them: their length counts. */
const resolved = (inlines: Inlines, captions: Captions): Inlines =>
	inlines.map((inline) =>
		inline.type === 'reference'
			? { type: 'text', text: captions.find(inline.to)?.label ?? inline.text }
			: inline
	);

function partsOf(
	item: Item,
	{ parts }: LaidBlock,
	captions: Captions
): { page: number; item: Item }[] {
	const [first] = parts;
	if (parts.length === 1) return [{ page: first!.page, item }];
	const { block, body } = item;
	if (block.type === 'table')
		return parts.map(({ page, rows }, index) => ({
			page,
			item: { block: rowsOf(block, rows, index, parts.length), body: null }
		}));
	if (block.type === 'paragraph' || (block.type === 'heading' && body)) {
		const paragraph = block.type === 'paragraph' ? block : body!;
		const head =
			block.type === 'heading'
				? (block.label + inlineText(resolved(block.inlines, captions))).length
				: 0;
		const inlines = resolved(paragraph.inlines, captions);
		let at = 0;
		return parts.map(({ page, text }, index) => {
			const from = Math.max(0, at - head);
			at += text!.length;
			const last = index === parts.length - 1;
			const piece: Extract<Block, { type: 'paragraph' }> = {
				...paragraph,
				inlines: slice(inlines, from, last ? Infinity : Math.max(0, at - head))
			};
			return block.type === 'heading' && index === 0
				? { page, item: { block, body: piece } }
				: { page, item: { block: piece, body: null } };
		});
	}
	return [{ page: first!.page, item }];
}

/** Heads stand on every page; caption and unit only on the first, notes only on the last. */
function rowsOf(
	block: TableBlock,
	laid: readonly number[],
	index: number,
	count: number
): TableBlock {
	const rows = laid
		.map((row) => row - block.head.length)
		.filter((row) => row >= 0)
		.flatMap((row) => (block.rows[row] ? [block.rows[row]] : []));
	return {
		...block,
		rows,
		...(index > 0 ? { caption: '', unit: '' } : {}),
		...(index < count - 1 ? { notes: [] } : {})
	};
}

/** Characters `from` to `to` of a line; a number that is cut stays bound on both sides. */
export function slice(inlines: Inlines, from: number, to: number): Inline[] {
	let at = 0;
	return inlines.flatMap((inline) => {
		const start = at;
		at += inline.text.length;
		const text = inline.text.slice(Math.max(0, from - start), Math.max(0, to - start));
		return text === '' ? [] : [{ ...inline, text }];
	});
}
