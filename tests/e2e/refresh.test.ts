import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTraced } from '#lib/review/trace/read.ts';
import { changed } from '../report/docx/parts.ts';
import { everythingMoved, newerCity } from '../review/refresh/newer-city.ts';
import { validateOoxml } from '../tools/ooxml.ts';
import { openReports } from '../tools/reports.ts';
import { violations } from './axe.ts';
import { open } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
/** A speech written from other figures, in which somebody overwrote the first number. */
let old: Uint8Array;
beforeAll(async () => {
	browser = await openBrowser();
	const other = await openReports(newerCity(everythingMoved));
	const { docx } = await other.make('quarterly-speech', '990108', '2026Q3');
	await other.close();
	old = changed(docx, 'word/document.xml', (xml) =>
		xml.replace(
			/(<w:bookmarkStart w:name="_M_0001"[^>]*><w:r><w:t[^>]*>)[^<]*/,
			'$1一百户'
		)
	);
});
afterAll(() => browser.close());

const address =
	'reports/?type=quarterly-speech&set=demo-city&region=990108&period=2026Q3';
const docxType =
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('更新旧稿 on the page 报告', () => {
	it('lists before and after and the conflict, and hands out the renewed file', async () => {
		const { page, context, faults, foreign } = await open(browser, address);
		await page.getByRole('button', { name: '更新旧稿' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.locator('input[type=file]').setInputFiles({
			name: '讲话.docx',
			mimeType: docxType,
			buffer: Buffer.from(old)
		});
		await dialog.getByText('前后对照').waitFor({ timeout: 60_000 });
		const conflict = dialog.getByRole('row').filter({ hasText: '一百户' });
		expect(await conflict.innerText()).toMatch(/\d+户/);
		expect(await dialog.locator('.before').count()).toBeGreaterThan(20);
		expect(await violations(page)).toEqual([]);

		const coming = page.waitForEvent('download', { timeout: 60_000 });
		await dialog.getByRole('button', { name: '下载更新稿' }).click();
		const file = await coming;
		expect(file.suggestedFilename()).toBe('讲话（更新）.docx');
		const bytes = new Uint8Array(readFileSync(await file.path()));
		expect(await validateOoxml(bytes)).toEqual([]);
		const [first, ...others] = readTraced('讲话.docx', bytes).numbers;
		expect(first!.text).toBe('一百户');
		for (const { text, written } of others) expect(text).toBe(written);

		await dialog.locator('input[type=file]').setInputFiles({
			name: '别人的.docx',
			mimeType: docxType,
			buffer: Buffer.from([1, 2, 3])
		});
		expect(await dialog.getByRole('alert').innerText()).toContain('“别人的.docx”已损坏');
		expect(faults).toEqual([]);
		expect(foreign).toEqual([]);
		await context.close();
	});
});
