/** Writes every data set of data/ as a DuckDB file the browser can attach, and their list. */
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetCounts, DatasetInfo } from '#lib/domain/dataset.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { countsOf, readDataset, type Dataset } from '#lib/ingest/dataset.ts';
import { toRows } from '#lib/ingest/rows.ts';
import { factSchema } from '#lib/query/fact.ts';
import { readCatalog } from './catalogue.ts';
import { exists } from './effects.ts';
import { bundledSets, readSetFiles } from './sets.ts';

/** One entry of static/data/datasets.json. */
export interface BuiltSet {
	info: DatasetInfo;
	counts: DatasetCounts;
	fingerprint: string;
	/** File name beside datasets.json, and its size in bytes. */
	file: string;
	bytes: number;
}

const out = 'static/data';

/**
 * Builds what is not up to date. A set is up to date when its fingerprint (its files and the
 * catalogue) is that of the last build.
 */
export async function buildSets(
	ids: readonly string[] | null,
	note: (text: string) => void
): Promise<BuiltSet[]> {
	await mkdir(out, { recursive: true });
	const list = join(out, 'datasets.json');
	const before: BuiltSet[] = (await exists(list))
		? (JSON.parse(await readFile(list, 'utf8')) as BuiltSet[])
		: [];
	const all = await bundledSets();
	let catalog: Catalog | null = null;
	const built: BuiltSet[] = [];
	for (const id of all) {
		const last = before.find(({ info }) => info.id === id);
		if (ids && !ids.includes(id)) {
			if (last) built.push(last);
			continue;
		}
		const files = await readSetFiles(join('data', id));
		const file = `${id}.duckdb`;
		if (last?.fingerprint === files.fingerprint && (await exists(join(out, file)))) {
			built.push(last);
			continue;
		}
		note(`装载 ${files.info.name}`);
		catalog ??= await readCatalog();
		const dataset = readDataset(files, catalog);
		const bytes = await writeDatabase(dataset, join(out, file));
		built.push({
			info: dataset.info,
			counts: countsOf(dataset),
			fingerprint: dataset.fingerprint,
			file,
			bytes
		});
	}
	const text = `${JSON.stringify(built, null, '\t')}\n`;
	if (!(await exists(list)) || (await readFile(list, 'utf8')) !== text) {
		const temporary = `${list}.${process.pid}.tmp`;
		await writeFile(temporary, text);
		await rename(temporary, list);
	}
	return built;
}

/** A file of its own, renamed when whole; storage version of the engine in the browser. */
async function writeDatabase(dataset: Dataset, path: string): Promise<number> {
	const temporary = `${path}.${process.pid}.tmp`;
	await rm(temporary, { force: true });
	const engine = await openNodeEngine();
	try {
		await engine.run(factSchema);
		const rows = toRows(dataset);
		for (const table of ['fact', 'source', 'region', 'meta'] as const)
			await engine.append(table, rows[table]);
		await engine.run(
			`ATTACH '${temporary}' AS file (STORAGE_VERSION 'v1.0.0')`,
			'CREATE TABLE file.fact AS FROM fact ORDER BY indicator, region, period, area, mode, measure, report',
			'CREATE TABLE file.source AS FROM source ORDER BY id',
			'CREATE TABLE file.region AS FROM region ORDER BY ordinal',
			'CREATE TABLE file.meta AS FROM meta ORDER BY key',
			'CHECKPOINT file',
			'DETACH file'
		);
	} finally {
		await engine.close();
	}
	await rename(temporary, path);
	return (await stat(path)).size;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const sets = await buildSets(null, (text) => console.error(text));
	for (const { info, counts, bytes } of sets)
		console.error(
			`${info.id}：${counts.observations}条观测，${Math.round(bytes / 1024)} KiB`
		);
}
