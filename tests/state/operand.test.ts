import { describe, expect, it } from 'vitest';
import type { Operand } from '#lib/domain/stat.ts';
import { bySource, operandSlot, placeOf } from '#lib/state/operand.ts';

const operand: Operand = {
	name: '特困人员人数',
	indicator: 'tekun_persons',
	region: '990101',
	regionName: '乙区',
	period: '2026Q3',
	area: 'all',
	mode: null,
	measure: null,
	value: 5,
	unit: '人',
	status: 'reported',
	source: { set: 'a', file: 'a.csv', sheet: null, row: 7, cell: null, title: '甲市季报' },
	note: ''
};

describe('an operand', () => {
	it('has a slot that says all that sets it apart, and nothing it has not', () => {
		expect(operandSlot(operand)).toBe('tekun_persons·@990101·#2026Q3');
		expect(
			operandSlot({ ...operand, area: 'rural', mode: 'central', measure: 'ytd' })
		).toBe('tekun_persons·农村·集中·累计·@990101·#2026Q3');
	});

	it('is found by its cell, else by its line, else not at all', () => {
		const source = operand.source!;
		expect(placeOf({ source: { ...source, sheet: '分区县', cell: 'F7' } })).toBe(
			'工作表“分区县”，F7'
		);
		expect(placeOf(operand)).toBe('第7行');
		expect(placeOf({ source: null })).toBe('');
	});

	it('stands under the file it was read from; one without a source stands nowhere', () => {
		const other = { ...operand, source: { ...operand.source!, file: 'b.csv' } };
		expect(
			bySource([operand, other, operand, { ...operand, source: null }]).map(
				({ file, operands }) => [file, operands.length]
			)
		).toEqual([
			['a.csv', 2],
			['b.csv', 1]
		]);
	});
});
