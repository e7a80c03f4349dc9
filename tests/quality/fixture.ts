import { readFileSync } from 'node:fs';
import { readCatalog } from '#cli/catalogue.ts';
import type { ScreeningFinding } from '#lib/domain/finding.ts';
import type { Region } from '#lib/domain/region.ts';
import { readReceivedTable } from '#lib/ingest/received-table.ts';
import type { BatchInput } from '#lib/quality/batch.ts';
import { Regions } from '#lib/quality/regions.ts';
import { screen } from '#lib/quality/screen.ts';
import { readScreening } from '#lib/quality/settings.ts';

export const catalog = await readCatalog();
export const screeningText = readFileSync('data/catalogue/screening.csv', 'utf8');

const county = (code: string, name: string, group = '县域'): Region => ({
	code,
	name,
	level: 'county',
	parent: '770100',
	group,
	aliases: [name.slice(0, -1)],
	own: false,
	tile: null
});

/** An invented city of two districts and three counties. */
export const regions: readonly Region[] = [
	{ ...county('770100', '甲市'), level: 'city', parent: null, group: '' },
	county('770101', '东区', '市区'),
	county('770102', '西区', '市区'),
	county('770103', '南县'),
	county('770104', '北县'),
	county('770105', '中县'),
	{ ...county('770199', '市本级', ''), own: true }
];

const head =
	'region_code,region_name,period,indicator,value,unit,area,measure,report,status,revision,note';

/**
 * A long table of lines such as `770101 2026Q3 低保户数 100 户 urban`; a word may be `key=value` for the
 * columns that few lines need. An empty value is written ∅.
 */
export function table(lines: string): string {
	const rows = lines
		.trim()
		.split('\n')
		.map((line) => {
			const words = line.trim().split(/\s+/);
			const given = Object.fromEntries(
				words.filter((word) => word.includes('=')).map((word) => word.split('='))
			) as Record<string, string>;
			const [region, period, indicator, value, unit = '', ...rest] = words.filter(
				(word) => !word.includes('=')
			);
			const area = rest.find((word) => ['all', 'urban', 'rural'].includes(word));
			const measure = rest.find((word) => ['single', 'ytd', 'span'].includes(word));
			const cells: Record<string, string | undefined> = {
				region_code: region,
				period,
				indicator,
				value: value === '∅' ? '' : value,
				unit,
				area,
				measure,
				...given
			};
			return head
				.split(',')
				.map((column) => `"${cells[column] ?? ''}"`)
				.join(',');
		});
	return [head, ...rows].join('\n');
}

export interface Circumstances {
	/** 已入库的数, in the same form. */
	known?: string;
	published?: boolean;
	documents?: BatchInput['documents'];
	/** screening.csv, edited. */
	settings?: string;
	regions?: readonly Region[];
	today?: string;
}

export function receivedOf(lines: string, file = '报表.csv', all = regions) {
	return readReceivedTable(table(lines), { file, catalog, regions: new Regions(all) });
}

export function screenLines(
	lines: string,
	{
		known,
		published = false,
		documents = [],
		settings = screeningText,
		today = '2026-10-20'
	}: Circumstances = {}
): ScreeningFinding[] {
	return screen(
		{
			received: receivedOf(lines),
			known: known
				? receivedOf(known).flatMap(({ observation }) => observation ?? [])
				: [],
			regions: new Regions(regions),
			catalog,
			today,
			published,
			documents
		},
		readScreening(settings)
	);
}
