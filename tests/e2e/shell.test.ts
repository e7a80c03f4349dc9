import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit, type Visit } from './browser.ts';

const official = '?set=official-national';
const paths = ['', 'coverage/', 'funds/', 'balance/'];
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a page and waits until its numbers are there. */
async function open(
	path: string,
	size?: { width: number; height: number }
): Promise<Visit> {
	const seen = await visit(browser, size);
	await seen.page.goto(seen.url(path));
	await seen.page.waitForSelector('.answer:not(.loading) .tiles');
	return seen;
}

describe('the app', () => {
	it('opens on simulated data, says so, and is one click from official data', async () => {
		const { page, context } = await open('');
		expect(await page.locator('.scope .simulated').textContent()).toBe('模拟数据');
		expect(await page.locator('figure').first().textContent()).toContain('（模拟）');
		await page.getByRole('link', { name: '看官方数据' }).click();
		await page.waitForSelector('.scope:not(:has(.simulated)) .choice');
		expect(new URL(page.url()).searchParams.get('set')).toBe('official-national');
		await context.close();
	});

	it.each(paths)('asks nobody else and breaks no rule of its own: /%s', async (path) => {
		const { foreign, faults, context } = await open(`${path}${official}`);
		expect(foreign).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it.each(paths)('fits a tablet without scrolling sideways: /%s', async (path) => {
		const { page, context } = await open(`${path}${official}`, {
			width: 834,
			height: 1112
		});
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth
		);
		expect(over).toBeLessThanOrEqual(0);
		await context.close();
	});

	it.each(paths)('can be used by everybody: /%s', async (path) => {
		const { page, context } = await open(`${path}${official}`);
		await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
		const broken = await page.evaluate(async () => {
			const { axe } = window as unknown as {
				axe: {
					run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
				};
			};
			const { violations } = await axe.run();
			return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		});
		expect(broken).toEqual([]);
		await context.close();
	});
});

describe('a bound number', () => {
	it('opens its trace from the keyboard, closes with Esc, and gives the focus back', async () => {
		const { page, context, faults } = await open(official);
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
		await page.keyboard.press('Escape');
		await page.waitForSelector('.trace', { state: 'detached' });
		expect(await number.evaluate((node) => node === document.activeElement)).toBe(true);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('can be sent: its address shows the same trace', async () => {
		const first = await open(official);
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
		['?set=nobody', '没有名为“nobody”的数据集。'],
		[`${official}&region=999999`, '“999999”'],
		[`${official}&period=1900`, '没有1900的数据'],
		[`${official}&period=quarter`, '“quarter”不是期间']
	])('%s names it and shows ways out', async (query, words) => {
		const { page, context, url, faults } = await visit(browser);
		await page.goto(url(query));
		await page.waitForSelector('.notice');
		expect(await page.locator('.notice h2').textContent()).toContain(words);
		await page.locator('.notice a').first().click();
		await page.waitForSelector('.answer:not(.loading) .tiles');
		expect(faults).toEqual([]);
		await context.close();
	});
});

describe('a figure', () => {
	it('is shown as a table, and taken away as CSV and PNG', async () => {
		const { page, context } = await open(official);
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
		await context.close();
	});
});
