/** 分地区成文的用时 in Chromium: a report each of some 130 counties with 汇总核对, in one zip. Printed, never judged. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../e2e/launch.ts';
import { serveFolder } from '../e2e/serve.ts';
import { seconds, sheet, timed, visit } from './browser.ts';
import { file, writeLargeSet } from './large-set.ts';
import {
	longestGap,
	mebibytes,
	Memory,
	renderers,
	ownMemoryOf,
	startGaps
} from './watching.ts';

const patience = { timeout: 300_000 };

/** Prints the figure, a line; the app must have been built. */
export async function batchInBrowser(
	print: (line: string) => void = console.log
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'batch-'));
	try {
		const { copies } = await writeLargeSet(folder, { counties: 130 });
		const app = join(folder, 'app');
		cpSync('build', app, { recursive: true });
		cpSync(join(folder, file), join(app, 'data', file));
		const server = await serveFolder(app, '/office/aidbrief/');
		const browser = await openBrowser();
		try {
			const page = await visit(
				browser,
				`${server.origin}reports/?type=survey&region=990100&period=2026Q3`,
				{ own: 0, foreign: 0 }
			);
			await page.waitForSelector(sheet, patience);
			const pids = await renderers(browser);
			const atRest = pids.reduce((sum, pid) => sum + ownMemoryOf(pid), 0);
			for (const round of ['第一次', '再次']) {
				const memory = new Memory(pids);
				await startGaps(page);
				const coming = page.waitForEvent('download', patience);
				const took = await timed(async () => {
					await page.locator('.batch-start').click();
					await (await coming).path();
				});
				print(
					`浏览器，${copies * 12}个区县各一份并汇总核对，${round}：${seconds(took)}，页面最长停顿${Math.round(await longestGap(page))}毫秒，内存最高${mebibytes(memory.stop())}（开始时${mebibytes(atRest)}，写到四分之一、一半、末尾${[0.25, 0.5, 1].map((part) => mebibytes(memory.at(part))).join('、')}）`
				);
			}
		} finally {
			await browser.close();
			server.close();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	if (!existsSync('build/index.html'))
		throw new Error('the built app is missing: run `npm run build` first');
	await batchInBrowser();
}
