import type { Sql } from '#lib/query/sql.ts';

/** What an engine returns: made plain, the same for every engine. */
export type Plain = string | number | null;

/**
 * Runs SQL somewhere: in the browser (`wasm.ts`), in Node (`node.ts`). Every number in a result is a
 * JS number (cast in SQL), dates are ISO text, missing is null.
 */
export interface Engine {
	query<Row extends Record<string, Plain>>(sql: Sql): Promise<Row[]>;
	close(): Promise<void>;
}

/** A query that the engine refused. `message` ends with the SQL, for the log. */
export class QueryError extends Error {
	readonly sql: Sql;

	constructor(sql: Sql, cause: unknown) {
		super(
			`query failed: ${cause instanceof Error ? cause.message : String(cause)}\n\n${sql.text}`,
			{ cause }
		);
		this.name = 'QueryError';
		this.sql = sql;
	}
}
