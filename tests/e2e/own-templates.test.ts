import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTraced } from '#lib/review/trace/read.ts';
import { violations } from './axe.ts';
import { visit } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const query = 'type=survey&set=demo-city&region=990100&period=2026Q3';
const field = (page: Page) => page.getByLabel('模板正文');
const faults = (page: Page) => page.locator('.faults li');
const previewed = (page: Page, words: string) =>
	expect
		.poll(() => page.locator('.seen:not(.awaiting) .sheets').innerText(), {
			timeout: 60_000
		})
		.toContain(words);

async function downloaded(page: Page, name: string | RegExp) {
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await page.getByRole('button', { name }).click();
	const got = await coming;
	return { name: got.suggestedFilename(), bytes: readFileSync(await got.path()) };
}

describe('自己的模板', () => {
	it('is copied, mended where it is marked, completed, previewed, saved, and written to Word', async () => {
		const seen = await visit(browser);
		const { page, context, url } = seen;
		page.setDefaultTimeout(30_000);
		await page.goto(url(`reports/?${query}`));
		await page.getByRole('link', { name: '改成自己的模板' }).click();
		await previewed(page, '示例市社会救助工作情况的调研报告');
		expect(await violations(page)).toEqual([]);

		// A wrong slot and a bracket too many: both are told, and both are under their characters.
		await field(page).fill(
			'# 关于【地区】的短报\n\n在册【低保对象人】，【低保对象人数·同笔】。'
		);
		await expect.poll(() => faults(page).count(), { timeout: 20_000 }).toBe(2);
		expect(await page.locator('.fault').allInnerTexts()).toEqual(['低保对象人', '同笔']);
		expect(await violations(page)).toEqual([]);
		await faults(page).nth(1).getByRole('button').click();
		expect(await page.locator('#template-here').innerText()).toContain(
			'不认识修饰“同笔”'
		);
		await page.keyboard.type('同');
		const offers = page.getByRole('listbox', { name: '可以写的' });
		await offers.waitFor();
		expect(await violations(page)).toEqual([]);
		const active = await field(page).getAttribute('aria-activedescendant');
		expect(await page.locator(`#${active}`).innerText()).toContain('同比');
		await page.keyboard.press('Enter');
		expect(await field(page).inputValue()).toContain('【低保对象人数·同比】');
		await page.keyboard.press('Control+z');
		expect(await field(page).inputValue()).toContain('【低保对象人数·同】');
		await page.keyboard.press('Control+Shift+z');

		// By the initials of its sounds.
		await faults(page).first().getByRole('button').click();
		await page.keyboard.type('dbdxrs');
		await offers.getByRole('option', { name: '低保对象人数' }).first().waitFor();
		await page.keyboard.press('Enter');
		await previewed(page, '关于示例市的短报');
		await expect.poll(() => faults(page).count()).toBe(0);

		// What is not saved is there after leaving.
		await page.reload();
		await expect
			.poll(() => field(page).inputValue(), { timeout: 60_000 })
			.toContain('在册【低保对象人数】');
		await page.getByLabel('名称').fill('镇街短报');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByText('已保存“镇街短报”').waitFor();
		await page.waitForURL(/type=own-/);
		const file = await downloaded(page, '导出.md');
		expect(file.name).toBe('镇街短报.md');

		// Another window may save it: then this one is told.
		const other = await context.newPage();
		await other.goto(page.url());
		await expect
			.poll(() => field(other).inputValue(), { timeout: 60_000 })
			.toContain('短报');
		await field(other).fill('# 【地区】短报（改）\n\n在册【低保对象人数】。');
		await other.getByRole('button', { name: '保存', exact: true }).click();
		await other.getByText('已保存“镇街短报”').waitFor();
		await other.close();
		await field(page).focus();
		await page.keyboard.press('Control+End');
		await page.keyboard.type('完');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByText('已在另一个窗口改存').waitFor();
		await page.getByRole('button', { name: '改看那边的' }).click();
		expect(await field(page).inputValue()).toContain('短报（改）');

		await page.getByRole('link', { name: '去成文' }).click();
		await page.locator('.desk:not(.awaiting) .sheets').waitFor({ timeout: 60_000 });
		const word = await downloaded(page, /^下载Word/);
		expect(word.name).toContain('镇街短报');
		const traced = readTraced('稿.docx', new Uint8Array(word.bytes));
		expect(traced.numbers).toHaveLength(1);
		expect(traced.head.type).toBe('survey');

		// And for every county at once.
		const all = await downloaded(page, '下载12份');
		expect(all.name).toContain('分地区镇街短报');
		const inside = unzipSync(new Uint8Array(all.bytes));
		const reports = Object.keys(inside).filter((name) => name.includes('镇街短报'));
		expect(reports).toHaveLength(12);
		for (const name of reports) {
			const { numbers, head } = readTraced(name, inside[name]!);
			expect([numbers.length, head.type], name).toEqual([1, 'survey']);
		}

		// It is one of the kinds after a reload, and comes in again from its file.
		await page.reload();
		await page.getByRole('link', { name: '编辑模板' }).click();
		await field(page).waitFor();
		await page.getByLabel('导入.md').setInputFiles({
			...{ name: '别名.md', mimeType: 'text/markdown' },
			buffer: Buffer.from(file.bytes)
		});
		await page.getByText('已导入“镇街短报”').waitFor();
		expect(await field(page).inputValue()).toContain('# 关于【地区】的短报');
		expect(seen.faults).toEqual([]);
		expect(seen.foreign).toEqual([]);
		await context.close();
	});
});
