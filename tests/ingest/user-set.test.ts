import { describe, expect, it } from 'vitest';
import { readUserSet } from '#lib/ingest/user-set.ts';
import { catalog } from '../catalog/tables.ts';

const head = 'region_code,region_name,period,indicator,value,unit';
const read = (...tables: string[][]) =>
	readUserSet(
		{
			id: 'mine',
			name: '我的数据',
			tables: tables.map((lines, index) => ({
				name: `${index + 1}.csv`,
				text: [head, ...lines].join('\n')
			})),
			fingerprint: ''
		},
		catalog
	);

describe('long tables without anything beside them', () => {
	const dataset = read(
		['990102,乙县,2024Q2,低保人数,20,人', '990100,示例市,2024Q3,低保人数,30,人'],
		['990101,,2024Q3,低保人数,10,人', '990199,市本级,2024Q3,社会救助资金支出,5,万元']
	);

	it('make a set of one’s own: its regions are read off the codes', () => {
		expect(
			dataset.regions.map(({ code, name, level, parent, own }) => [
				code,
				name,
				level,
				parent,
				own
			])
		).toEqual([
			['990100', '示例市', 'city', null, false],
			['990101', '990101', 'county', '990100', false],
			['990102', '乙县', 'county', '990100', false],
			['990199', '市本级', 'county', '990100', true]
		]);
	});

	it('open on the topmost region and the latest period', () => {
		expect(dataset.info).toMatchObject({
			kind: 'user',
			defaultRegion: '990100',
			defaultPeriod: '2024Q3'
		});
	});

	it('name the file as the source where they name none', () => {
		expect(dataset.observations.map(({ source }) => source.title)).toEqual([
			'1.csv',
			'1.csv',
			'2.csv',
			'2.csv'
		]);
	});

	it('stand under the nation and the province where these are there', () => {
		const { regions } = read([
			'000000,全国,2024,低保人数,9,人',
			'110000,北京市,2024,低保人数,3,人',
			'110101,东城区,2024,低保人数,1,人'
		]);
		expect(regions.map(({ parent }) => parent)).toEqual([null, '000000', '110000']);
	});

	it('are refused where two say the same, and where they say nothing', () => {
		expect(() =>
			read(['110000,北京市,2024,低保人数,9,人'], ['110000,北京市,2024,低保对象人数,9,人'])
		).toThrow('2.csv第2行：与1.csv第2行重复');
		expect(() => read([])).toThrow('1.csv只有表头，没有数据。');
	});
});
