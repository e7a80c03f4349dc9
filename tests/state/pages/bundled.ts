import { openAnswerer, type OpenedAnswerer } from '#lib/answer/open.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { readDataset } from '#lib/ingest/dataset.ts';
import { toRows } from '#lib/ingest/rows.ts';
import { factSchema } from '#lib/query/fact.ts';
import { readCatalog } from '#cli/catalogue.ts';
import { readSetFiles } from '#cli/sets.ts';

/** A bundled data set, read from its tables into memory: what the app shows, without a browser. */
export async function openBundled(id: string): Promise<OpenedAnswerer> {
	const catalog = await readCatalog();
	const rows = toRows(readDataset(await readSetFiles(`data/${id}`), catalog));
	const engine = await openNodeEngine();
	await engine.run(factSchema);
	for (const table of ['fact', 'source', 'region', 'meta'] as const)
		await engine.append(table, rows[table]);
	return openAnswerer(engine, catalog);
}
