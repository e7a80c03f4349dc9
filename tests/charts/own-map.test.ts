import { describe, expect, it } from 'vitest';
import { drawSvg } from '#lib/charts/echarts.ts';
import { chartHeight } from '#lib/charts/height.ts';
import { toOption, itemAt } from '#lib/charts/option.ts';
import { drawable } from '#lib/charts/register-map.ts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { matchRegions } from '#lib/maps/match-regions.ts';
import { readOwnMap } from '#lib/maps/read-geojson.ts';
import { onOwnMap } from '#lib/state/pages/on-own-map.ts';
import type { Piece } from '#lib/state/pages/piece.ts';
import { collection, square } from '../maps/geojson.ts';
import { context } from '../state/pages/fixture.ts';
import { specs, stat } from './fixture.ts';
import { themes } from './theme.ts';

const map = readOwnMap(
	collection(
		square({ name: '乙区' }),
		square({ name: '丙县' }, [111, 40]),
		square({ name: '邻市' }, [112, 40])
	),
	'市.geojson',
	'蒙S(2023)012号'
);
const { regions } = matchRegions(map, context.regions);
const ready = {
	drawn: drawable(map, regions, 'test'),
	has: new Set(regions.filter((region) => region !== null))
};

const piece = (...codes: readonly string[]): Piece => {
	const values = codes.map((_, index) => (index === 0 ? 2.5 : null));
	const chart: ChartSpec = {
		...specs.tiles,
		subtitle: '覆盖率。方格示意位置，非地图',
		byPlace: true,
		categories: codes,
		series: [
			{
				name: '覆盖率',
				values,
				stats: codes.map((region, index) => stat({ region, value: values[index]! }))
			}
		]
	};
	return {
		type: 'figure',
		id: 'by-region',
		title: [],
		unit: chart.subtitle,
		source: '',
		chart,
		table: { head: '', columns: [], rows: [], notes: [] }
	};
};

describe('a piece on a person’s own map', () => {
	const drawn = onOwnMap(piece('990101', '990102'), ready);
	if (drawn.type !== 'figure' || !drawn.chart) throw new Error('nothing drawn');
	const { chart, unit } = drawn;

	it('says the number of approval where the tile grid said that it is no map', () => {
		expect(unit).toBe('覆盖率。审图号：蒙S(2023)012号');
		expect(chart.subtitle).toBe(unit);
	});

	it.each(Object.entries(themes))('prints it in the picture itself: %s', (_, theme) => {
		const svg = drawSvg(toOption(chart, theme, 560), 560, chartHeight(chart));
		expect(svg).toContain('审图号：蒙S(2023)012号');
		expect(svg).not.toMatch(/NaN|undefined|Infinity/);
		expect(svg.match(/<path/g)!.length).toBeGreaterThan(3);
		expect(svg).toContain('缺报');
	});

	it('has each region as an item that can be read, opened and pointed out', () => {
		const option = toOption(chart, themes.light);
		expect(itemAt(option, [0, 1])).toEqual({ seriesIndex: 0, dataIndex: 1 });
	});

	it('stays as it was, and says why, where the map lacks a region', () => {
		const kept = onOwnMap(piece('990101', '990103'), ready);
		expect(kept.type === 'figure' && kept.chart?.map).toBeUndefined();
		expect(kept.type === 'figure' && kept.unit).toContain('本单位地图没有990103');
	});

	it('stays as it was where the map is of another place altogether', () =>
		expect(onOwnMap(piece('110101', '110102'), ready)).toEqual(
			piece('110101', '110102')
		));
});
