import { describe, expect, it } from 'vitest';
import type { RegionTree } from '#lib/answer/answerer.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Region } from '#lib/domain/region.ts';
import { emptyAddress } from '#lib/state/address.ts';
import { findDataset, findPlace, nearestPeriods, samePlace } from '#lib/state/place.ts';

const region = (code: string, name: string): Region => ({
	code,
	name,
	level: 'county',
	parent: null,
	group: '',
	aliases: [],
	own: false,
	tile: null
});

const all = [region('990100', '甲市'), region('990101', '乙县')];
const regions: RegionTree = {
	all,
	get: (code) => all.find((known) => known.code === code),
	children: () => [],
	find: (name) => all.find((known) => known.code === name || known.name === name),
	nearest: () => ['乙县']
};
const dataset: DatasetInfo = {
	id: 'a',
	name: '甲市季报',
	kind: 'simulated',
	description: '',
	defaultRegion: '990100',
	defaultPeriod: '2026Q3',
	totals: []
};
const answerer = { dataset, regions, periods: ['2025Q3', '2026Q2', '2026Q3'] };

describe('the data set of an address', () => {
	it('is the first one where none is named', () => {
		expect(findDataset([dataset, { ...dataset, id: 'b' }], null)).toBe(dataset);
	});

	it('is nowhere for a name nobody knows, with every data set as a way out', () => {
		expect(findDataset([dataset], '不存在')).toEqual({
			type: 'nowhere',
			message: '没有名为“不存在”的数据集。',
			ways: [{ label: '甲市季报', change: { set: 'a', region: null, period: null } }]
		});
	});

	it('is nowhere without any data set', () => {
		expect(findDataset([], null)).toMatchObject({ type: 'nowhere', ways: [] });
	});
});

describe('the place of an address', () => {
	it('is the data set’s own region and period where none is said', () => {
		expect(findPlace(emptyAddress, answerer)).toEqual({
			type: 'scope',
			scope: { region: '990100', period: '2026Q3', area: 'all' }
		});
	});

	it('knows a region by its name', () => {
		expect(findPlace({ ...emptyAddress, region: '乙县' }, answerer)).toMatchObject({
			scope: { region: '990101' }
		});
	});

	it('names a region it does not know, and the nearest ones it does', () => {
		expect(findPlace({ ...emptyAddress, region: '乙线' }, answerer)).toEqual({
			type: 'nowhere',
			message: '“甲市季报”里没有地区“乙线”。',
			ways: [{ label: '乙县', change: { region: '990101' } }]
		});
	});

	it('goes back to where the data set opens where no name is near', () => {
		const strange = { ...answerer, regions: { ...regions, nearest: () => [] } };
		expect(findPlace({ ...emptyAddress, region: '999999' }, strange)).toMatchObject({
			type: 'nowhere',
			ways: [{ label: '甲市', change: { region: '990100' } }]
		});
	});

	it('names a period without data, and the nearest before and after it', () => {
		expect(findPlace({ ...emptyAddress, period: '2025Q4' }, answerer)).toMatchObject({
			type: 'nowhere',
			ways: [{ change: { period: '2025Q3' } }, { change: { period: '2026Q2' } }]
		});
	});

	it('says how a period is written where one is not', () => {
		const place = findPlace({ ...emptyAddress, period: '2026年' }, answerer);
		expect(place).toMatchObject({
			type: 'nowhere',
			ways: [{ change: { period: '2026Q3' } }]
		});
		expect(place).toHaveProperty('message', expect.stringContaining('“2026年”不是期间'));
	});

	it('does not take an unknown area for both', () => {
		expect(findPlace({ ...emptyAddress, area: 'town' }, answerer)).toMatchObject({
			type: 'nowhere'
		});
	});
});

describe('the nearest periods', () => {
	it('are one where the wanted one lies outside', () => {
		expect(nearestPeriods(['2026Q2', '2026Q3'], '2030Q1')).toEqual(['2026Q3']);
		expect(nearestPeriods(['2026Q2', '2026Q3'], '2000Q1')).toEqual(['2026Q2']);
	});
});

describe('the same place', () => {
	const place = (change: object) => findPlace({ ...emptyAddress, ...change }, answerer);

	it('is one scope, whatever trace is open on it', () => {
		expect(samePlace(place({ slot: '低保人数' }), place({}))).toBe(true);
	});

	it('is not another period or side, nor an address that leads nowhere', () => {
		expect(samePlace(place({ period: '2026Q2' }), place({}))).toBe(false);
		expect(samePlace(place({ area: 'rural' }), place({}))).toBe(false);
		expect(samePlace(place({ region: '丙县' }), place({}))).toBe(false);
		expect(samePlace(place({}), null)).toBe(false);
	});
});
