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

/** 口径 is printed in reports: what the specification notes in signs, or for its own readers, is in words there. */
const inWords: readonly [string, string][] = [
	['≤', '不大于'],
	['（种子文件为24小时）', '（一般为24小时）'],
	['含种子文件中的孤儿', '含孤儿'],
	['=集中养育+社会散居', '集中养育与社会散居孤儿之和'],
	['标准不同时用mode维度', '标准不同的分别填列']
];
const worded = (definition: string) =>
	inWords.reduce((text, [noted, said]) => text.replaceAll(noted, said), definition);

describe('the catalogue of indicators', () => {
	it('has the 198 published indicators, in the published order', () => {
		expect(base).toHaveLength(198);
		expect(catalog.indicators.map(({ id }) => id)).toEqual(base.map(({ id }) => id));
	});

	it.each(base.map((row) => [row.id!, row] as const))(
		'%s is as published in every column, its 口径 in words',
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
				definition: worded(row.definition!),
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
