import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { UserError } from '#lib/domain/errors.ts';
import { firstStatements } from '#lib/query/fact.ts';
import type { Sql } from '#lib/query/sql.ts';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { plainRows } from './arrow.ts';
import { QueryError, type Engine, type Plain } from './engine.ts';
import { fileOf, loadStatements, tableNames, type TableFiles } from './load-tables.ts';

/** Where the module is refused (CSP, policy) it never settles: give up and say so. */
const patience = 60_000;

/** DuckDB in a worker of its own, with nothing in it yet. */
interface BlankEngine {
	db: AsyncDuckDB;
	connection: AsyncDuckDBConnection;
	worker: Worker;
}

/** The engine that was begun before anybody asked for one. */
let begun: Promise<BlankEngine> | null = null;

/**
 * Starts an engine for whoever is the first to need one. Starting is the slowest part of opening the app, and it
 * needs no data: begin it before it is known what is to be opened.
 */
export function beginEngine(): void {
	begun ??= startWasm();
	// Told to whoever takes it.
	begun.catch(() => {});
}

/** The engine that was begun, for the first who asks; for every other one of its own. */
function blankEngine(): Promise<BlankEngine> {
	const engine = begun ?? startWasm();
	begun = null;
	return engine;
}

async function startWasm(): Promise<BlankEngine> {
	const duckdb = await import('@duckdb/duckdb-wasm');
	const { wasmExceptions } = await duckdb.getPlatformFeatures();
	const absolute = (url: string) => new URL(url, location.href).href;
	const worker = wasmExceptions
		? new Worker(new URL('./eh-worker.ts', import.meta.url), { type: 'module' })
		: new Worker(new URL('./mvp-worker.ts', import.meta.url), { type: 'module' });
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	await inTime(db.instantiate(absolute(wasmExceptions ? ehModule : mvpModule)));
	await db.open({});
	const connection = await db.connect();
	for (const statement of firstStatements) await connection.query(statement);
	return { db, connection, worker };
}

/**
 * Opens the bytes of a data set's file. After loading nothing outside can be read any more, and that cannot be
 * turned back.
 *
 * @throws UserError when the browser cannot run it.
 */
export function openWasmEngine(database: Uint8Array): Promise<Engine> {
	return openWith(async ({ db, connection }) => {
		await db.registerFileBuffer('data_set.duckdb', database);
		await connection.query("ATTACH 'data_set.duckdb' AS data_set (READ_ONLY)");
		await connection.query('USE data_set');
	});
}

/** The same over tables that are in no file yet: a set that somebody loaded. */
export function openWasmTables(tables: TableFiles): Promise<Engine> {
	return openWith(async ({ db, connection }) => {
		for (const name of tableNames)
			await db.registerFileBuffer(fileOf(name), tables[name]);
		for (const statement of loadStatements) await connection.query(statement);
		for (const name of tableNames) await db.dropFile(fileOf(name));
	});
}

async function openWith(load: (blank: BlankEngine) => Promise<void>): Promise<Engine> {
	const blank = await blankEngine();
	await load(blank);
	await blank.connection.query('SET enable_external_access=false');
	await blank.connection.query('SET lock_configuration=true');
	return browserEngine(blank);
}

function browserEngine({ db, connection, worker }: BlankEngine): Engine {
	// One statement at a time: a connection holds one pending result.
	let last: Promise<unknown> = Promise.resolve();
	return {
		query<Row extends Record<string, Plain>>(sql: Sql): Promise<Row[]> {
			const next = last.then(() => query<Row>(connection, sql));
			last = next.catch(() => undefined);
			return next;
		},
		async close() {
			await connection.close();
			await db.terminate();
			worker.terminate();
		}
	};
}

async function query<Row extends Record<string, Plain>>(
	connection: AsyncDuckDBConnection,
	sql: Sql
): Promise<Row[]> {
	try {
		const statement = await connection.prepare(sql.text);
		try {
			return plainRows<Row>(await statement.query(...sql.params));
		} finally {
			await statement.close();
		}
	} catch (cause) {
		throw new QueryError(sql, cause);
	}
}

function inTime<T>(work: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(
			() =>
				reject(
					new UserError(
						'数据引擎没有启动。请换用较新的浏览器（Chromium 80 以上），或检查是否禁用了 WebAssembly，然后刷新页面。'
					)
				),
			patience
		);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
