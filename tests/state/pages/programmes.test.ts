import { describe, expect, it } from 'vitest';
import { programmes } from '#lib/state/pages/programmes.ts';
import { tableCsv } from '#lib/state/table-csv.ts';
import { context, view } from './fixture.ts';

describe('the table of programmes', () => {
	it('says so where nothing is reported', () => {
		expect(view(programmes(context), {})).toEqual({
			type: 'absent',
			title: '分项目',
			text: '本数据集没有分项目的对象数和支出。'
		});
	});

	it('has no columns of what nobody reported', () => {
		const piece = view(programmes(context), { persons: 5 });
		expect(
			piece.type === 'figure' && piece.table.columns.map(({ name }) => name)
		).toEqual(['对象']);
	});

	it('leaves out a programme without numbers, and never adds people up', () => {
		const piece = view(programmes(context), {
			persons: 5,
			'spending·累计': { value: 20, unit: '万元', decimals: 1 },
			'sa_spending_total·累计': { value: 25, unit: '万元', decimals: 1 }
		});
		if (piece.type !== 'figure') throw new Error(`unexpected piece: ${piece.type}`);
		const lines = tableCsv(piece.table, piece.source).split('\r\n');
		expect(lines[0]).toContain('支出（万元）');
		expect(lines[1]).toBe('救助,5人,20.0');
		expect(lines[2]).toMatch(/^合计,不相加,25\.0$/);
		expect(lines[3]).toBe('来源：甲市季报（模拟），2026年三季度');
	});
});
