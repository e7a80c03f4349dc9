/** 核稿的用时: a .docx of thirty pages and 900 figures in the built app, from the file chosen to the list drawn. */
import type { Browser } from 'playwright-core';
import { longDocx } from '../review/long.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The first file starts the worker as well; the second finds it warm. */
export async function reviewFigures(
	browser: Browser,
	origin: string,
	print: (line: string) => void
): Promise<void> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(`${origin}review/?set=demo-city&region=990100&period=2026Q3`);
	await page.getByLabel('粘贴文字').waitFor();
	await page.getByRole('checkbox', { name: '与数据核对' }).uncheck();
	const buffer = Buffer.from(longDocx(30));
	for (const name of ['首份', '再一份', '再一份']) {
		const start = performance.now();
		await page.locator('input[type=file]').setInputFiles({
			name: '长稿.docx',
			mimeType: docx,
			buffer
		});
		await page.locator('.state', { hasText: '读出' }).waitFor({ timeout: 60_000 });
		const took = Math.round(performance.now() - start);
		print(`核稿30页900个数（${name}）：${took}毫秒`);
		await page.getByRole('button', { name: '换一份' }).click();
	}
	await page.close();
}
