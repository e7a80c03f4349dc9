import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueryError, type Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { contract } from './contract.ts';
import { openWasmEngineInNode } from './wasm-node.ts';

const engines: [string, () => Promise<Engine>][] = [
	['Node', openNodeEngine],
	['browser', openWasmEngineInNode]
];

describe.each(engines)('the engine of the %s', (_, open) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	it.each(
		contract.filter(({ rows }) => rows).map((clause) => [clause.says, clause] as const)
	)('%s', async (_says, { sql, rows }) => {
		expect(await engine.query(sql)).toEqual(rows);
	});

	it.each(
		contract
			.filter(({ refuses }) => refuses)
			.map((clause) => [clause.says, clause] as const)
	)('refuses %s', async (_says, { sql, refuses }) => {
		const refusal = await engine.query(sql).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(QueryError);
		expect((refusal as QueryError).message).toMatch(refuses!);
		expect((refusal as QueryError).message).toContain(sql.text);
		expect((refusal as QueryError).sql).toBe(sql);
	});

	it('goes on after a refusal, and answers in the order asked', async () => {
		const asked = ['SELECT 1 AS n', 'SELECT nothing', 'SELECT 3 AS n'].map((text) =>
			engine.query<{ n: number }>({ text, params: [] }).then(
				([row]) => row!.n,
				() => null
			)
		);
		expect(await Promise.all(asked)).toEqual([1, null, 3]);
	});
});
