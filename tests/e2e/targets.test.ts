import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { visit, type Looks } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const clauses = '.answer:not(.awaiting) .clauses tbody tr';

async function openTargets(looks: Looks = {}) {
	const seen = await visit(browser, looks);
	await seen.page.goto(seen.url('targets/'));
	await seen.page.waitForSelector(clauses);
	return seen;
}

describe('目标 in the browser', () => {
	it.each<[string, Looks]>([
		['light', {}],
		['dark, on a tablet', { theme: 'dark', size: { width: 834, height: 1112 } }]
	])('is read by everybody: %s', async (_, looks) => {
		const { page, context, foreign } = await openTargets(looks);
		expect(await violations(page)).toEqual([]);
		expect(foreign).toEqual([]);
		await context.close();
	});

	it('leaves as CSV with the clauses that are shown', async () => {
		const { page, context } = await openTargets();
		await page.getByRole('link', { name: /^未达标/ }).click();
		await page.waitForURL(/status=/);
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'CSV', exact: true }).click();
		const text = await readFile(await (await coming).path(), 'utf8');
		expect(text.split('\r\n')[0]).toBe(
			'\uFEFF要求,文件,条款,责任部门,指标,目标,现状,差距,每期须进,时限,判定,说明'
		);
		expect(text).toContain('未达标');
		expect(text).not.toContain(',达标,');
		await context.close();
	});

	it('filters by judgement, opens a number, and judges anew by a parameter of one’s own, and takes it back', async () => {
		const { page, context, faults } = await openTargets();
		const all = await page.locator(clauses).count();
		await page.getByRole('link', { name: /^未达标/ }).click();
		await page.waitForFunction(
			([selector, before]) =>
				document.querySelectorAll(selector as string).length < (before as number),
			[clauses, all] as const
		);
		expect(await page.locator('.clauses .verdict.met').count()).toBe(0);
		await page.locator('.clauses .bn').first().click();
		await page.waitForSelector('.trace ol');
		await page.keyboard.press('Escape');
		await page.getByRole('link', { name: '全部', exact: true }).click();
		const times = page.getByLabel('特困标准与低保标准倍数的下限');
		await times.fill('9');
		await times.press('Tab');
		await page.getByText('已改动').waitFor();
		await page.waitForSelector(clauses);
		expect(await page.getByText(/不低于9倍/).count()).toBeGreaterThan(0);
		await page.getByRole('button', { name: '撤销上一次改动' }).click();
		await page.getByText('已改动').waitFor({ state: 'detached' });
		await page.waitForSelector(clauses);
		expect(await page.getByText(/不低于9倍/).count()).toBe(0);
		expect(faults).toEqual([]);
		await context.close();
	});
});
