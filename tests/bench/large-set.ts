/** A set of very many counties for the figures at scale: those of demo-city over and over, its whole history of each. */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { factSchema } from '#lib/query/fact.ts';

export const file = 'demo-city.duckdb';
const perCopy = 12;
/** Of the city itself and its 本级 there is one, however many counties there are. */
const isCounty = `code LIKE '9901__' AND code NOT IN ('990100', '990199')`;
/** The code of a county in a copy: the first keeps its own. */
const codeOf = (copy: number, code: string) =>
	copy === 0
		? code
		: `CAST(991000 + ${copy * perCopy} + CAST(${code} AS INTEGER) - 990100 AS VARCHAR)`;
export const copied = (copy: number, county = 1) =>
	String(991_000 + copy * perCopy + county);

/** How much there shall be: at least so many rows, or counties. */
export type Wanted = { rows: number } | { counties: number };

/** Writes it as a DuckDB file named as that of demo-city, so that it can stand in its place. */
export async function writeLargeSet(
	folder: string,
	wanted: Wanted
): Promise<{ rows: number; copies: number }> {
	const instance = await DuckDBInstance.create(join(folder, file), { threads: '2' });
	const connection = await instance.connect();
	const count = async (sql: string) =>
		Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
	try {
		await connection.run(`ATTACH 'static/data/${file}' AS small (READ_ONLY)`);
		await connection.run(factSchema);
		const all = await count('SELECT count(*) FROM small.fact');
		const ofCounties = await count(
			`SELECT count(*) FROM small.fact WHERE region IN (SELECT code FROM small.region WHERE ${isCounty})`
		);
		const copies = Math.ceil(
			'rows' in wanted
				? (wanted.rows - (all - ofCounties)) / ofCounties
				: wanted.counties / perCopy
		);
		for (const table of ['source', 'meta', 'region', 'fact'])
			await connection.run(`INSERT INTO ${table} SELECT * FROM small.${table}`);
		for (let copy = 1; copy < copies; copy++) {
			await connection.run(
				`INSERT INTO region SELECT * REPLACE (ordinal + ${copy * 100} AS ordinal, ${codeOf(copy, 'code')} AS code,
				 name || '第${copy + 1}' AS name, '' AS aliases) FROM small.region WHERE ${isCounty}`
			);
			await connection.run(
				`INSERT INTO fact SELECT * REPLACE (${codeOf(copy, 'region')} AS region) FROM small.fact
				 WHERE region IN (SELECT code FROM small.region WHERE ${isCounty})`
			);
		}
		await connection.run('CHECKPOINT');
		return { rows: await count('SELECT count(*) FROM fact'), copies };
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
