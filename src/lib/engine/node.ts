import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	DuckDBDateValue,
	DuckDBInstance,
	DuckDBTypeId,
	type DuckDBConnection
} from '@duckdb/node-api';
import { firstStatements } from '#lib/query/fact.ts';
import type { Sql } from '#lib/query/sql.ts';
import { QueryError, type Engine, type Plain } from './engine.ts';
import { toPlain } from './plain.ts';

/** A DuckDB that can also be given rows; only Node has it (command line, tests, building data). */
export interface NodeEngine extends Engine {
	/** Runs statements one after another, for their effect. */
	run(...statements: string[]): Promise<void>;
	/** Appends rows to a table, column by column as declared. */
	append(table: string, rows: readonly (readonly (Plain | boolean)[])[]): Promise<void>;
}

/**
 * Opens DuckDB in memory, or over a data set's file (read only): its tables are then visible by their
 * bare names. One thread, so that every bit is the same as in the browser.
 */
export async function openNodeEngine(
	options: { database?: string } = {}
): Promise<NodeEngine> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	for (const statement of firstStatements) await connection.run(statement);
	if (options.database !== undefined) {
		const path = options.database.replaceAll("'", "''");
		await connection.run(`ATTACH '${path}' AS data_set (READ_ONLY)`);
		await connection.run('USE data_set');
	}
	const inTurn = oneAtATime();
	return {
		query: (sql) => inTurn(() => query(connection, sql)),
		run: (...statements) =>
			inTurn(async () => {
				for (const statement of statements) await connection.run(statement);
			}),
		append: (table, rows) => inTurn(() => append(connection, table, rows)),
		async close() {
			connection.closeSync();
			instance.closeSync();
		}
	};
}

/** A statement that starts on a connection ends the one that is still being read: each waits its turn. */
function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
	let before: Promise<unknown> = Promise.resolve();
	return (work) => {
		const result = before.then(work, work);
		before = result;
		return result;
	};
}

async function query<Row extends Record<string, Plain>>(
	connection: DuckDBConnection,
	sql: Sql
): Promise<Row[]> {
	try {
		const reader = await connection.runAndReadAll(sql.text, [...sql.params]);
		const columns = reader.columnNames();
		// SUM of integers: the browser cannot tell it from a decimal without scale, so neither passes.
		const huge = reader
			.columnTypes()
			.map(({ typeId }) => typeId === DuckDBTypeId.HUGEINT);
		return reader.getRows().map((cells) => {
			const row: Record<string, Plain> = {};
			columns.forEach((column, index) => {
				const cell = cells[index];
				row[column] =
					cell instanceof DuckDBDateValue
						? cell.toString()
						: toPlain(huge[index] && cell !== null ? {} : cell, column);
			});
			return row as Row;
		});
	} catch (cause) {
		throw new QueryError(sql, cause);
	}
}

/** Through a file of its own: thousands of rows in one statement, typed by the table they go to. */
async function append(
	connection: DuckDBConnection,
	table: string,
	rows: readonly (readonly (Plain | boolean)[])[]
): Promise<void> {
	if (rows.length === 0) return;
	const folder = await mkdtemp(join(tmpdir(), 'rows-'));
	try {
		const path = join(folder, 'rows.csv');
		await writeFile(path, rows.map((row) => row.map(field).join(',')).join('\n'));
		// Missing is an empty field; empty text is a quoted one.
		await connection.run(
			`COPY ${table} FROM '${path}' (FORMAT csv, HEADER false, NULLSTR '', ALLOW_QUOTED_NULLS false)`
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const field = (value: Plain | boolean): string =>
	value === null
		? ''
		: typeof value === 'string'
			? `"${value.replaceAll('"', '""')}"`
			: String(value);
