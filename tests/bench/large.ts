/** 144万行时的用时: pages and changes of place over demo-city of some 230 counties. Printed, never judged. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openAnswerer } from '#lib/answer/open.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { balancePage } from '#lib/state/pages/balance.ts';
import { coverage } from '#lib/state/pages/coverage.ts';
import { funds } from '#lib/state/pages/funds.ts';
import { overview } from '#lib/state/pages/overview.ts';
import { ask } from '#lib/state/question.ts';
import { readCatalog } from '#cli/catalogue.ts';
import { openBrowser } from '../e2e/launch.ts';
import { serveFolder } from '../e2e/serve.ts';
import { copied, file, writeLargeSet } from './large-set.ts';
import { filterChanges, ms, quantile, seconds, shown, timed, visit } from './browser.ts';

const wanted = 1_440_000;

const spread = (durations: readonly number[]) =>
	`p50 ${ms(quantile(durations, 0.5))}，p95 ${ms(quantile(durations, 0.95))}`;

/** All queries of a page, another place each time, in Node. */
async function queries(
	folder: string,
	copies: number,
	print: (line: string) => void
): Promise<void> {
	const engine = await openNodeEngine({ database: join(folder, file) });
	const answerer = await openAnswerer(engine, await readCatalog());
	const regions = [
		'990100',
		...Array.from({ length: copies - 1 }, (_, at) => copied(at + 1))
	];
	const pages = {
		总览: overview,
		覆盖: coverage,
		资金: funds
	};
	try {
		for (const [name, page] of Object.entries(pages)) {
			const durations: number[] = [];
			for (const region of regions)
				durations.push(
					await timed(() =>
						ask<unknown>(answerer, { region, period: '2026Q3', area: 'all' }, page)
					)
				);
			print(`${name}页的全部查询（${regions.length}处）：${spread(durations)}`);
		}
		const whole = await timed(() =>
			balancePage(answerer, { region: '990100', period: '2026Q3', area: 'all' })
		);
		print(`均衡页，全市各区县：${ms(whole)}`);
	} finally {
		await engine.close();
	}
}

/** The built app with the large set in the place of its own, in Chromium. */
async function inBrowser(
	folder: string,
	copies: number,
	print: (line: string) => void
): Promise<void> {
	const app = join(folder, 'app');
	cpSync('build', app, { recursive: true });
	cpSync(join(folder, file), join(app, 'data', file));
	const server = await serveFolder(app, '/office/aidbrief/');
	const browser = await openBrowser();
	const asked = { own: 0, foreign: 0 };
	try {
		const opening = performance.now();
		const page = await visit(browser, `${server.origin}coverage/?region=990101`, asked);
		await page.waitForSelector(shown, { state: 'attached', timeout: 300_000 });
		print(`浏览器，打开到第一张图：${seconds(performance.now() - opening)}`);
		// Copies hold the same figures: one place after another is of another county, or nothing would change.
		const places = Array.from({ length: Math.min(18, copies - 1) }, (_, at) =>
			copied(at + 1, ((at + 1) % 12) + 1)
		).flatMap((region) =>
			['2026Q3', '2025Q4'].map((period) => `?region=${region}&period=${period}`)
		);
		const changes = await filterChanges(page, places);
		print(`浏览器，换地区、期间（${changes.length}次）：${spread(changes)}`);
	} finally {
		await browser.close();
		server.close();
	}
}

/** Prints the figures at 1.44 million rows, a line each; in the browser only where the app has been built. */
export async function largeFigures(
	built: boolean,
	print: (line: string) => void = console.log
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'large-'));
	try {
		const { rows, copies } = await writeLargeSet(folder, { rows: wanted });
		print(`${rows}行、${copies * 12}个区县（示例市的区县重复${copies}遍）`);
		await queries(folder, copies, print);
		if (built) await inBrowser(folder, copies, print);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
	await largeFigures(true);
