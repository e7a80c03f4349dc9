/** 核稿的用时: a .docx of thirty pages and 900 figures in the built app, from the file chosen to the list drawn. */
import type { Browser, Page } from 'playwright-core';
import { longDocx } from '../review/long.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** How long somebody looks at a page that has just opened, before a file is chosen. */
const reading = 3_000;

/** The first file of a page that was just opened, or looked at for a while, and what comes after it. */
export async function reviewFigures(
	browser: Browser,
	origin: string,
	print: (line: string) => void
): Promise<void> {
	const buffer = Buffer.from(longDocx(30));
	for (const [when, pause] of [
		['一打开就选文件', 0],
		['看了三秒再选', reading]
	] as const) {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${origin}review/?set=demo-city&region=990100&period=2026Q3`);
		await page.getByLabel('粘贴文字').waitFor();
		await page.getByRole('checkbox', { name: '与数据核对' }).uncheck();
		await page.waitForTimeout(pause);
		for (const name of [when, '再一份', '再一份']) {
			const told = timeInPage(page);
			await page
				.locator('input[type=file]')
				.setInputFiles({ name: '长稿.docx', mimeType: docx, buffer });
			print(`核稿30页900个数（${name}）：${Math.round(await told)}毫秒`);
			await page.getByRole('button', { name: '换一份' }).click();
		}
		await page.close();
	}
}

/** By the page's own clock, from the change of the input to the frame in which the list stands: what looks at it from outside looks too seldom. */
const timeInPage = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				document.addEventListener(
					'change',
					() => {
						const start = performance.now();
						const observer = new MutationObserver(() => {
							if (!document.querySelector('.state')?.textContent.includes('读出')) return;
							observer.disconnect();
							requestAnimationFrame(() => resolve(performance.now() - start));
						});
						observer.observe(document.body, {
							subtree: true,
							childList: true,
							characterData: true
						});
					},
					{ capture: true, once: true }
				);
			})
	);
