import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** Chooses in a selector of the bar by typing, as anybody would who does not use a mouse. */
async function choose(page: Page, selector: string, option: string) {
	await page.locator(`.choice[aria-label^="${selector}："]`).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('option', { name: option, exact: true }).hover();
	await page.keyboard.press('Enter');
}

const asked = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

describe('the scope bar', () => {
	it('switches region, period and data set; each stands in the address and in the numbers', async () => {
		const { page, context, faults, foreign } = await open(browser, 'coverage/');
		const tiles = () => page.locator('.answer:not(.awaiting) .tiles').innerText();
		const first = await tiles();

		await choose(page, '地区', '望川县');
		await expect.poll(() => asked(page, 'region')).toMatch(/^9901\d\d$/);
		await expect.poll(tiles, { timeout: 60_000 }).not.toBe(first);
		const county = await tiles();

		await choose(page, '期间', '2025年三季度');
		await expect.poll(() => asked(page, 'period')).toBe('2025Q3');
		await expect.poll(tiles, { timeout: 60_000 }).not.toBe(county);

		await page.getByRole('link', { name: '看官方数据' }).click();
		await page.waitForSelector('.scope:not(:has(.simulated)) .choice');
		expect(asked(page, 'set')).toBe('official-national');
		expect(asked(page, 'region')).toBeNull();
		await expect
			.poll(() => page.locator('.answer:not(.awaiting)').innerText(), { timeout: 60_000 })
			.not.toContain('模拟');
		expect(await tiles()).toMatch(/万人/);
		expect(faults).toEqual([]);
		expect(foreign).toEqual([]);
		await context.close();
	});
});

describe('a trace', () => {
	it('leads to the row of the table that holds the number', async () => {
		const { page, context } = await open(
			browser,
			`coverage/?set=official-national&region=150000&period=2021&slot=${encodeURIComponent('城市低保对象人数·@150000·#2021')}`
		);
		await page.waitForSelector('.trace ol');
		const shown = await page.locator('.trace .value').innerText();
		const file = await page.locator('.trace ol > li').nth(3).locator('p.sub').innerText();
		const place = await page.locator('.trace .cell').first().innerText();
		const row = Number(/第(\d+)行/.exec(place)?.[1]);
		const { data } = Papa.parse<string[]>(
			readFileSync(`data/official-national/${file.split('/').at(-1)!}`, 'utf8')
		);
		const [head, line] = [data[0]!, data[row - 1]!];
		const cell = (name: string) => line[head.indexOf(name)];
		expect([cell('region_name'), cell('period')]).toEqual(['内蒙古自治区', '2021']);
		const persons = Number(cell('value')) * (cell('unit') === '万人' ? 10_000 : 1);
		expect(Number(/[\d.]+/.exec(shown.replace(/\s/g, ''))![0])).toBeCloseTo(
			shown.includes('万') ? persons / 10_000 : persons,
			5
		);
		await context.close();
	});
});
