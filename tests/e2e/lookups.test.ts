import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { open } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

describe('区县', () => {
	it('sets counties side by side from the keyboard; back takes the last one away', async () => {
		const { page, context, faults } = await open(browser, 'counties/?region=990111');
		await page.getByRole('combobox', { name: /^并列/ }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('option', { name: '远山县' }).click();
		await page.waitForFunction(
			() => new URL(location.href).searchParams.get('compare') === '990112'
		);
		await page.getByRole('columnheader', { name: '比望川县' }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page.goBack();
		await page.waitForSelector('.answer:not(.awaiting) .tiles');
		expect(new URL(page.url()).searchParams.get('compare')).toBeNull();
		expect(faults).toEqual([]);
		await context.close();
	});

	it('prints a county on one sheet', async () => {
		const { page, context } = await open(browser, 'counties/?region=990111');
		await page.waitForSelector('.problems[aria-busy=false] li');
		const pdf = await page.pdf({ preferCSSPageSize: true });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
		await context.close();
	});
});

describe('指标', () => {
	it('is found by the initials of an alias, and opened with Enter', async () => {
		const { page, context, faults } = await open(browser, 'indicators/');
		await page.getByRole('searchbox').fill('dbbz');
		await page.getByRole('link', { name: /低保标准 标准/ }).waitFor();
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: '指标：最低生活保障标准' }).waitFor();
		const { searchParams } = new URL(page.url());
		expect([searchParams.get('indicator'), searchParams.get('find')]).toEqual([
			'dibao_standard',
			'dbbz'
		]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('answers a slot while it is typed, and shows the character that is wrong', async () => {
		const { page, context } = await open(browser, 'indicators/');
		const field = page.getByRole('searchbox');
		await field.fill('低保人数@云汀区');
		await page.locator('.typed .bn').waitFor();
		expect(await page.locator('.typed').textContent()).toContain('云汀区');
		await field.fill('低保人数·同笔');
		await page.locator('.typed mark').waitFor();
		expect(await page.locator('.typed mark').textContent()).toBe('同');
		expect(await violations(page)).toEqual([]);
		await context.close();
	});

	it('keeps a view under a name, there again after a reload', async () => {
		const { page, context } = await open(
			browser,
			'indicators/?indicator=dibao_standard&form=同比'
		);
		await page.getByRole('textbox', { name: '视图的名称' }).fill('标准的同比');
		await page.getByRole('button', { name: '存下视图' }).click();
		await page.goto(new URL('?indicator=dibao_persons', page.url()).href);
		await page.getByRole('link', { name: '标准的同比', exact: true }).click();
		await page.getByRole('heading', { name: '指标：最低生活保障标准' }).waitFor();
		expect(new URL(page.url()).searchParams.get('form')).toBe('同比');
		await context.close();
	});

	it('says where else there are figures of it, without leaving the data set', async () => {
		const { page, context } = await open(browser, 'indicators/');
		await page.getByRole('button', { name: /个数据集里查/ }).click();
		await page.locator('dt', { hasText: '全国和各省公开数据' }).waitFor();
		expect(await page.locator('.scope .simulated').count()).toBe(1);
		await context.close();
	});
});
