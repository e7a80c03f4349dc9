/** 入库的用时: a million lines in the built app, from the file chosen to the batch stored. Printed, never judged. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openProfile } from '../e2e/launch.ts';
import { serveFolder } from '../e2e/serve.ts';
import { writeImportFiles, type ImportFiles } from './import-files.ts';
import {
	longestGap,
	mebibytes,
	Memory,
	ownMemoryOf,
	renderers,
	startGaps
} from './watching.ts';

const patience = { timeout: 300_000 };
const settled = 'main.data[aria-busy=false] .received .figures';

const seconds = (value: number) => `${(value / 1000).toFixed(1)}秒`;

/** A new profile each time, as an office has it: what is stored goes to the disk. */
async function arrive(origin: string, { folder, store }: ImportFiles) {
	const context = await openProfile(mkdtempSync(join(folder, 'profile-')));
	const [page] = context.pages() as [Page];
	await page.goto(`${origin}data/`);
	await page.waitForSelector('.document-bar .choice', patience);
	await page.waitForSelector('.batches :is(.none, tbody)', patience);
	await page.locator('.batches input[type=file]').setInputFiles(store);
	await page.waitForSelector('.batches tbody tr', patience);
	await startGaps(page);
	return page;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

const take = (page: Page, file: string) => async () => {
	await page.locator('.intake input[type=file]').setInputFiles(file);
	await page.waitForSelector(settled, patience);
};

/** 入库 of what was screened, signed for. */
async function append(page: Page): Promise<void> {
	await page.getByRole('button', { name: '入库', exact: true }).click();
	await page.getByLabel('经办人').fill('张三');
	await page.getByLabel('事由').fill('历史数据');
	await page.getByRole('button', { name: '确认入库' }).click();
	await page.locator('h2', { hasText: '已入库' }).waitFor(patience);
}

async function stored(page: Page): Promise<string> {
	return page.locator('.batches').innerText();
}

/** Prints the figures of importing, a line each; the app must have been built. */
export async function importFigures(
	origin: string,
	print: (line: string) => void = console.log
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'aidbrief-import-'));
	try {
		const files = await writeImportFiles(folder);
		const page = await arrive(origin, files);
		const before = await stored(page);
		const pids = await renderers(page.context().browser()!);

		const memory = new Memory(pids);
		const atRest = pids.reduce((sum, pid) => sum + ownMemoryOf(pid), 0);
		await page.locator('.intake input[type=file]').setInputFiles(files.million);
		const seen = new Set<string>();
		const stop = page.getByRole('button', { name: '中止' });
		await stop.waitFor(patience);
		for (let look = 0; look < 20; look++) {
			seen.add(await page.locator('.document-bar [role=status]').innerText());
			await page.waitForTimeout(50);
		}
		await stop.click();
		await page.locator('.intake').waitFor(patience);
		const untouched = (await stored(page)) === before;
		print(
			`百万行CSV，读到一半中止：${untouched ? '数据仓未变' : '数据仓变了'}；进度：${[...seen].join('、')}`
		);

		const read = await timed(take(page, files.million));
		const readGap = await longestGap(page);
		const store = await timed(() => append(page));
		const storeGap = await longestGap(page);
		print(
			`百万行CSV：读入、审核${seconds(read)}，入库${seconds(store)}，共${seconds(read + store)}；页面最长停顿${Math.round(readGap)}、${Math.round(storeGap)}毫秒；内存最高${mebibytes(memory.stop())}（开始时${mebibytes(atRest)}）`
		);
		await page.context().close();

		const other = await arrive(origin, files);
		const beside = new Memory(await renderers(other.context().browser()!));
		const workbook = await timed(take(other, files.workbook));
		print(
			`十万行XLSX：读入、审核${seconds(workbook)}；页面最长停顿${Math.round(await longestGap(other))}毫秒；内存最高${mebibytes(beside.stop())}`
		);
		await other.context().close();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	if (!existsSync('build/index.html'))
		throw new Error('the built app is missing: run `npm run build` first');
	const server = await serveFolder('build', '/office/aidbrief/');
	try {
		await importFigures(server.origin);
	} finally {
		server.close();
	}
}
