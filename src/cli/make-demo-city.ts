/** Writes data/demo-city: simulated, and the same every time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { readCatalog } from './catalogue.ts';
import { generate } from './demo-city/generate.ts';
import { city, own, places } from './demo-city/places.ts';
import type { Entry } from './demo-city/sheet.ts';
import { totals } from './demo-city/totals.ts';

const head =
	'region_code,region_name,period,indicator,value,unit,area,measure,status,note';

const names = new Map([
	[city, '示例市'],
	...places.map(({ code, name }) => [code, name] as const),
	[own, '市本级']
]);

/** The files of the set that are generated, by name. */
export function demoCityFiles(catalog: Catalog): Map<string, string> {
	const byYear = new Map<string, string[]>();
	const entries = generate();
	for (const entry of [...entries, ...totals(entries, catalog)]) {
		const year = entry.period.slice(0, 4);
		const lines = byYear.get(year);
		if (lines) lines.push(line(entry, catalog));
		else byYear.set(year, [line(entry, catalog)]);
	}
	const files = new Map<string, string>([['regions.csv', regions()]]);
	for (const [year, lines] of byYear)
		files.set(`observations-${year}.csv`, [head, ...lines.sort(), ''].join('\n'));
	return files;
}

function line(entry: Entry, catalog: Catalog): string {
	const spec = catalog.indicator(entry.indicator);
	if (!spec) throw new Error(`unknown indicator: ${entry.indicator}`);
	const name = /[,"]/.test(spec.name) ? `"${spec.name}"` : spec.name;
	const value = entry.value === null ? '' : String(Number(entry.value.toFixed(6)));
	const status = entry.value === null ? 'missing' : '';
	return [
		entry.region,
		names.get(entry.region) ?? '',
		entry.period,
		name,
		value,
		spec.unit,
		entry.area,
		entry.measure,
		status,
		entry.note
	].join(',');
}

function regions(): string {
	const rows = [
		'code,name,level,parent,group,aliases,own,tile_x,tile_y',
		`${city},示例市,city,,,示例,,,`,
		...places.map(({ code, name, district, aliases }) =>
			[code, name, 'county', city, district ? '市区' : '县域', aliases, '', '', ''].join(
				','
			)
		),
		`${own},市本级,county,${city},,,yes,,`
	];
	return `${rows.join('\n')}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const folder = 'data/demo-city';
	await mkdir(folder, { recursive: true });
	for (const [name, text] of demoCityFiles(await readCatalog()))
		await writeFile(join(folder, name), text);
}
