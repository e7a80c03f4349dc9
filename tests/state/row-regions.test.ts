import { describe, expect, it } from 'vitest';
import type { Stat } from '#lib/domain/stat.ts';
import { rowRegions } from '#lib/state/row-regions.ts';
import type { TableView } from '#lib/state/view.ts';

const table = (...regions: (string | null)[]): TableView => ({
	head: '区县',
	columns: [],
	notes: [],
	rows: regions.map((region, index) => ({
		head: `第${index}行`,
		cells:
			region === null
				? [{ type: 'text', text: '不相加' }]
				: [{ type: 'stat', text: '1', stat: { region } as Stat }]
	}))
});

describe('the regions of a table’s rows', () => {
	it('are those of the numbers in them', () =>
		expect(rowRegions(table('990101', '990102', null))).toEqual([
			'990101',
			'990102',
			null
		]));
	it('are none where a row sets regions side by side, the lowest and the highest', () => {
		const mixed = table('990101', '990102');
		const rows = mixed.rows.map((row) => ({
			...row,
			cells: mixed.rows.flatMap(({ cells }) => cells)
		}));
		expect(rowRegions({ ...mixed, rows })).toEqual([null, null]);
	});
	it('are none where all rows are about one: they are periods then, or programmes', () =>
		expect(rowRegions(table('990100', '990100'))).toEqual([null, null]));
});
