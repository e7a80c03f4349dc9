/** 浏览器里的用时: the built app in real Chromium, from a plain file server. Printed, never judged. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../e2e/launch.ts';
import { serveFolder } from '../e2e/serve.ts';
import { importFigures } from './import.ts';
import { reviewFigures } from './review.ts';

export const shown = '.answer:not(.awaiting) figure .plot svg path';
/** How long somebody looks at a page that has just opened, before the first click. */
const reading = 3_000;
export const sheet = '.desk:not(.awaiting) .sheet';

/** Nearest rank: the smallest value that `part` of all do not exceed. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]!;
}

export const ms = (value: number) => `${Math.round(value)}毫秒`;
export const seconds = (value: number) => `${(value / 1000).toFixed(2)}秒`;
const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

function sizeOf(folder: string): { bytes: number; files: number } {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => statSync(join(folder, path)))
		.filter((entry) => entry.isFile());
	return { bytes: files.reduce((sum, { size }) => sum + size, 0), files: files.length };
}

/** A visit with an empty cache; counts what was asked of whom. */
export async function visit(
	browser: Browser,
	address: string,
	asked: Asked
): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 900 },
		acceptDownloads: true
	});
	const page = await context.newPage();
	const { host } = new URL(address);
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (!/^https?:$/.test(url.protocol)) return;
		if (url.host === host) asked.own++;
		else asked.foreign++;
	});
	await page.goto(address, { waitUntil: 'commit' });
	return page;
}

interface Asked {
	own: number;
	foreign: number;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** From the first byte asked to the first chart drawn, each time with an empty cache. */
async function coldOpens(browser: Browser, origin: string, asked: Asked, times: number) {
	const durations: number[] = [];
	for (let time = 0; time < times; time++)
		durations.push(
			await timed(async () => {
				const page = await visit(browser, origin, asked);
				await page.waitForSelector(shown, { state: 'attached', timeout: 120_000 });
				await page.context().close();
			})
		);
	return durations;
}

/** The counties of demo-city in three periods. */
function countiesInTime(): string[] {
	const regions = Array.from({ length: 12 }, (_, index) => String(990101 + index));
	return ['2026Q3', '2026Q2', '2025Q4'].flatMap((period) =>
		regions.map((region) => `?region=${region}&period=${period}`)
	);
}

/**
 * From the click on a selector's entry to the next numbers on screen, places never seen before.
 *
 * @param pause milliseconds between one answer and the next click: nobody reads a page in none.
 */
export async function filterChanges(
	page: Page,
	places: readonly string[],
	pause = 0
): Promise<number[]> {
	const durations: number[] = [];
	for (const place of places) {
		await page.waitForTimeout(pause);
		durations.push(
			await page.evaluate(async (href) => {
				// No function of a name in here: what the page is given must stand on its own.
				const link = document.createElement('a');
				link.href = href;
				// As the selectors go: the page stays where it is scrolled, the focus where it was.
				link.dataset['sveltekitKeepfocus'] = '';
				link.dataset['sveltekitNoscroll'] = '';
				document.querySelector('main')!.append(link);
				const before = document.querySelector('.tiles')!.textContent;
				const start = performance.now();
				link.click();
				for (;;) {
					await new Promise((done) => requestAnimationFrame(done));
					const tiles = document.querySelector('.answer:not(.awaiting) .tiles');
					if (tiles && tiles.textContent !== before) break;
				}
				await new Promise((done) => requestAnimationFrame(done));
				link.remove();
				return performance.now() - start;
			}, place)
		);
	}
	return durations;
}

async function download(page: Page): Promise<void> {
	const coming = page.waitForEvent('download', { timeout: 120_000 });
	await page.getByRole('button', { name: /^下载Word/ }).click();
	await (await coming).path();
}

/** From the click on 下载Word to the file handed to the browser, so many times; saving it is not ours. */
const filesMade = (page: Page, times: number) =>
	page.evaluate(async (count) => {
		// No function of a name in here: what the page is given must stand on its own.
		const durations: number[] = [];
		const own = HTMLAnchorElement.prototype.click;
		const button = document.querySelector<HTMLButtonElement>('main .button.main')!;
		for (let time = 0; time < count; time++) {
			const start = performance.now();
			await new Promise<void>((done) => {
				HTMLAnchorElement.prototype.click = function () {
					done();
				};
				button.click();
			});
			durations.push(performance.now() - start);
			await new Promise((done) => setTimeout(done, 400));
		}
		HTMLAnchorElement.prototype.click = own;
		return durations;
	}, times);

/** Prints the figures of the browser, a line each; the app must have been built. */
export async function browserFigures(
	print: (line: string) => void = console.log
): Promise<void> {
	if (!existsSync('build/index.html'))
		throw new Error('the built app is missing: run `npm run build` first');
	const server = await serveFolder('build', '/office/aidbrief/');
	const browser = await openBrowser();
	const asked: Asked = { own: 0, foreign: 0 };
	try {
		const { bytes, files } = sizeOf('build');
		print(`构建：${files}个文件，${mebibytes(bytes)}`);

		const opens = await coldOpens(browser, server.origin, asked, 5);
		print(
			`冷启动到第一张图：${seconds(quantile(opens, 0.5))}（5次的中位数，最慢${seconds(Math.max(...opens))}）`
		);

		for (const pause of [600, 0]) {
			const page = await visit(browser, `${server.origin}coverage/`, asked);
			await page.waitForSelector(shown, { state: 'attached', timeout: 120_000 });
			await page.waitForTimeout(reading);
			const changes = await filterChanges(page, countiesInTime(), pause);
			print(
				`换地区、期间（${changes.length}次，${pause > 0 ? `每次停${pause}毫秒` : '不停'}）：p50 ${ms(quantile(changes, 0.5))}，p95 ${ms(quantile(changes, 0.95))}，最慢${ms(Math.max(...changes))}`
			);
			await page.context().close();
		}

		let report!: Page;
		const cold = await timed(async () => {
			report = await visit(browser, `${server.origin}reports/`, asked);
			await report.waitForSelector(sheet, { timeout: 120_000 });
			await download(report);
		});
		print(`报告，从打开页面到下载Word：${seconds(cold)}`);
		await filesMade(report, 3);
		const warm = await filesMade(report, 9);
		print(
			`报告（示例市的调研报告），从点下载到成文：${ms(quantile(warm, 0.5))}（9次的中位数，最慢${ms(Math.max(...warm))}）`
		);
		await reviewFigures(browser, server.origin, print);
		await importFigures(server.origin, print);
		print(`请求：本站${asked.own}次，其他来源${asked.foreign}次`);
	} finally {
		await browser.close();
		server.close();
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
	await browserFigures();
