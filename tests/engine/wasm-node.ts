import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { plainRows } from '#lib/engine/arrow.ts';
import { QueryError, type Engine, type Plain } from '#lib/engine/engine.ts';
import { firstStatements } from '#lib/query/fact.ts';

/**
 * The browser's DuckDB without a browser: the same WebAssembly module, its results made plain by the same
 * code; only the worker between is missing.
 */
export async function openWasmEngineInNode(): Promise<Engine> {
	const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
	const bundle = (name: string) => ({
		mainModule: join(dist, `duckdb-${name}.wasm`),
		mainWorker: ''
	});
	const db = await createDuckDB(
		{ mvp: bundle('mvp'), eh: bundle('eh') },
		new VoidLogger(),
		NODE_RUNTIME
	);
	await db.instantiate(() => {});
	db.open({});
	const connection = db.connect();
	for (const statement of firstStatements) connection.query(statement);
	return {
		async query<Row extends Record<string, Plain>>(sql: {
			text: string;
			params: readonly (string | number)[];
		}) {
			try {
				const statement = connection.prepare(sql.text);
				try {
					return plainRows<Row>(statement.query(...sql.params));
				} finally {
					statement.close();
				}
			} catch (cause) {
				throw new QueryError(sql, cause);
			}
		},
		async close() {
			connection.close();
			db.reset();
		}
	};
}
