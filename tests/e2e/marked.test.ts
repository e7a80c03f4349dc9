import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collection, square } from '../maps/geojson.ts';
import { violations } from './axe.ts';
import { open } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const drawn = (page: Page) =>
	page.waitForFunction(() =>
		[...document.querySelectorAll('.chart .plot')].every((plot) =>
			plot.querySelector('svg path')
		)
	);

/** Outlines in ink, of bars and cells, in all charts. */
const outlines = (page: Page) =>
	page.locator('.plot path[stroke-width="2.5"], .plot rect[stroke-width="2.5"]').count();

describe('a region that is marked', () => {
	it('is marked in every chart and table, stands in the address, and is let go with Esc', async () => {
		const { page, context, faults } = await open(browser, 'coverage/');
		await drawn(page);
		expect(await outlines(page)).toBe(0);
		await page.getByRole('button', { name: '望川县', exact: true }).first().click();
		await page.waitForFunction(
			() => new URL(location.href).searchParams.get('mark') === '990111'
		);
		await page.mouse.move(0, 0);
		expect(await page.locator('tr.marked th').allTextContents()).toContain('望川县');
		expect(await outlines(page)).toBeGreaterThan(5);
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.waitForFunction(() => !new URL(location.href).searchParams.has('mark'));
		expect(await outlines(page)).toBe(0);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('is found by key: a mark that is read is outlined, M pins it', async () => {
		const { page, context } = await open(browser, 'coverage/');
		await drawn(page);
		const chart = page
			.locator('figure', { hasText: '本单位地图' })
			.locator('.chart .reader');
		await chart.focus();
		await page.keyboard.press('ArrowRight');
		expect(await page.locator('tr.marked').count()).toBeGreaterThan(0);
		await page.keyboard.press('m');
		await page.waitForFunction(
			() => new URL(location.href).searchParams.get('mark') === '990101'
		);
		await context.close();
	});
});

describe('圈选', () => {
	const marks = (page: Page) =>
		page.evaluate(
			() => new URL(location.href).searchParams.get('mark')?.split(',') ?? []
		);

	it('marks what a rectangle over one chart covers, in all charts and tables, while it is drawn and after', async () => {
		const { page, context, faults } = await open(browser, 'coverage/');
		await drawn(page);
		const plot = page.locator('.plot[aria-label^="各区县低保覆盖率"]');
		await plot.scrollIntoViewIfNeeded();
		const { x, y, width, height } = (await plot.boundingBox())!;
		await page.mouse.move(x + 2, y + 2);
		await page.mouse.down();
		await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
		await page.locator('.chart .box').waitFor();
		const during = await page.locator('tr.marked th').allTextContents();
		expect(during.length).toBeGreaterThan(1);
		expect(await outlines(page)).toBeGreaterThan(during.length);
		expect(await marks(page)).toEqual([]);
		await page.mouse.up();
		await expect.poll(() => marks(page).then(({ length }) => length)).toBeGreaterThan(1);
		await page.mouse.move(0, 0);
		expect(await page.locator('tr.marked th').allTextContents()).toEqual(during);
		expect(await page.locator('.chart .box').count()).toBe(0);
		// It drew a rectangle, and opened no number.
		expect(await page.evaluate(() => location.search)).not.toContain('slot=');
		const { length } = await marks(page);
		await page.locator(`[aria-label="标出：${length}个区县"]`).waitFor();
		expect(await violations(page)).toEqual([]);

		// One is let go by its name; Esc lets go of the rest.
		await page.locator('tr.marked .row-name').first().click();
		await expect.poll(() => marks(page)).toHaveLength(length - 1);
		await page.keyboard.press('Escape');
		await expect.poll(() => marks(page)).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('is called off with Esc, and what was marked before stays', async () => {
		const { page, context } = await open(browser, 'coverage/?mark=990102');
		await drawn(page);
		const plot = page.locator('.plot[aria-label^="各区县低保覆盖率"]');
		await plot.scrollIntoViewIfNeeded();
		const { x, y, width, height } = (await plot.boundingBox())!;
		await page.mouse.move(x + 2, y + 2);
		await page.mouse.down();
		await page.mouse.move(x + width - 2, y + height / 2, { steps: 3 });
		await page.locator('.chart .box').waitFor();
		await page.keyboard.press('Escape');
		await page.mouse.up();
		await page.mouse.move(0, 0);
		expect(await marks(page)).toEqual(['990102']);
		expect(await page.locator('.chart .box').count()).toBe(0);
		await context.close();
	});
});

describe('圈选 by finger', () => {
	const touches = async (page: Page) => {
		const cdp = await page.context().newCDPSession(page);
		return (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: [number, number]) =>
			cdp.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: at ? [{ x: at[0], y: at[1] }] : []
			});
	};
	const onTablet = async () => {
		const seen = await open(browser, 'coverage/', {
			size: { width: 834, height: 1112 },
			touch: true
		});
		await drawn(seen.page);
		const plot = seen.page.locator('.plot[aria-label^="各区县低保覆盖率"]');
		await plot.scrollIntoViewIfNeeded();
		const { x, y, width, height } = (await plot.boundingBox())!;
		const from: [number, number] = [x + 4, y + 4];
		const to: [number, number] = [x + width / 2, y + height / 2];
		return { ...seen, touch: await touches(seen.page), from, to };
	};
	const marked = (page: Page) =>
		page.evaluate(
			() => new URL(location.href).searchParams.get('mark')?.split(',') ?? []
		);
	const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

	it('marks what the rectangle covers that a finger draws after it was held still, and the page stays where it is', async () => {
		const { page, context, faults, touch, from, to } = await onTablet();
		const before = await scrolled(page);
		await touch('touchStart', from);
		await page.locator('.chart .box').waitFor();
		for (const part of [0.3, 0.6, 1])
			await touch('touchMove', [
				from[0] + (to[0] - from[0]) * part,
				from[1] + (to[1] - from[1]) * part
			]);
		const during = await page.locator('tr.marked th').allTextContents();
		expect(during.length).toBeGreaterThan(1);
		await touch('touchEnd');
		await expect.poll(() => marked(page)).toHaveLength(during.length);
		expect(await page.locator('.chart .box').count()).toBe(0);
		expect(await scrolled(page)).toBe(before);
		expect(await page.evaluate(() => location.search)).not.toContain('slot=');
		expect(faults).toEqual([]);
		await context.close();
	});

	it('scrolls the page under a finger that moves at once, and marks nothing', async () => {
		const { page, context, touch, from } = await onTablet();
		const before = await scrolled(page);
		await touch('touchStart', [from[0] + 100, from[1] + 60]);
		for (const up of [20, 60, 120, 200])
			await touch('touchMove', [from[0] + 100, from[1] + 60 - up]);
		await touch('touchEnd');
		await expect.poll(() => scrolled(page)).toBeGreaterThan(before);
		expect(await page.locator('.chart .box').count()).toBe(0);
		expect(await marked(page)).toEqual([]);
		await context.close();
	});
});

describe('本单位地图', () => {
	const names = [
		...['云汀区', '松坪区', '南浦区', '临湖区', '北岭区', '双榆市'],
		...['石桥县', '禾丰县', '清泊县', '柳溪县', '望川县', '远山县']
	];
	const map = collection(
		...names.map((name, at) =>
			square({ name }, [110 + (at % 4), 40 + Math.floor(at / 4)])
		)
	);

	it('is read here, drawn with its 审图号, kept for the next time, and removed', async () => {
		const { page, context, faults, foreign } = await open(browser, 'coverage/');
		await drawn(page);
		const choose = () =>
			page.getByRole('button', { name: '本单位地图', exact: true }).click();
		await choose();
		const file = page.locator('.window input[type=file]');
		const upload = (text: string) =>
			file.setInputFiles({
				name: '市.geojson',
				mimeType: 'application/json',
				buffer: Buffer.from(text)
			});
		await upload('{"type":"Topology"}');
		await page.getByRole('alert').filter({ hasText: 'TopoJSON' }).waitFor();
		await upload(map);
		await page.getByText('12个', { exact: true }).waitFor();
		await page.getByLabel('审图号').fill('蒙S(2023)012号');
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: '使用', exact: true }).click();
		const printed = page.locator('.plot text', { hasText: '审图号：蒙S(2023)012号' });
		await printed.waitFor();
		await page.reload();
		await printed.waitFor();
		await choose();
		await page.getByRole('button', { name: '移除地图' }).click();
		await printed.waitFor({ state: 'detached' });
		expect(foreign).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});
});
