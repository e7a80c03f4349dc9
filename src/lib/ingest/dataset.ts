import Papa from 'papaparse';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetCounts, DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Region, RegionLevel } from '#lib/domain/region.ts';
import { readLongTable } from './long-table.ts';

/** Part of every fingerprint: raise it when the same files are read into other facts. */
export const readingVersion = '2';

/** A data set as received: its files as text, by name. */
export interface DatasetFiles {
	info: DatasetInfo;
	regions: string;
	/** Long tables, in the order of their names. */
	tables: readonly { name: string; text: string }[];
	fingerprint: string;
}

export interface Dataset {
	info: DatasetInfo;
	regions: readonly Region[];
	observations: readonly Observation[];
	unknown: readonly string[];
	fingerprint: string;
}

/** regions.csv: code, name, level, parent, group, aliases (、), own (yes), tile_x, tile_y. */
export function readRegions(text: string, file = 'regions.csv'): Region[] {
	const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true
	});
	const levels: readonly RegionLevel[] = ['nation', 'province', 'city', 'county'];
	return data.map((row, index) => {
		const get = (column: string) => row[column]?.trim() ?? '';
		const code = get('code');
		if (!/^\d{6}$/.test(code))
			throw new UserError(`${file}第${index + 2}行：地区代码“${code}”不是六位数字。`);
		const level = levels.find((one) => one === get('level'));
		if (!level)
			throw new UserError(`${file}第${index + 2}行：层级“${get('level')}”读不懂。`);
		return {
			code,
			name: get('name'),
			level,
			parent: get('parent') === '' ? null : get('parent'),
			group: get('group'),
			aliases: get('aliases').split('、').filter(Boolean),
			own: get('own') === 'yes',
			tile: get('tile_x') === '' ? null : [Number(get('tile_x')), Number(get('tile_y'))]
		};
	});
}

/**
 * Assembles a set. A figure given twice for the same fact by the same report is refused.
 *
 * @throws UserError naming file and line.
 */
export function readDataset(files: DatasetFiles, catalog: Catalog): Dataset {
	const { info } = files;
	const regions = readRegions(files.regions, `${info.id}/regions.csv`);
	const known = new Set(regions.map(({ code }) => code));
	const tables = files.tables.map(({ name, text }) =>
		readLongTable(text, { file: name, set: info.id, catalog, source: info.source ?? '' })
	);
	const observations = tables.flatMap((table) => table.observations);
	const seen = new Map<string, Observation>();
	for (const one of observations) {
		const where = `${one.source.file}第${one.source.row}行`;
		if (!known.has(one.region))
			throw new UserError(`${where}：地区${one.region}不在本数据集的地区表中。`);
		const key = keyOf(one);
		const before = seen.get(key);
		if (before)
			throw new UserError(
				`${where}：与${before.source.file}第${before.source.row}行重复（同地区、同期间、同指标、同口径）。`
			);
		seen.set(key, one);
	}
	return {
		info,
		regions,
		observations,
		unknown: [...new Set(tables.flatMap((table) => table.unknown))],
		fingerprint: files.fingerprint
	};
}

const keyOf = (one: Observation): string =>
	[
		one.indicator,
		one.region,
		one.period,
		one.area,
		one.mode,
		one.measure,
		one.report,
		one.status === 'approximate' ? '概数' : ''
	].join('|');

export function countsOf({ regions, observations }: Dataset): DatasetCounts {
	return {
		regions: regions.length,
		periods: new Set(observations.map(({ period }) => period)).size,
		indicators: new Set(
			observations
				.map(({ indicator }) => indicator)
				.filter((indicator) => !indicator.startsWith('~'))
		).size,
		observations: observations.length
	};
}
