import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './launch.ts';
import { serveFolder } from './serve.ts';

/** The browser's own file system, with the folder and the store that the app uses. */
describe.each([
	['a page', ''],
	['a worker', '#worker']
])('a store in Chromium, opened by %s', (_, where) => {
	const folder = mkdtempSync(join(tmpdir(), 'aidbrief-store-'));
	let browser: Browser;
	let origin: string;
	let close: () => void;

	beforeAll(async () => {
		await build({
			configFile: false,
			publicDir: false,
			base: './',
			logLevel: 'silent',
			build: {
				outDir: folder,
				emptyOutDir: true,
				rolldownOptions: { input: 'tests/e2e/store/page.html' }
			}
		});
		({ origin, close } = await serveFolder(folder, '/'));
		browser = await openBrowser();
	});
	afterAll(async () => {
		await browser?.close();
		close?.();
		rmSync(folder, { recursive: true, force: true });
	});

	async function tab(context: BrowserContext): Promise<Page> {
		const page = await context.newPage();
		await page.goto(`${origin}tests/e2e/store/page.html${where}`);
		await page.waitForFunction(() => 'append' in window);
		return page;
	}

	const opened = (page: Page) => page.evaluate(() => window.openStore());
	const append = (page: Page, value: number, count = 1, dieAt = 0) =>
		page.evaluate(([v, n, at]) => window.append(v, n, at), [
			value,
			count,
			dieAt
		] as const);

	it('has after a reload what was acknowledged', async () => {
		const context = await browser.newContext();
		const page = await tab(context);
		expect(await opened(page)).toMatchObject({ batches: 0, locked: null });
		const done = await append(page, 7, 50);
		expect(done).toMatchObject({ batches: 1, figures: 50, latest: 7 });
		await page.reload();
		await page.waitForFunction(() => 'append' in window);
		expect(await opened(page)).toEqual(done);
		await context.close();
	});

	it('is read in a second tab, which says why it cannot write, and writes once the first is gone', async () => {
		const context = await browser.newContext();
		const first = await tab(context);
		await opened(first);
		await append(first, 7);
		const second = await tab(context);
		expect(await opened(second)).toMatchObject({
			batches: 1,
			latest: 7,
			locked: expect.stringContaining('正在另一个标签页里打开，本页只能查看')
		});
		expect(await append(second, 8)).toContain('本页只能查看');
		expect(await append(first, 9)).toMatchObject({ batches: 2, latest: 9 });
		await first.close();
		expect(await opened(second)).toMatchObject({ batches: 2, latest: 9, locked: null });
		expect(await append(second, 10)).toMatchObject({ batches: 3, latest: 10 });
		await context.close();
	});

	it.each([
		[1, 'the file as received'],
		[2, 'the batch'],
		[3, 'its entry']
	])(
		'has whole batches only, and every acknowledged one, when the tab dies writing %i: %s',
		async (file) => {
			const context = await browser.newContext();
			const page = await tab(context);
			const killer = await context.newCDPSession(page);
			await page.exposeFunction('die', () =>
				killer.send('Page.crash').catch(() => undefined)
			);
			await opened(page);
			const acknowledged = await append(page, 7, 20_000);
			const dead = page.waitForEvent('crash');
			append(page, 8, 20_000, file).catch(() => undefined);
			await dead;
			await page.close();

			const after = await opened(await tab(context));
			expect(after).toMatchObject({ damage: null, locked: null, figures: 100 });
			if (after.batches === 1) expect(after).toEqual(acknowledged);
			else expect(after).toMatchObject({ batches: 2, latest: 19_908 });
			const batches = after.files.filter((name) => name.startsWith('batches/'));
			expect(batches).toHaveLength(after.batches);
			await context.close();
		}
	);

	it('says that there is no room, keeps what it has, and goes on when there is', async () => {
		const context = await browser.newContext();
		const page = await tab(context);
		await opened(page);
		const before = await append(page, 7, 50);
		const quota = await context.newCDPSession(page);
		const limit = (bytes?: number) =>
			quota.send('Storage.overrideQuotaForOrigin', {
				origin: new URL(origin).origin,
				...(bytes === undefined ? {} : { quotaSize: bytes })
			});
		await limit(200_000);
		expect(await append(page, 8, 30_000)).toMatch(/空间用完了.*没有写入任何内容/);
		await limit();
		expect(await opened(await reopened(page))).toEqual(before);
		expect(await append(page, 8, 30_000)).toMatchObject({ batches: 2, figures: 100 });
		await context.close();
	});

	async function reopened(page: Page): Promise<Page> {
		await page.reload();
		await page.waitForFunction(() => 'append' in window);
		return page;
	}
});
