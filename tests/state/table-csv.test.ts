import { describe, expect, it } from 'vitest';
import { tableCsv } from '#lib/state/table-csv.ts';
import type { TableView } from '#lib/state/view.ts';

const table: TableView = {
	head: '区县',
	columns: [
		{ name: '', unit: '', picture: true },
		{ name: '支出', unit: '万元' }
	],
	rows: [
		{
			head: '甲县',
			cells: [
				{ type: 'bar', part: 1 },
				{ type: 'text', text: '-12.5' }
			]
		},
		{ head: '=乙县', cells: [{ type: 'blank' }, { type: 'text', text: '不相加，见注' }] }
	],
	notes: ['注：乙县缺报']
};

describe('a table as CSV', () => {
	const lines = tableCsv(table, '来源：甲市季报（模拟）').split('\r\n');

	it('begins with the mark by which a spreadsheet knows UTF-8', () => {
		expect(lines[0]).toBe('\uFEFF区县,支出（万元）');
	});

	it('keeps negative numbers numbers', () => {
		expect(lines[1]).toBe('甲县,-12.5');
	});

	it('never lets a text become a formula', () => {
		expect(lines[2]).toBe("'=乙县,不相加，见注");
	});

	it('ends with the notes and the source', () => {
		expect(lines.slice(3)).toEqual(['注：乙县缺报', '来源：甲市季报（模拟）', '']);
	});
});
