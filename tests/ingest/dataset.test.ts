import { describe, expect, it } from 'vitest';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { countsOf, readDataset } from '#lib/ingest/dataset.ts';
import { readInfo } from '#lib/ingest/info.ts';
import { readRegions } from '#lib/ingest/regions.ts';
import { catalog } from '../catalog/tables.ts';

const info: DatasetInfo = {
	id: 'county-set',
	name: '两县数据',
	kind: 'user',
	description: '两个虚构的县。',
	defaultRegion: '990100',
	defaultPeriod: '2024',
	totals: []
};
const regionHead = 'code,name,level,parent,group,aliases,own,tile_x,tile_y';
const regions = [
	regionHead,
	'990100,示例市,city,,,示例、本市,,,',
	'990101,甲县,county,990100,县域,,,1,2',
	'990199,市本级,county,990100,,,yes,,'
].join('\n');
const tableHead = 'region_code,region_name,period,indicator,value,unit,status';
const set = (
	lines: string[],
	changes: Partial<DatasetInfo> = {},
	regionTable = regions
) =>
	readDataset(
		{
			info: { ...info, ...changes },
			regions: regionTable,
			tables: [
				{
					name: 'county-set/a.csv',
					text: [tableHead, '990101,甲县,2024,低保人数,10,人,'].join('\n')
				},
				{ name: 'county-set/b.csv', text: [tableHead, ...lines].join('\n') }
			],
			fingerprint: 'f'
		},
		catalog
	);

describe('a data set', () => {
	it('is the observations of all its tables, with what it cannot name apart', () => {
		const dataset = set([
			'990100,本市,2024,低保人数,30,人,',
			'990100,示例市,2023,民政事业费支出,5,亿元,'
		]);
		expect(dataset.observations.map(({ source }) => [source.file, source.row])).toEqual([
			['county-set/a.csv', 2],
			['county-set/b.csv', 2],
			['county-set/b.csv', 3]
		]);
		expect(dataset.unknown).toEqual(['民政事业费支出']);
		expect(countsOf(dataset)).toEqual({
			regions: 3,
			periods: 2,
			indicators: 1,
			observations: 3
		});
	});

	it('may hold an approximate figure beside the exact one', () => {
		expect(set(['990101,甲县,2024,低保人数,9,人,approximate']).observations).toHaveLength(
			2
		);
	});

	it.each([
		[
			'990101,甲县,2024,低保对象,11,人,',
			'county-set/b.csv第2行：与county-set/a.csv第2行重复（同地区、同期间、同指标、同口径）。'
		],
		[
			'990109,壬县,2024,低保人数,11,人,',
			'county-set/b.csv第2行：地区990109不在本数据集的地区表中，最接近的是990100、990101、990199。'
		],
		[
			'990101,乙县,2024,低保人数,11,人,',
			'county-set/b.csv第2行：地区代码990101是甲县，写的是“乙县”。'
		]
	])('refuses %s', (line, message) => {
		expect(() => set([line])).toThrow(message);
	});

	it('refuses a default region that it does not have', () => {
		expect(() => set([], { defaultRegion: '990109' })).toThrow(
			'county-set/dataset.json：defaultRegion“990109”不在地区表中，最接近的是990100'
		);
	});

	it('refuses a total of unknown or unlike parts', () => {
		const total = (indicator: string, parts: string[]) => ({
			totals: [{ indicator, parts, note: '' }]
		});
		expect(() => set([], total('sa_spending_total', ['dibao_spendings']))).toThrow(
			'county-set/dataset.json：合计口径中“dibao_spendings”不在指标目录中，最接近的是dibao_spending'
		);
		expect(() => set([], total('sa_spending_total', ['dibao_persons']))).toThrow(
			'合计口径中低保对象人数与社会救助资金支出总额单位不同，不能相加。'
		);
	});
});

describe('regions.csv', () => {
	it('says where each region stands, in its order', () => {
		expect(readRegions(regions)[1]).toEqual({
			code: '990101',
			name: '甲县',
			level: 'county',
			parent: '990100',
			group: '县域',
			aliases: [],
			own: false,
			tile: [1, 2]
		});
		expect(readRegions(regions).map(({ name, own }) => [name, own])).toEqual([
			['示例市', false],
			['甲县', false],
			['市本级', true]
		]);
	});

	it.each([
		['9901,示例市,city,,,,,,', '地区代码“9901”不是六位数字。'],
		[
			'990100,示例市,town,,,,,,',
			'“level”不能是“town”，只能是nation、province、city、county之一。'
		],
		['990100,,city,,,,,,', '地区名称不能为空。'],
		['990100,示例市,city,990000,,,,,', '上级“990000”不在表中，最接近的是990100。'],
		['990100,示例市,city,990100,,,,,', '上级绕成了圈：990100 → 990100。'],
		['990100,示例市,city,,,,,3,', 'tile_x、tile_y须同时填写。'],
		['990100,示例市,city,,,,是,,', '“own”不能是“是”，只能是、yes之一。']
	])('refuses %s', (line, message) => {
		expect(() => readRegions(`${regionHead}\n${line}`)).toThrow(
			`regions.csv第2行：${message}`
		);
	});

	it('refuses a code twice, naming both lines', () => {
		const twice = [regionHead, '990100,甲,city,,,,,,', '', '990100,乙,city,,,,,,'].join(
			'\n'
		);
		expect(() => readRegions(twice)).toThrow(
			'regions.csv第4行：地区代码990100与第2行重复。'
		);
	});
});

describe('dataset.json', () => {
	const json = (changes: Record<string, unknown>) =>
		JSON.stringify({ ...info, ...changes });
	const read = (text: string) => readInfo(text, 'x/dataset.json');

	it('is read as it stands', () => {
		expect(read(json({}))).toEqual(info);
		expect(read(json({ source: '公报' })).source).toBe('公报');
		expect(read(json({ totals: undefined })).totals).toEqual([]);
	});

	it.each([
		['{', /^x\/dataset\.json不是JSON：/],
		['[]', /应为一个JSON对象。$/],
		[json({ name: ' ' }), /缺少“name”，或不是文字。$/],
		[
			json({ kind: 'real' }),
			/kind不能是“real”，只能是official、sample、simulated、user之一。$/
		],
		[json({ defaultPeriod: '2024年' }), /defaultPeriod“2024年”不是期间。$/],
		[
			json({ totals: [{ indicator: 'a' }] }),
			/totals各项应有indicator、parts（列表）、note。$/
		]
	])('refuses %s', (text, message) => {
		expect(() => read(text)).toThrow(message);
	});
});
