import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { catalog } from './tables.ts';

/** 指标目录 as the domain specification publishes it, and its extension. */
const published = (name: string) =>
	Papa.parse<Record<string, string>>(
		readFileSync(new URL(name, import.meta.url), 'utf8').replace(/^\uFEFF/, ''),
		{ header: true, skipEmptyLines: true }
	).data;
const base = published('./indicators.csv');
const extension = new Map(published('./indicators-ext.csv').map((row) => [row.id, row]));

const numberOrNull = (text: string | undefined) =>
	text === undefined || text === '' ? null : Number(text);

describe('the catalogue of indicators', () => {
	it('has the 198 published indicators, in the published order', () => {
		expect(base).toHaveLength(198);
		expect(catalog.indicators.map(({ id }) => id)).toEqual(base.map(({ id }) => id));
	});

	it.each(base.map((row) => [row.id!, row] as const))(
		'%s is as published in every column',
		(id, row) => {
			const more = extension.get(id)!;
			const spec = catalog.indicator(id)!;
			expect({
				name: spec.name,
				group: spec.group,
				groupName: spec.groupName,
				unit: spec.unit,
				kind: spec.kind,
				aggRegion: spec.aggRegion,
				aggTime: spec.aggTime,
				weight: spec.weight,
				split: spec.split,
				min: spec.min,
				max: spec.max,
				definition: spec.definition,
				tier: spec.tier,
				department: spec.department,
				decimals: spec.decimals,
				direction: spec.direction,
				dimensions: spec.dimensions
			}).toEqual({
				name: row.name_zh,
				group: row.group,
				groupName: more.group_zh,
				unit: row.unit,
				kind: row.kind,
				aggRegion: row.agg_region,
				aggTime: row.agg_time,
				weight: row.weight === '' ? null : row.weight,
				split: row.urban_rural,
				min: numberOrNull(row.min),
				max: numberOrNull(row.max),
				definition: row.definition,
				tier: Number(more.tier),
				department: more.dept,
				decimals: Number(more.decimals),
				direction: more.good_direction,
				dimensions: (more.dims ?? '').split(',').filter(Boolean)
			});
		}
	);

	it('tells 集中 and 分散 apart only where 特困 standards and spending do', () => {
		expect(catalog.indicators.filter(({ modes }) => modes).map(({ id }) => id)).toEqual([
			'tekun_standard',
			'tekun_spending'
		]);
	});

	it('takes population, income and consumption once a year, everything else by quarter', () => {
		expect(
			catalog.indicators
				.filter(({ frequency }) => frequency === 'year')
				.map(({ id }) => id)
				.sort()
		).toEqual([
			'counties',
			'percapita_consumption',
			'percapita_income',
			'pop_elderly60',
			'pop_registered',
			'pop_resident'
		]);
	});
});
