import { readdir } from 'node:fs/promises';
import { openNodeEngine, type NodeEngine } from '#lib/engine/node.ts';

/** The tables of a bundled set as they lie in data/, every column text: nothing of ours has read them. */
export async function openObservations(set: string): Promise<NodeEngine> {
	const engine = await openNodeEngine();
	const folder = `data/${set}`;
	const tables = (await readdir(folder))
		.filter((name) => name.endsWith('.csv') && name !== 'regions.csv')
		.map((name) => `'${folder}/${name}'`);
	await engine.run(
		`CREATE TABLE o AS SELECT region_code AS region, period, indicator AS name,
			CAST(NULLIF(value, '') AS DECIMAL(18, 6)) AS value, unit, COALESCE(area, '') AS area, COALESCE(measure, '') AS measure
		FROM read_csv([${tables.join(', ')}], all_varchar = true, union_by_name = true, header = true)`
	);
	return engine;
}

/** One number that a statement gives; null where it gives none. */
export async function number(
	engine: NodeEngine,
	expression: string
): Promise<number | null> {
	const [row] = await engine.query<{ value: number | null }>({
		text: `SELECT CAST(${expression} AS DOUBLE) AS value`,
		params: []
	});
	return row!.value;
}
