import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/report/document.ts';
import { numberCaptions } from '#lib/report/docx/captions.ts';
import { layPages } from '#lib/report/docx/lay-pages.ts';
import { inlineText } from '#lib/report/inline.ts';
import { printedPages, slice } from '#lib/state/reports/pages.ts';
import {
	documentOf,
	everyBlock,
	han,
	longTable,
	number,
	text
} from '../../report/docx/fixture.ts';

const style = { layout: 'grid', fonts: 'gb2312' } as const;
const paged = async (document: Parameters<typeof layPages>[0]) =>
	printedPages(document, await layPages(document, style));

const wordsOf = (block: Block): string =>
	block.type === 'paragraph' ? inlineText(block.inlines) : '';

describe('a document as it is printed', () => {
	it('has 22 lines of 28 characters on a page; a paragraph goes on where the page before ended', async () => {
		// Two characters are the indent.
		const words = '调'.repeat(28 * 30 - 2);
		const pages = await paged(
			documentOf([{ type: 'paragraph', inlines: [text(words)] }])
		);
		const parts = pages.map(({ items }) => items[0]!);
		expect(pages.map(({ number }) => number)).toEqual(['1', '2']);
		expect(parts.map(({ block }) => wordsOf(block).length)).toEqual([
			28 * 22 - 2,
			28 * 8
		]);
		expect(parts.map(({ continued, cut }) => [continued, cut])).toEqual([
			[false, true],
			[true, false]
		]);
	});

	it('loses no word and no row, and numbers every page', async () => {
		const pages = await paged(everyBlock);
		const items = pages.flatMap(({ items }) => items);
		const paragraphs = (blocks: readonly Block[]) => blocks.map(wordsOf).join('');
		const own = everyBlock.blocks.filter(
			(block, index) =>
				block.type === 'paragraph' &&
				!(everyBlock.blocks[index - 1] as { runIn?: boolean }).runIn
		);
		expect(paragraphs(items.map(({ block }) => block))).toBe(paragraphs(own));
		const rows = (blocks: readonly Block[]) =>
			blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])).length;
		expect(rows(items.map(({ block }) => block))).toBe(rows(everyBlock.blocks));
		expect(pages.length).toBeGreaterThan(8);
		expect(pages.map(({ number }) => Number(number))).toEqual(
			pages.map((_, index) => index + 1)
		);
		expect(pages.some(({ landscape }) => landscape)).toBe(true);
	});

	it('gives a table that goes on its head, and its caption only once', async () => {
		const pages = await paged(everyBlock);
		const streets = pages.flatMap(({ items }) =>
			items.filter(({ of }) => of.type === 'table' && of.id === 'streets')
		);
		expect(streets.length).toBeGreaterThan(1);
		const captions = streets.map(({ block }) =>
			block.type === 'table' ? block.caption : ''
		);
		expect(captions.filter((caption) => caption !== '')).toHaveLength(1);
		for (const { block } of streets)
			expect(block.type === 'table' && block.head.length).toBeGreaterThan(0);
	});

	it('names a table again where 续表 are written, with the rows that the file has there', async () => {
		const whole = documentOf([longTable('streets', 60)]);
		const laid = await layPages(whole, { ...style, continued: true });
		const parts = printedPages(whole, laid).map(({ items }) => items[0]!);
		expect(parts.length).toBe(laid.cuts[0]!.length + 1);
		expect(parts.map(({ continued, cut }) => [continued, cut])).toEqual(
			parts.map(() => [false, false])
		);
		const starts = parts.map(({ block }) =>
			block.type === 'table' ? block.rows[0]![0]!.text : ''
		);
		expect(starts).toEqual([0, ...laid.cuts[0]!].map((row) => `第${row + 1}街道办事处`));
		const captions = numberCaptions(whole.blocks);
		expect(parts.map(({ of }) => captions.of(of)?.label)).toEqual(parts.map(() => '表1'));
	});

	it('keeps a number bound on both sides of a turn', () => {
		const inlines = [text(han.slice(0, 2)), number('1234人', 1234), text('。')];
		const first = slice(inlines, 0, 4);
		const rest = slice(inlines, 4, Infinity);
		expect(inlineText(first) + inlineText(rest)).toBe(inlineText(inlines));
		expect([first.at(-1)!.type, rest[0]!.type]).toEqual(['number', 'number']);
	});
});
