import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../engine/contract.ts';
import { visit } from '../browser.ts';
import { duckdbWorkers } from '../../../vite.config.ts';
import { openBrowser } from '../launch.ts';
import { serveFolder } from '../serve.ts';
import type { Outcome } from './page.ts';

/** The same contract as in Node, with the worker, the module and the file that the app uses. */
describe('the engine in Chromium', () => {
	const folder = mkdtempSync(join(tmpdir(), 'aidbrief-engine-'));
	let browser: Browser;
	let close: () => void;
	let outcomes: Outcome[];
	const rowsAt = (index: number) => {
		const outcome = outcomes[index]!;
		return 'rows' in outcome ? outcome.rows : outcome.message;
	};

	beforeAll(async () => {
		await build({
			configFile: false,
			publicDir: false,
			base: './',
			logLevel: 'silent',
			worker: { format: 'es', plugins: () => [duckdbWorkers] },
			build: {
				outDir: folder,
				emptyOutDir: true,
				rolldownOptions: { input: 'tests/e2e/engine/page.html' }
			}
		});
		copyFileSync('build/data/baotou-2014.duckdb', join(folder, 'set.duckdb'));
		const server = await serveFolder(folder, '/');
		close = server.close;
		browser = await openBrowser();
		const { page } = await visit(browser, { origin: server.origin });
		await page.goto(`${server.origin}tests/e2e/engine/page.html`);
		await page.waitForFunction(() => 'askAll' in window);
		outcomes = await page.evaluate(
			(queries) => window.askAll('/set.duckdb', queries),
			[
				...contract.map(({ sql }) => sql),
				{
					text: 'SELECT CAST(COUNT(*) AS INTEGER) AS facts FROM fact WHERE region = ?',
					params: ['150200']
				}
			]
		);
	});
	afterAll(async () => {
		await browser?.close();
		close?.();
		rmSync(folder, { recursive: true, force: true });
	});

	it.each(contract.map((clause, index) => [clause.says, clause, index] as const))(
		'%s',
		(_says, { sql, rows, refuses }, index) => {
			if (rows) {
				expect(rowsAt(index)).toEqual(rows);
				return;
			}
			const outcome = outcomes[index]!;
			expect('refused' in outcome && outcome.refused).toBe(true);
			expect(rowsAt(index)).toMatch(refuses!);
			expect(rowsAt(index)).toContain(sql.text);
		}
	);

	it('reads the file of a data set after all these refusals', () => {
		expect(rowsAt(contract.length)).toEqual([{ facts: 23 }]);
	});
});
