import type { Catalog } from '#lib/catalog/catalog.ts';
import { nearestHint } from '#lib/catalog/nearest.ts';
import type { DatasetCounts, DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { DatasetHistory } from '#lib/domain/history.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Region } from '#lib/domain/region.ts';
import { checkTotals } from './info.ts';
import { readLongTable, type LongTable } from './long-table.ts';
import { readRegions } from './regions.ts';

/** Part of every fingerprint: raise it when the same files are read into other facts. */
export const readingVersion = '3';

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
	/** Names without a catalogue entry (未入目录). */
	unknown: readonly string[];
	fingerprint: string;
	/** Only of a store in which something was corrected or let pass. */
	history?: DatasetHistory;
}

/** Reads a set. @throws UserError naming file and line. */
export function readDataset(files: DatasetFiles, catalog: Catalog): Dataset {
	const { info, fingerprint } = files;
	checkTotals(info, catalog);
	const regions = readRegions(files.regions, `${info.id}/regions.csv`);
	const byCode = new Map(regions.map((region) => [region.code, region]));
	const tables = files.tables.map(({ name, text }) => {
		const table = readLongTable(text, {
			file: name,
			set: info.id,
			catalog,
			source: info.source ?? ''
		});
		refuseOtherNames(table.names, name, byCode);
		return table;
	});
	return assemble({
		info,
		regions,
		observations: tables.flatMap((table) => table.observations),
		unknown: [...new Set(tables.flatMap((table) => table.unknown))],
		fingerprint
	});
}

/**
 * A set whose observations stand in its own regions, each fact once: two figures for the same fact by the
 * same report contradict one another.
 */
export function assemble(dataset: Dataset): Dataset {
	const { info, regions, observations } = dataset;
	const codes = new Set(regions.map(({ code }) => code));
	if (!codes.has(info.defaultRegion))
		throw new UserError(
			`${info.id}/dataset.json：defaultRegion“${info.defaultRegion}”不在地区表中${nearestHint(info.defaultRegion, codes)}。`
		);
	const seen = new Map<string, Observation>();
	for (const one of observations) {
		const where = `${one.source.file}第${one.source.row}行`;
		if (!codes.has(one.region))
			throw new UserError(
				`${where}：地区${one.region}不在本数据集的地区表中${nearestHint(one.region, codes)}。`
			);
		const key = keyOf(one);
		const before = seen.get(key);
		if (before)
			throw new UserError(
				`${where}：与${before.source.file}第${before.source.row}行重复（同地区、同期间、同指标、同口径）。`
			);
		seen.set(key, one);
	}
	return dataset;
}

/** A code beside another region's name: one of them slipped by a line. */
function refuseOtherNames(
	names: LongTable['names'],
	file: string,
	byCode: ReadonlyMap<string, Region>
): void {
	for (const { region, name, line } of names) {
		const known = byCode.get(region);
		if (known && known.name !== name && !known.aliases.includes(name))
			throw new UserError(
				`${file}第${line}行：地区代码${region}是${known.name}，写的是“${name}”。`
			);
	}
}

/** What tells one fact of a set from another. */
export const keyOf = (one: Observation): string =>
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
