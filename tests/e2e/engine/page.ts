import { QueryError } from '#lib/engine/engine.ts';
import { openWasmEngine } from '#lib/engine/wasm.ts';
import type { Plain } from '#lib/engine/engine.ts';
import type { Sql } from '#lib/query/sql.ts';

/** What one query came to, as plain data that can leave the page. */
export type Outcome =
	{ rows: Record<string, Plain>[] } | { refused: boolean; message: string };

declare global {
	interface Window {
		/** Opens the engine over a data set's file and asks all queries at once. */
		askAll(file: string, queries: readonly Sql[]): Promise<Outcome[]>;
	}
}

window.askAll = async (file, queries) => {
	const bytes = await (await fetch(file)).arrayBuffer();
	const engine = await openWasmEngine(new Uint8Array(bytes));
	return Promise.all(
		queries.map((sql) =>
			engine.query(sql).then(
				(rows): Outcome => ({ rows }),
				(error: unknown): Outcome => ({
					refused: error instanceof QueryError,
					message: String(error)
				})
			)
		)
	);
};
