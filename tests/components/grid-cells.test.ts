import { describe, expect, it } from 'vitest';
import {
	columnLetters,
	coveringCell,
	stepFrom
} from '#lib/components/data/grid-cells.ts';
import type { RowView } from '#lib/state/data/sheet-rows.ts';

const row = (at: number, ...cells: [column: number, columns: number, rows: number][]) =>
	({
		row: at,
		kind: 'figures',
		reason: '',
		said: null,
		cells: cells.map(([column, columns, rows]) => ({
			...{ column, columns, rows },
			...{ text: '', before: null }
		}))
	}) satisfies RowView;

/** 地区 over two storeys, 城市低保 over two columns, and a line of figures; rows between were not drawn. */
const shown = [
	row(2, [0, 1, 2], [1, 2, 1]),
	row(3, [1, 1, 1], [2, 1, 1]),
	row(300, [0, 1, 1], [1, 1, 1], [2, 1, 1])
];

it.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[701, 'ZZ'],
	[702, 'AAA']
])('column %i is %s, as in a spreadsheet', (column, letters) => {
	expect(columnLetters(column)).toBe(letters);
});

describe('merged cells', () => {
	it('cover every place within them, and no other', () => {
		expect(coveringCell(shown, 3, 0)).toEqual({ row: 2, column: 0 });
		expect(coveringCell(shown, 2, 2)).toEqual({ row: 2, column: 1 });
		expect(coveringCell(shown, 3, 2)).toEqual({ row: 3, column: 2 });
		expect(coveringCell(shown, 9, 9)).toEqual({ row: 9, column: 9 });
	});

	it.each<[string, [number, number], string, [number, number] | null]>([
		['down from 地区 over its second storey', [2, 0], 'ArrowDown', [300, 0]],
		['right from 地区', [2, 0], 'ArrowRight', [2, 1]],
		['down into the storey below', [2, 1], 'ArrowDown', [3, 1]],
		['up from its second column', [3, 2], 'ArrowUp', [2, 1]],
		['left into 地区 from below', [3, 1], 'ArrowLeft', [2, 0]],
		['up from the figures, past what is not drawn', [300, 1], 'ArrowUp', [3, 1]],
		['down from the last row', [300, 1], 'ArrowDown', [300, 1]],
		['another key', [2, 0], 'x', null]
	])('are passed over as one: %s', (_, [from, column], key, to) => {
		expect(stepFrom(shown, { row: from, column }, key)).toEqual(
			to && { row: to[0], column: to[1] }
		);
	});
});
