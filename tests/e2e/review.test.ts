import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '#lib/review/read/docx.ts';
import { docxOf, p, run, table } from '../review/docx.ts';
import { longDocx } from '../review/long.ts';
import { validateOoxml } from '../tools/ooxml.ts';
import { violations } from './axe.ts';
import { visit, type Looks } from './browser.ts';
import { openBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const damaged = '全市共有低保对象8460人，其中城市3120人、农村5430人。';
const place = 'review/?set=demo-city&region=990100&period=2026Q3';
const docxType =
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function arrive(looks: Looks = {}) {
	const seen = await visit(browser, looks);
	await seen.page.goto(seen.url(place));
	await seen.page.getByLabel('粘贴文字').waitFor();
	return seen;
}

async function paste(page: Page, text: string) {
	await page.getByLabel('粘贴文字').fill(text);
	await page.getByRole('button', { name: '核对这段文字' }).click();
}

/** Listed, after reading and checking. */
const listed = (page: Page) =>
	page.locator('.list li').first().waitFor({ timeout: 60_000 });

async function downloaded(page: Page, name: string) {
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await page.getByRole('button', { name }).click();
	const file = await coming;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('the page 核稿', () => {
	it('shows what is wrong in a pasted paragraph at its place, and mends it by keyboard', async () => {
		const { page, context, faults, foreign } = await arrive();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('checkbox', { name: '与数据核对' }).uncheck();
		await paste(page, `基本情况\n${damaged}\n自2023年13月起执行。`);
		await listed(page);
		const mark = page.locator('.paper .mark.error').first();
		expect(await mark.innerText()).toContain('8460人');
		expect(await page.locator('.list li.current').innerText()).toContain('8550人');
		expect(await violations(page)).toEqual([]);

		await page.keyboard.press('j');
		expect(await page.locator('.list li.current').innerText()).toContain('2023年13月');
		await page.keyboard.press('i');
		await page.getByRole('combobox', { name: /^忽略的理由/ }).fill('口径不同');
		await page.keyboard.press('Enter');
		expect(await page.locator('.list li', { hasText: '已忽略：口径不同' }).count()).toBe(
			1
		);
		await page.keyboard.press('z');
		expect(await page.locator('.list li', { hasText: '已忽略' }).count()).toBe(0);

		await page.keyboard.press('c');
		await page.locator('.list input').fill('2023年12月');
		await page.keyboard.press('Enter');
		expect(await page.locator('.paper ins').innerText()).toBe('2023年12月');
		const { name, bytes } = await downloaded(page, '下载更正后的文本');
		expect(name).toBe('粘贴的文字（更正）.txt');
		expect(bytes.toString('utf8')).toBe(`基本情况\n${damaged}\n自2023年12月起执行。`);

		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		expect(faults).toEqual([]);
		expect(foreign).toEqual([]);
		await context.close();
	});

	it('writes its findings into a Word file as comments, and nothing else', async () => {
		const { page, context, faults } = await arrive();
		const before = docxOf({
			body:
				p(run('截至三季度末，全市低保对象')) +
				p(run('截至三季度末，全市低保对象1'), run('2345人。')) +
				p(run(damaged)) +
				p(run('自2023年13月起执行。')) +
				table(['项目', '人数'], ['城市', '12人'])
		});
		await page.locator('input[type=file]').setInputFiles({
			name: '讲话稿.docx',
			mimeType: docxType,
			buffer: Buffer.from(before)
		});
		await listed(page);
		const remarks = await page
			.locator('.list li')
			.filter({ hasNotText: '未绑定' })
			.count();
		expect(remarks).toBeGreaterThan(2);
		const { name, bytes } = await downloaded(page, '下载带批注的Word');
		expect(name).toBe('讲话稿（核稿批注）.docx');
		const comments = strFromU8(unzipSync(bytes)['word/comments.xml']!);
		expect(comments.match(/<w:comment /g)).toHaveLength(remarks);
		expect(await validateOoxml(bytes)).toEqual([]);
		const texts = (file: Uint8Array) =>
			readDocx('稿.docx', file).paragraphs.map(({ text }) => text);
		expect(texts(bytes)).toEqual(texts(before));

		await page.getByRole('button', { name: /^改为/ }).click();
		await page.getByText('其他取用方式').click();
		const revised = await downloaded(page, '下载修订与批注合一的Word');
		expect(revised.name).toBe('讲话稿（修订与批注）.docx');
		const body = strFromU8(unzipSync(revised.bytes)['word/document.xml']!);
		expect(body).toMatch(/<w:ins [^>]*w:author="救助数报"/u);
		expect(await validateOoxml(revised.bytes)).toEqual([]);
		await page.getByText('其他取用方式').click();
		const list = await downloaded(page, '核查清单（Word）');
		expect(await validateOoxml(list.bytes)).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('opens the trace of the figure that the data has', async () => {
		const { page, context } = await arrive();
		await paste(page, '截至2026年三季度末，全市低保对象12345人。');
		await listed(page);
		await page.locator('.evidence .bn').click();
		await page.waitForSelector('.trace ol');
		expect(await page.locator('.trace').innerText()).toContain('低保对象人数');
		await context.close();
	});

	it('fills a blank when it is accepted, and says why another stays empty', async () => {
		const { page, context, faults } = await arrive();
		const text = '截至三季度末，全市低保对象XX人。走访养鸡户XX户。';
		await paste(page, text);
		await page.getByRole('button', { name: '填空' }).click();
		await page.locator('.list li', { hasText: '把握' }).waitFor({ timeout: 60_000 });
		expect(await page.locator('.list').innerText()).toMatch(/未识别|缺数/);
		await page.keyboard.press('a');
		const { bytes } = await downloaded(page, '下载填好的文件');
		expect(bytes.toString('utf8')).toMatch(
			/^截至三季度末，全市低保对象\d+人。走访养鸡户XX户。$/
		);
		expect(await violations(page)).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('offers to fill a manuscript whose blanks it met, and says of whom and when each figure is', async () => {
		const { page, context, faults } = await arrive();
		await paste(page, '双榆市社会救助工作情况\n截至三季度末，城市低保对象XX人。');
		await page.getByText('稿中有1处未填').waitFor({ timeout: 60_000 });
		await page.getByRole('button', { name: '改为填空' }).click();
		await page.locator('.list li', { hasText: '把握' }).waitFor({ timeout: 60_000 });
		expect(await page.locator('.list').innerText()).toContain(
			'读作双榆市2026年三季度城市低保对象人数，单位人'
		);
		expect(await page.getByText('处未填').count()).toBe(0);
		expect(await violations(page)).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('refuses what it cannot read in a sentence, and says when nothing was found', async () => {
		const { page, context } = await arrive();
		await page.locator('input[type=file]').setInputFiles({
			name: '旧稿.doc',
			mimeType: 'application/msword',
			buffer: Buffer.from([1, 2, 3])
		});
		expect(await page.getByRole('alert').innerText()).toContain('另存为 .docx');
		await paste(page, '会议由办公室承办。');
		await page.getByText('没有发现问题').waitFor({ timeout: 60_000 });
		await context.close();
	});

	it('stays in use while a document of thirty pages is checked', async () => {
		const { page, context } = await arrive();
		const long = Array.from(
			{ length: 270 },
			(_, index) =>
				`截至三季度末，第${index}组共${8000 + index}人，其中城市3120人、农村5430人。`
		).join('\n');
		await page.evaluate(() => {
			const kept = window as unknown as { beats: number };
			kept.beats = 0;
			setInterval(() => {
				if (document.querySelector('main[aria-busy=true]')) kept.beats++;
			}, 10);
		});
		await page.getByRole('checkbox', { name: '与数据核对' }).uncheck();
		await paste(page, long);
		await page.locator('.state', { hasText: '读出' }).waitFor({ timeout: 60_000 });
		const beats = await page.evaluate(
			() => (window as unknown as { beats: number }).beats
		);
		// A page that reads and checks by itself never gets to see that it is busy.
		expect(beats).toBeGreaterThan(5);
		await context.close();
	});

	it('says how long a manuscript of five hundred pages is, stops when it is told to, and begins again', async () => {
		const { page, context, faults } = await arrive();
		await page.getByRole('checkbox', { name: '与数据核对' }).uncheck();
		await page.locator('input[type=file]').setInputFiles({
			name: '长稿.docx',
			mimeType: docxType,
			buffer: Buffer.from(longDocx(500))
		});
		const bar = page.getByRole('progressbar', { name: '核对进度' });
		await bar.waitFor({ timeout: 60_000 });
		expect(await page.locator('.state').innerText()).toMatch(
			/稿件约\d{3}页.*可以随时取消/u
		);
		await page.getByRole('button', { name: '取消' }).click();
		await page.getByText('已取消，稿件和已作的决定都没有变').waitFor();
		expect(await page.locator('.list li').count()).toBe(0);

		await page.getByRole('button', { name: '重新核对' }).click();
		await page
			.locator('.state', { hasText: '读出15000个数' })
			.waitFor({ timeout: 90_000 });
		expect(faults).toEqual([]);
		await context.close();
	});

	it.each([834, 1280])('fits a window of %i px', async (width) => {
		const { page, context } = await arrive({ size: { width, height: 900 } });
		await page.getByRole('button', { name: '用一段例文试试' }).click();
		await listed(page);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth
		);
		expect(over).toBeLessThanOrEqual(0);
		const bar = await page.locator('.document-bar').boundingBox();
		const action = await page.getByText('其他取用方式').boundingBox();
		expect(action!.y + action!.height).toBeLessThanOrEqual(bar!.y + bar!.height);
		await context.close();
	});
});
