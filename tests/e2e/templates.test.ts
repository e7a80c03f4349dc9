import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTraced } from '#lib/review/trace/read.ts';
import { docxOf, p, run } from '../review/docx.ts';
import { textsOf } from '../review/template/filled.ts';
import { rich } from '../review/template/rich.ts';
import { validateOoxml } from '../tools/ooxml.ts';
import { violations } from './axe.ts';
import { open } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const address = 'reports/?type=survey&set=demo-city&region=990100&period=2026Q3';
const file = (bytes: Uint8Array) => ({
	name: '简报.docx',
	mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	buffer: Buffer.from(bytes)
});

describe('用我的Word模板 on the page 报告', () => {
	it('points at what is wrong, fills a right one with its fields, and hands it out', async () => {
		const { page, context, faults, foreign } = await open(browser, address);
		await page.getByRole('button', { name: '用我的Word模板' }).click();
		const dialog = page.getByRole('dialog');
		const choose = dialog.locator('input[type=file]');
		await choose.setInputFiles(file(docxOf({ body: p(run('低保【低保对象人】。')) })));
		const refused = dialog.getByRole('alert');
		await refused.waitFor({ timeout: 60_000 });
		expect(await refused.innerText()).toContain('第1段第4字：目录中没有“低保对象人”');
		expect(await violations(page)).toEqual([]);

		await choose.setInputFiles(file(rich()));
		await dialog.getByText('填好了').waitFor({ timeout: 60_000 });
		await dialog.getByLabel('主持人').fill('王某');
		await dialog.getByRole('button', { name: '按字段重填' }).click();
		expect(await violations(page)).toEqual([]);
		const save = dialog.getByRole('button', { name: '下载Word' });
		await save.waitFor();
		const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
		expect(download.suggestedFilename()).toBe('简报（已填）.docx');
		const bytes = new Uint8Array(readFileSync(await download.path()));
		expect(await validateOoxml(bytes)).toEqual([]);
		expect(textsOf(bytes)).toContain('会议：〔待填：会议名称〕。主持人：王某。');
		expect(readTraced('稿.docx', bytes).numbers.length).toBeGreaterThan(50);
		expect(faults).toEqual([]);
		expect(foreign).toEqual([]);
		await context.close();
	});
});
