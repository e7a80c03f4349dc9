import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { open, visit, type Visit } from './browser.ts';
import { openBrowser } from './launch.ts';

const official = '?set=official-national';
const paths = [
	'',
	'coverage/',
	'funds/',
	'balance/',
	'counties/',
	'indicators/',
	'reports/',
	'data/'
];

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the app', () => {
	it('opens on simulated data, says so, and is one click from official data', async () => {
		const { page, context } = await open(browser, '');
		expect(await page.locator('.scope .simulated').textContent()).toBe('模拟数据');
		expect(await page.locator('figure').first().textContent()).toContain('（模拟）');
		await page.getByRole('link', { name: '看官方数据' }).click();
		await page.waitForSelector('.scope:not(:has(.simulated)) .choice');
		expect(new URL(page.url()).searchParams.get('set')).toBe('official-national');
		await context.close();
	});

	it('starts in three steps until they are known, and explains itself to everybody', async () => {
		const { page, context, faults } = await open(browser, '');
		await page.getByRole('region', { name: '三步开始' }).waitFor();
		await page.getByRole('button', { name: /知道了/ }).click();
		await page.reload();
		await page.waitForSelector('.answer:not(.awaiting) .tiles');
		expect(await page.getByRole('region', { name: '三步开始' }).count()).toBe(0);
		await page.getByRole('link', { name: '使用说明' }).click();
		await page.getByRole('heading', { name: '每一页看什么' }).waitFor();
		expect(await violations(page)).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('stands at the root of a server as well as in a folder', async () => {
		const origin = inject('root');
		const { page, context, faults } = await open(browser, '', { origin });
		await page.getByRole('link', { name: '报告', exact: true }).click();
		await page.waitForSelector('.sheet');
		expect(new URL(page.url()).pathname).toBe('/reports/');
		expect(faults).toEqual([]);
		await context.close();
	});
});

describe.each(
	paths.flatMap((path) => [
		[path, ''],
		[path, official]
	])
)('the page /%s%s', (path, query) => {
	let seen: Visit;
	beforeAll(async () => {
		seen = await open(browser, path + query);
	});
	afterAll(() => seen.context.close());

	it('can be used by everybody, in light and in dark', async () => {
		const { page } = seen;
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: '深色' }).click();
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		expect(await violations(page)).toEqual([]);
	});

	it('fits a tablet without scrolling sideways', async () => {
		await seen.page.setViewportSize({ width: 834, height: 1112 });
		const over = await seen.page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth
		);
		expect(over).toBeLessThanOrEqual(0);
	});

	it('asks nobody else and breaks no rule of its own', () => {
		expect(seen.foreign).toEqual([]);
		expect(seen.faults).toEqual([]);
	});
});

describe('a bound number', () => {
	it('opens its trace from the keyboard, closes with Esc, and gives the focus back', async () => {
		const { page, context, faults } = await open(browser, official);
		const number = page.locator('.tiles .bn').first();
		await number.focus();
		await page.keyboard.press('Enter');
		await page.waitForSelector('.trace ol');
		expect(await page.locator('.trace h3').allTextContents()).toEqual([
			'口径',
			'公式与代入',
			'查询',
			'来源单元格'
		]);
		expect(await number.getAttribute('aria-expanded')).toBe('true');
		expect(new URL(page.url()).searchParams.get('slot')).toContain('@000000');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.waitForSelector('.trace', { state: 'detached' });
		expect(await number.evaluate((node) => node === document.activeElement)).toBe(true);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('can be sent: its address shows the same trace', async () => {
		const first = await open(browser, official);
		await first.page.locator('.tiles .bn').first().click();
		await first.page.waitForSelector('.trace .value');
		const text = await first.page.locator('.trace .value').textContent();
		const address = first.page.url();
		await first.context.close();
		const second = await visit(browser);
		await second.page.goto(address);
		await second.page.waitForSelector('.trace .value');
		expect(await second.page.locator('.trace .value').textContent()).toBe(text);
		await second.context.close();
	});
});

describe('an address that leads nowhere', () => {
	it.each([
		['', '?set=nobody', '没有名为“nobody”的数据集。'],
		['', `${official}&region=999999`, '“999999”'],
		['', `${official}&period=1900`, '没有1900的数据'],
		['', `${official}&period=quarter`, '“quarter”不是期间'],
		['reports/', '?set=nobody', '没有名为“nobody”的数据集。'],
		['reports/', '?region=990119', '“990119”'],
		['reports/', '?period=1900', '没有1900的数据'],
		['reports/', '?type=poem', '没有“poem”这种文稿。']
	])('/%s%s names it and shows ways out', async (path, query, words) => {
		const { page, context, url, faults } = await visit(browser);
		await page.goto(url(path + query));
		await page.waitForSelector('.notice');
		expect(await page.locator('.notice h2').textContent()).toContain(words);
		await page.locator('.notice a').first().click();
		await page.waitForSelector('.answer:not(.awaiting) .tiles, .sheet');
		expect(faults).toEqual([]);
		await context.close();
	});
});

describe('a figure', () => {
	it('is shown as a table, and taken away as CSV and PNG', async () => {
		const { page, context } = await open(browser, official);
		const figure = page.locator('figure.trend');
		await figure.locator('.chart svg').waitFor();
		const picture = page.waitForEvent('download');
		await figure.getByRole('button', { name: 'PNG' }).click();
		const png = readFileSync(await (await picture).path());
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect(png.length).toBeGreaterThan(5_000);
		await figure.getByRole('button', { name: '表格' }).click();
		expect(await figure.locator('tbody tr').count()).toBeGreaterThan(5);
		const sheet = page.waitForEvent('download');
		await figure.getByRole('button', { name: 'CSV' }).click();
		const csv = readFileSync(await (await sheet).path(), 'utf8');
		expect(csv).toContain('来源：');
		expect(csv.startsWith('\uFEFF期间,')).toBe(true);
		const book = page.waitForEvent('download');
		await figure.getByRole('button', { name: 'XLSX' }).click();
		const bytes = readFileSync(await (await book).path());
		const { sheets } = await readXlsx(new Uint8Array(bytes));
		expect(sheets.map(({ name }) => name)).toEqual(['数据', '来源']);
		expect(typeof sheets[0]!.rows[2]![1]).toBe('number');
		await context.close();
	});
});
