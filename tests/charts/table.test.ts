import { describe, expect, it } from 'vitest';
import { toTable } from '#lib/charts/table.ts';
import { specs } from './fixture.ts';

describe('toTable', () => {
	it('has a row a category and the unit in the head', () => {
		const { head, rows } = toTable(specs.line);
		expect(head).toEqual(['期间', '农村（人）', '城市（人）']);
		expect(rows).toHaveLength(specs.line.categories.length);
		expect(rows.at(-1)!.cells.map(({ text }) => text)).toEqual([
			'63\u2009415',
			'31\u2009415'
		]);
	});

	it('says what is missing, and has no number for it', () => {
		const row = toTable(specs.bar).rows.find(({ name }) => name === '清泊县')!;
		expect(row.cells).toEqual([{ text: '缺报', value: null, place: [0, 8] }]);
	});

	it('shows a curve in percent, point by point', () => {
		const { head, rows } = toTable(specs.lorenz);
		expect(head).toEqual(['项目', '常住人口累计占比（%）', '支出累计占比（%）']);
		expect(rows[1]!.cells.map(({ text }) => text)).toEqual(['7.0', '10.0']);
	});

	it('names the points of a scatter', () =>
		expect(toTable(specs.scatter).rows[0]!.name).toBe('云汀区'));
});
