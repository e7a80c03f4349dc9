import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { visit, type Looks } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const shown = '.meeting .deck-page:not([hidden])';

async function openMeeting(query = '', looks: Looks = {}) {
	const seen = await visit(browser, { size: { width: 1280, height: 720 }, ...looks });
	await seen.page.goto(seen.url(`meeting/${query}`));
	await seen.page.waitForSelector(shown);
	return seen;
}

const pageNumber = (page: Page): number =>
	Number(new URL(page.url()).searchParams.get('page') ?? '1');

async function press(page: Page, key: string, number: number) {
	await page.keyboard.press(key);
	await page.waitForFunction(
		(wanted) => (new URL(location.href).searchParams.get('page') ?? '1') === wanted,
		String(number)
	);
	await page.locator(`${shown}[aria-label^="第${number}页"]`).waitFor();
}

describe('会议 in the browser', () => {
	it('is moved by keys alone, says where it is, and is one page at a time', async () => {
		const { page, context, faults } = await openMeeting();
		await press(page, 'ArrowRight', 2);
		await page.waitForSelector(`${shown} .plot svg text`);
		await press(page, 'PageDown', 3);
		await press(page, 'Space', 4);
		await press(page, 'ArrowLeft', 3);
		await press(page, 'PageUp', 2);
		expect(await page.locator(shown).count()).toBe(1);
		expect(await page.locator('.meeting [role=status]').textContent()).toMatch(/^第2页/);
		const last = await page.locator('.deck-page').count();
		await press(page, 'End', last);
		await press(page, 'Home', 1);
		await page.keyboard.press('Escape');
		await page.waitForSelector('.tiles');
		expect(new URL(page.url()).pathname).not.toContain('meeting');
		expect(faults).toEqual([]);
		await context.close();
	});

	it('says in the notes the numbers of the page, and opens a number without leaving', async () => {
		const { page, context } = await openMeeting('?page=2');
		await page.keyboard.press('n');
		const notes = page.locator(`${shown} .notes`);
		await notes.waitFor();
		await notes.locator('.bn').first().click();
		await page.waitForSelector('.trace ol');
		await page.keyboard.press('Escape');
		await page.waitForSelector('.trace', { state: 'detached' });
		expect(pageNumber(page)).toBe(2);
		await page.keyboard.press('n');
		await notes.waitFor({ state: 'detached' });
		await context.close();
	});

	it('leaves out a page that is not ticked, and keeps that in the address', async () => {
		const { page, context } = await openMeeting();
		const before = await page.locator('.deck-page').count();
		await page.keyboard.press('o');
		await page.getByRole('checkbox', { name: '主要指标' }).uncheck();
		await page.waitForFunction(
			(count) => document.querySelectorAll('.deck-page').length === count,
			before - 1
		);
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.reload();
		await page.waitForSelector(shown);
		expect(await page.locator('.deck-page').count()).toBe(before - 1);
		await context.close();
	});

	it.each<[string, string, Looks]>([
		['the opening, light', '', {}],
		['a finding, dark', '?page=2', { theme: 'dark' }],
		['targets not met, light', '?pages=targets', {}],
		['what to decide, dark', '?pages=F-05,proposals&page=2', { theme: 'dark' }],
		[
			'official figures on a tablet',
			'?set=official-national&page=2',
			{ size: { width: 834, height: 1112 } }
		]
	])('is read by everybody and asks nobody else: %s', async (_, query, looks) => {
		const { page, context, foreign, faults } = await openMeeting(query, looks);
		expect(await violations(page)).toEqual([]);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth
		);
		expect(over).toBeLessThanOrEqual(0);
		expect([...foreign, ...faults]).toEqual([]);
		await context.close();
	});

	it('is set in type that grows with the screen', async () => {
		const { page, context } = await openMeeting('?page=2');
		const size = () =>
			page
				.locator(`${shown} .evidence`)
				.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
		expect(await size()).toBeGreaterThanOrEqual(28);
		await page.setViewportSize({ width: 1920, height: 1080 });
		expect(await size()).toBeGreaterThanOrEqual(42);
		await context.close();
	});

	it('lays out every page with its notes for the printer', async () => {
		const { page, context } = await openMeeting();
		await page.waitForFunction(() => document.querySelector('.deck-page .plot svg'));
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		const pages = page.locator('.deck-page');
		for (const one of await pages.all()) {
			expect(await one.isVisible()).toBe(true);
			expect(await one.locator('.notes').count()).toBe(1);
		}
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await page.locator(shown).count()).toBe(1);
		await context.close();
	});
});
