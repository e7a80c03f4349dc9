import { describe, expect, it } from 'vitest';
import { sheetsOf } from '#lib/state/table-xlsx.ts';
import type { TableView } from '#lib/state/view.ts';

const text = (text: string) => ({ type: 'text', text }) as const;
const table: TableView = {
	head: '区县',
	columns: [
		{ name: '', unit: '', picture: true },
		{ name: '支出', unit: '万元' },
		{ name: '占比', unit: '' }
	],
	rows: [
		{ head: '甲县', cells: [{ type: 'bar', part: 1 }, text('-12.50'), text('8.4%')] },
		{
			head: '乙县',
			indent: true,
			cells: [{ type: 'blank' }, text('—'), { type: 'blank' }]
		}
	],
	notes: ['乙县缺报']
};
const [data, source] = sheetsOf(table, {
	title: '甲县支出最多',
	unit: '支出（万元）',
	source: '来源：甲市季报（模拟）'
});

describe('a table for a workbook', () => {
	it('has what is printed as numbers, and what is no number as it is printed', () => {
		expect(data!.head).toEqual(['区县', '支出（万元）', '占比']);
		expect(data!.rows).toEqual([
			[
				'甲县',
				{ value: -12.5, decimals: 2 },
				{ value: 0.084, decimals: 1, percent: true }
			],
			['　乙县', '—', null]
		]);
	});

	it('says on a second sheet what it is, what is noted and where it is from', () => {
		expect(source!.name).toBe('来源');
		expect(source!.rows).toEqual([
			['表题', '甲县支出最多'],
			['指标与单位', '支出（万元）'],
			['注1', '乙县缺报'],
			['来源', '来源：甲市季报（模拟）']
		]);
	});
});
