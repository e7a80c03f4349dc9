import { describe, expect, it } from 'vitest';
import { readCatalog } from '#cli/catalogue.ts';
import { UserError } from '#lib/domain/errors.ts';
import { readReceivedFile } from '#lib/ingest/received/read-file.ts';
import { readReceivedTable } from '#lib/ingest/received-table.ts';
import { Regions } from '#lib/quality/regions.ts';

const catalog = await readCatalog();
const regions = new Regions([
	{
		code: '770101',
		name: '东区',
		level: 'county',
		parent: null,
		group: '',
		aliases: ['东'],
		own: false,
		tile: null
	}
]);
const head =
	'region_code,region_name,period,indicator,value,unit,area,measure,status,note';

const read = (...lines: string[]) =>
	readReceivedTable([head, ...lines].join('\n'), { file: '报表.csv', catalog, regions });
const figure = (line: string) => read(line)[0]!.observation;

describe('a received line', () => {
	it('is missing where it is blank, not applicable at a dash, and zero only at 0', () => {
		const values = ['', '—', '0'].map((value) =>
			figure(`770101,,2026Q3,低保对象人数,${value},人,urban,,,`)
		);
		expect(values.map((one) => [one?.value, one?.status])).toEqual([
			[null, 'missing'],
			[null, 'na'],
			[0, 'reported']
		]);
	});

	it.each([
		['万 in the cell', '低保对象人数,5.51万,人', 55100],
		['a unit in the cell', '低保资金支出,1.2亿元,', 12000],
		['yuan a year', '低保标准,7200,元/人·年', 600],
		['percent beside the figure', '困难群众医疗费用实际报销比例,82.3,%', 82.3],
		['percent in the cell', '困难群众医疗费用实际报销比例,82.3%,', 82.3],
		['percent of a derived ratio', '按时办结率,96.5,%', 0.965],
		['a separator', '低保对象人数,"3,890",人', 3890]
	])('is in the unit of the catalogue: %s', (_, cells, value) => {
		expect(figure(`770101,,2026Q3,${cells},,,,`)?.value).toBe(value);
	});

	it('knows its region by name where the code is left out', () => {
		expect(figure(',东,2026Q3,低保对象人数,12,人,urban,,,')?.region).toBe('770101');
	});

	it('keeps what cannot be read as it was written, and is no figure then', () => {
		const [one] = read('770102,,2026Q7,低保对象人数,一些,人,urban,,,');
		expect(one).toMatchObject({ region: null, period: null, observation: null });
		expect(one?.written).toMatchObject({ period: '2026Q7', value: '一些' });
	});

	it('is no figure where its unit is of another kind', () => {
		expect(figure('770101,,2026Q3,低保对象人数,12,户,urban,,,')).toBeNull();
	});

	it('is no figure where cell and unit both say 万', () => {
		expect(figure('770101,,2026Q3,低保对象人数,5.51万,万人,urban,,,')).toBeNull();
	});

	it('is no figure where it is a comparison', () => {
		const [one] = read('770101,,2026Q3,低保资金支出环比,44.62,%,urban,ytd,,');
		expect(one).toMatchObject({ basis: 'qoq', observation: null });
	});

	it('is only approximate with 约', () => {
		expect(figure('770101,,2026Q3,低保对象人数,约120,人,urban,,,')?.status).toBe(
			'approximate'
		);
	});

	it('stands at its own row and column', () => {
		const [, second] = read(
			'770101,,2026Q3,低保户数,10,户,urban,,,',
			'770101,,2026Q3,低保对象人数,12,人,urban,,,'
		);
		expect(second!.table.cellOf(second!, 'unit')).toEqual({ row: 3, column: 6 });
	});
});

describe('a received table', () => {
	it('is refused without its columns', () => {
		const text = 'region_code,period,indicator,value\n770101,2026Q3,低保户数,10';
		expect(() => readReceivedTable(text, { file: 'a.csv', catalog, regions })).toThrow(
			UserError
		);
		expect(() => readReceivedTable(text, { file: 'a.csv', catalog, regions })).toThrow(
			'a.csv缺少列：unit'
		);
	});

	it.each(['value', 'area', 'measure', 'status', 'note', 'revision', 'region_name'])(
		'is refused where it has the column %s twice: nobody can say which one counts',
		(column) => {
			const own = `${head},revision`;
			const text = `${own},${column}\n770101,,2026Q3,低保户数,10,户,,,,,,20`;
			const [file, named] = ['a.csv', new RegExp(`第1行有两列同名：${column}。`)];
			expect(() => readReceivedTable(text, { file, catalog, regions })).toThrow(named);
			expect(() =>
				readReceivedFile(new TextEncoder().encode(text), file, { catalog, regions })
			).toThrow(named);
		}
	);

	it('is refused where a word of a column is none, with its line', () => {
		expect(() => read('770101,,2026Q3,低保户数,10,户,镇里,,,')).toThrow('报表.csv第2行');
	});
});
