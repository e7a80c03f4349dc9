import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from './browser.ts';
import { openBrowser } from './launch.ts';

const pages = ['', 'coverage/', 'funds/', 'balance/', 'indicators/'];
const answered = '.answer:not(.awaiting) .tiles';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** Layout shift that nobody asked for, from the first paint on. */
const watchShifts = () => {
	const kept = window as unknown as { shifted: number };
	kept.shifted = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as unknown as {
			value: number;
			hadRecentInput: boolean;
		}[])
			if (!entry.hadRecentInput) kept.shifted += entry.value;
	}).observe({ type: 'layout-shift', buffered: true });
};

const drawn = async (page: Page) => {
	await page.waitForSelector(answered);
	await page.waitForFunction(() =>
		[...document.querySelectorAll('.chart .plot')].every((plot) =>
			plot.querySelector('svg')
		)
	);
};

describe.each(pages)('/%s', (path) => {
	it('stands still once its numbers are there: charts come into rooms kept for them', async () => {
		const { page, context, url } = await visit(browser);
		await page.goto(url(path));
		await page.waitForSelector(answered);
		await page.evaluate(watchShifts);
		await drawn(page);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
		const shifted = await page.evaluate(
			() => (window as unknown as { shifted: number }).shifted
		);
		expect(shifted).toBeLessThan(0.1);
		await context.close();
	});

	it('breaks none of its own policy, however it is used', async () => {
		const { page, context, url, faults } = await visit(browser);
		await page.goto(url(path));
		await drawn(page);
		await page.locator('.tiles .bn').first().click();
		await page.waitForSelector('.trace ol');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: '深色' }).click();
		await page.getByRole('button', { name: '表格' }).first().click();
		expect(faults).toEqual([]);
		await context.close();
	});

	it('says of every chart in words what it shows, and reads it mark by mark', async () => {
		const { page, context, url } = await visit(browser);
		await page.goto(url(path));
		await drawn(page);
		const names = await page
			.locator('.chart [role=img]')
			.evaluateAll((plots) => plots.map((plot) => plot.getAttribute('aria-label') ?? ''));
		expect(names.length).toBeGreaterThan(0);
		for (const name of names) expect(name.length).toBeGreaterThan(10);
		const reader = page.locator('.chart .reader').first();
		await reader.focus();
		await page.keyboard.press('ArrowRight');
		const first = await reader.textContent();
		await page.keyboard.press('ArrowRight');
		expect(await reader.textContent()).not.toBe(first);
		await page.keyboard.press('Enter');
		await page.waitForSelector('.trace ol');
		await context.close();
	});

	it('has targets of 44 px on a touch screen', async () => {
		const context = await browser.newContext({
			viewport: { width: 834, height: 1112 },
			hasTouch: true,
			isMobile: true
		});
		const page = await context.newPage();
		await page.goto(new URL(path, inject('origin')).href);
		await drawn(page);
		const small = await page
			.locator('.scope a, .scope button, nav.rail li a, nav.segments a, .tools button')
			.evaluateAll((targets) =>
				targets
					.map((target) => ({
						text: target.textContent?.trim(),
						height: target.getBoundingClientRect().height
					}))
					.filter(({ height }) => height < 44)
			);
		expect(small).toEqual([]);
		await context.close();
	});
});

describe('the keyboard alone', () => {
	it('chooses a region, and the address and the page follow', async () => {
		const { page, context, url } = await visit(browser);
		await page.goto(url(''));
		await drawn(page);
		await page.getByRole('combobox', { name: /^地区/ }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('option', { name: '云汀区' }).waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForFunction(
			() => new URL(location.href).searchParams.get('region') === '990101'
		);
		await page.waitForFunction(() =>
			document
				.querySelector('.answer:not(.awaiting) .prose')
				?.textContent?.includes('云汀区')
		);
		await context.close();
	});
});
