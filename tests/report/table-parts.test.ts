import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '#lib/report/document.ts';
import { cutBefore, cutTables, isContinued, wholeOf } from '#lib/report/table-parts.ts';
import { documentOf, longTable, text } from './docx/fixture.ts';

const words: Block = { type: 'paragraph', inlines: [text('正文。')] };
const tables = (blocks: readonly Block[]) =>
	blocks.filter((block): block is TableBlock => block.type === 'table');

describe('a table that is cut', () => {
	const document = documentOf([longTable('one', 5), words, longTable('two', 6)]);
	const { blocks } = cutTables(document, [[], [2, 5]]);

	it('has every row once, in order, and leaves the other blocks as they were', () => {
		expect(blocks.slice(0, 2)).toEqual(document.blocks.slice(0, 2));
		const parts = tables(blocks.slice(2));
		expect(parts.map(({ rows }) => rows.length)).toEqual([2, 3, 1]);
		expect(parts.flatMap(({ rows }) => rows)).toEqual(tables(document.blocks)[1]!.rows);
	});

	it('has its heads on every part and its notes below the last', () => {
		const [first, second, last] = tables(blocks.slice(2));
		const whole = tables(document.blocks)[1]!;
		for (const part of [first!, second!, last!]) {
			expect(part.head).toEqual(whole.head);
			expect(wholeOf(part)).toBe(whole);
		}
		expect([first!.notes, second!.notes, last!.notes]).toEqual([[], [], whole.notes]);
		expect([first!, second!, last!].map(isContinued)).toEqual([false, true, true]);
	});
});

describe('where a table may be cut', () => {
	const plain = longTable('plain', 6) as TableBlock;
	const row = plain.rows[0]!;
	const cell = row[0]!;
	/** Rows 1 to 3 hang together; 4 is a band over the row below it. */
	const grouped: TableBlock = {
		...plain,
		rows: [
			row,
			[{ ...cell, rows: 3 }, ...row.slice(1)],
			row.slice(1),
			row.slice(1),
			[{ ...cell, span: 4 }],
			row
		]
	};

	it('is before the row that is over the turn', () => {
		expect(cutBefore(plain, 4, 0)).toBe(4);
	});

	it('is before the first of the rows that belong together', () => {
		expect([1, 2, 3].map((at) => cutBefore(grouped, at, 0))).toEqual([1, 1, 1]);
		expect(cutBefore(grouped, 5, 0)).toBe(4);
	});

	it('is nowhere where that leaves nothing on the page', () => {
		expect(cutBefore(plain, 2, 2)).toBeNull();
		expect(cutBefore(grouped, 3, 1)).toBeNull();
	});
});
