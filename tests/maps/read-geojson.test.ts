import { describe, expect, it } from 'vitest';
import { matchRegions } from '#lib/maps/match-regions.ts';
import { readGeoJson, readOwnMap, mostBytes } from '#lib/maps/read-geojson.ts';
import { mostPoints } from '#lib/maps/read-outline.ts';
import { context } from '../state/pages/fixture.ts';
import { collection, square } from './geojson.ts';

const number = 'GS(2024)0650号';
const read = (text: string) => readOwnMap(text, '市界.geojson', number);

describe('a person’s own map', () => {
	it('is read whole: areas by code and name, lines too, how far it reaches', () => {
		const line = {
			type: 'Feature',
			properties: { name: '界线' },
			geometry: {
				type: 'LineString',
				coordinates: [
					[108, 39],
					[109, 39]
				]
			}
		};
		const map = read(
			collection(
				square({ name: '乙区', adcode: 990101 }),
				square({ 名称: '丙县', gb: '156990102' }, [112, 41]),
				line
			)
		);
		expect(map.areas.map(({ code, name }) => [code, name])).toEqual([
			['990101', '乙区'],
			['990102', '丙县'],
			[null, '界线']
		]);
		expect(map.bounds).toEqual([108, 39, 113, 42]);
		expect(map.approval).toBe(number);
	});

	it.each([
		['', '请填写审图号'],
		['蒙S(2023)', '不像审图号'],
		['随便写的号', '不像审图号']
	])('is refused without a number of approval: “%s”', (approval, message) =>
		expect(() =>
			readOwnMap(collection(square({ name: '乙区' })), '图', approval)
		).toThrow(message)
	);

	it.each([
		'GS（2019）1822号',
		'审图号：GS京(2022)1061号',
		'蒙S(2023)012号',
		'GS (2024) 0650 号'
	])('takes the number as maps print it: %s', (approval) =>
		expect(
			readOwnMap(collection(square({ name: '乙区' })), '图', approval).approval
		).toMatch(/^[^\s：]+号$/)
	);

	it.each([
		['{"type":', '不是完整的JSON'],
		['[]', '不是GeoJSON的要素集'],
		['{"type":"Topology","objects":{}}', 'TopoJSON'],
		[collection(), '空图'],
		[collection({ type: 'Feature', properties: {}, geometry: null }), '没有面的坐标'],
		[collection(square({ name: '乙区' }, [425_000, 4_500_000])), '不是经纬度'],
		[
			JSON.stringify({
				...JSON.parse(collection(square({}))),
				crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3857' } }
			}),
			'坐标系不是经纬度'
		],
		[
			collection({
				...square({ name: '丁县' }),
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							[1, 1],
							[2, 2],
							[3, 1]
						]
					]
				}
			}),
			'“丁县”有一圈边界没有闭合'
		],
		[
			collection({
				...square({}),
				geometry: { type: 'Polygon', coordinates: [[[['1', 2]]]] }
			}),
			'不是数'
		],
		[
			collection({
				...square({}),
				geometry: { type: 'Point', coordinates: [1, 1] }
			}),
			'没有面'
		]
	])('says what is wrong with %s', (text, message) =>
		expect(() => read(text)).toThrow(message)
	);

	it('is refused when it is too large, has too many areas or too many points', () => {
		expect(() => readGeoJson(' '.repeat(mostBytes + 1))).toThrow('超过8 MB');
		const many = Array.from({ length: 2001 }, () => square({}));
		expect(() => read(collection(...many))).toThrow('2001个要素');
		const bomb = Array.from({ length: mostPoints + 1 }, (_, index) => [index % 90, 1]);
		expect(() =>
			read(
				collection({
					type: 'Feature',
					properties: {},
					geometry: { type: 'Polygon', coordinates: [[...bomb, bomb[0]]] }
				})
			)
		).toThrow('化简边界');
	});
});

describe('its areas', () => {
	it('are matched by code before name, and strangers are listed', () => {
		const map = read(
			collection(
				square({ name: '丁县', adcode: '990101' }),
				square({ name: '丙县', adcode: '110101' }),
				square({ name: '邻市' })
			)
		);
		expect(matchRegions(map, context.regions)).toEqual({
			regions: ['990101', '990102', null],
			strangers: ['邻市']
		});
	});
});
