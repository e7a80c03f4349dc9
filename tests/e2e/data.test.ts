import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
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

const file = (name: string, lines: readonly string[]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(lines.join('\n'))
});

/** Two counties as demo-city has them. */
const clean = file('低保.csv', [
	'示例市2026年第三季度低保情况表',
	'地区,城市低保户数,城市低保人数,农村低保户数,农村低保人数',
	'云汀区,2895,4326,944,1583',
	'松坪区,2626,3842,1183,1944'
]);

/** Money in 元 under 万元, and a standard that went down. */
const faulty = file('临时救助.csv', [
	'示例市2026年第三季度临时救助情况表',
	'地区,累计临时救助人次,累计临时救助支出（万元）,城市低保标准（元/月）',
	'云汀区,1082,1415600,800',
	'松坪区,1025,1339800,810'
]);

async function arrive(looks: Looks = {}) {
	const seen = await visit(browser, looks);
	await seen.page.goto(seen.url('data/'));
	await ready(seen.page);
	return seen;
}

/** The set that tables extend is open, and the batches are read. */
async function ready(page: Page) {
	await page.waitForSelector('.document-bar .choice', { timeout: 60_000 });
	await page.waitForSelector('.batches :is(.none, tbody)', { timeout: 60_000 });
}

const drop = (page: Page, ...files: ReturnType<typeof file>[]) =>
	page.locator('.intake input[type=file]').setInputFiles(files);

/** Read and screened, and nothing under way. */
const settled = async (page: Page) => {
	await page.waitForSelector('.received .figures', { timeout: 60_000 });
	await page.waitForSelector('main.data[aria-busy=false]', { timeout: 60_000 });
};

async function downloaded(page: Page, name: string | RegExp) {
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await page.getByRole('button', { name }).click();
	const got = await coming;
	return { name: got.suggestedFilename(), bytes: readFileSync(await got.path()) };
}

describe('the page 数据', () => {
	it('takes two files from the drop to the pages: mended, accepted by name, stored, and undone', async () => {
		const { page, context, faults, foreign, url } = await arrive();
		expect(await violations(page)).toEqual([]);
		await drop(page, clean, faulty);
		await settled(page);
		await page.getByRole('button', { name: /^审核/ }).click();
		const append = page.getByRole('button', { name: '入库', exact: true });
		expect(await append.isDisabled()).toBe(true);
		expect(await violations(page)).toEqual([]);

		// The head of a whole column is put right with one key.
		const shifted = page.locator('.screening li', { hasText: '疑似差1万倍' }).first();
		await shifted.locator('.open').click();
		expect(await shifted.innerText()).toContain('整列按元换算');
		await page.keyboard.press('a');
		await page.locator('.received .mended', { hasText: '（元）' }).waitFor();
		await settled(page);
		expect(await page.locator('.screening li', { hasText: '疑似差1万倍' }).count()).toBe(
			0
		);

		// A standard that went down is somebody's to answer for.
		await page
			.locator('.screening li', { hasText: '标准下降须有文件' })
			.locator('.open')
			.click();
		await page.keyboard.press('p');
		await page.getByLabel('放行人').fill('张三');
		await page.getByLabel('理由').fill('县政府第12次常务会议');
		await page.keyboard.press('Enter');
		await page.locator('.screening li', { hasText: '已放行' }).waitFor();
		await settled(page);
		// The next that stands is that the same figure was another one before.
		expect(await page.locator('.screening .current').innerText()).toContain('无修订说明');
		await page.keyboard.press('p');
		await page.getByLabel('理由').fill('按文件调整');
		await page.keyboard.press('Enter');
		await settled(page);
		expect(await append.isEnabled()).toBe(true);

		await append.click();
		expect(await violations(page)).toEqual([]);
		expect(await page.getByLabel('经办人').inputValue()).toBe('张三');
		await page.getByLabel('事由').fill('三季度季报');
		await page.getByRole('button', { name: '确认入库' }).click();
		await page.getByText('已入库：新增14个数').waitFor({ timeout: 60_000 });

		await page.reload();
		await ready(page);
		const row = page.locator('.batches tbody tr').first();
		expect(await row.innerText()).toContain('低保.csv等2个文件');
		await page.getByRole('button', { name: '第1批的差异' }).click();
		expect(await page.locator('.differences').innerText()).toContain(
			'张三：县政府第12次常务会议'
		);

		await page.goto(url('coverage/?set=my-data&region=990101&period=2026Q3&area=urban'));
		await page.waitForSelector('.answer:not(.awaiting) .tiles', { timeout: 60_000 });
		expect(await page.locator('.scope').innerText()).toContain('我的数据');
		expect(await page.locator('.tiles').innerText()).toContain('4326');

		await page.goto(url('data/'));
		await ready(page);
		await page.getByRole('button', { name: '撤销第1批' }).click();
		await page.getByLabel('原因').fill('报错了期');
		await page.getByRole('button', { name: '撤销这一批' }).click();
		await page.locator('.batches .undone').waitFor({ timeout: 60_000 });
		expect(await page.locator('.batches').innerText()).toContain('现有0个数');

		// The whole goes into an archive, from here and back.
		const archive = await downloaded(page, '导出压缩包');
		await page.getByRole('button', { name: '清空' }).click();
		await page.getByLabel('确要清空').fill('清空');
		await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
		await page.locator('.batches .none').waitFor({ timeout: 60_000 });
		await page.locator('.batches input[type=file]').setInputFiles({
			name: archive.name,
			mimeType: 'application/zip',
			buffer: archive.bytes
		});
		await page.locator('.batches .undone').waitFor({ timeout: 60_000 });
		expect(await page.locator('.batches tbody tr').count()).toBe(2);
		expect(faults).toEqual([]);
		expect(foreign).toEqual([]);
		await context.close();
	});

	it('asks what it does not know, first, and goes by the answer; the answer is remembered for the layout', async () => {
		const { page, context, faults } = await arrive();
		await page.getByRole('button', { name: '用示例表试试' }).click();
		await settled(page);
		const first = page.locator('.reading li').first();
		expect(await first.innerText()).toContain('存疑');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('a');
		await page.locator('.reading h2', { hasText: '存疑' }).waitFor({ state: 'detached' });
		await settled(page);
		expect(await page.locator('.received .taken').innerText()).toContain(
			'社会救助资金支出总额'
		);
		await page.getByRole('button', { name: '放弃' }).click();
		await page.getByRole('button', { name: '用示例表试试' }).click();
		await settled(page);
		expect(await page.locator('.reading h2', { hasText: '存疑' }).count()).toBe(0);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('picks the figures out of a bulletin, and reads none before it is confirmed', async () => {
		const { page, context, faults } = await arrive();
		await drop(
			page,
			file('通报.txt', [
				'示例市2026年9月社会救助情况通报',
				'截至2026年9月底，云汀区城市低保对象2895户、4326人，同比下降2%。'
			])
		);
		const doubts = page.locator('.reading h2', { hasText: '存疑' });
		await doubts.waitFor({ timeout: 60_000 });
		await settled(page);
		const waiting = page.locator('.batches [aria-selected=true] td:nth-child(5)');
		expect(await waiting.innerText()).toBe('0');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('a');
		await page.getByRole('button', { name: '识别（存疑1）' }).waitFor();
		await settled(page);
		await page.keyboard.press('a');
		await doubts.waitFor({ state: 'detached' });
		await settled(page);
		expect(await waiting.innerText()).toBe('2');
		expect(faults).toEqual([]);
		await context.close();
	});

	it('writes a cell from the keyboard, and sends another back in a list for the county', async () => {
		const { page, context, faults } = await arrive();
		await drop(page, faulty);
		await settled(page);
		await page.getByRole('button', { name: /^审核/ }).click();
		await page
			.locator('.screening li', { hasText: '标准下降须有文件' })
			.locator('.open')
			.click();
		await page.keyboard.press('g');
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
			'800'
		);
		await page.keyboard.press('Enter');
		await page.locator('.received td input').fill('820');
		await page.keyboard.press('Enter');
		await page.locator('.received .mended', { hasText: '820' }).waitFor();
		await settled(page);
		await page.keyboard.press('z');
		await page.locator('.received .mended').waitFor({ state: 'detached' });
		await page
			.locator('.screening li', { hasText: '标准下降须有文件' })
			.locator('.open')
			.click();
		await page.keyboard.press('r');
		await page.locator('.screening li', { hasText: '已退回' }).waitFor();
		await settled(page);
		const { name, bytes } = await downloaded(page, /^下载退回清单/);
		expect(name).toBe('退回清单.xlsx');
		const [, , line] = (await readXlsx(new Uint8Array(bytes))).sheets[0]!.rows;
		expect(line!.slice(1, 4)).toEqual(['临时救助.csv', '', 'D3']);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('says in a sentence why a file is not read, and makes a blank form that is', async () => {
		const { page, context, faults } = await arrive();
		await page.locator('.intake input[type=file]').setInputFiles({
			name: '季报.xls',
			mimeType: 'application/vnd.ms-excel',
			buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
		});
		await page.locator('.refused').waitFor({ timeout: 60_000 });
		expect(await page.locator('.refused').innerText()).toContain('另存为.xlsx');
		await page.getByRole('button', { name: '下载空表' }).click();
		expect(await violations(page)).toEqual([]);
		await page.getByLabel('期间').fill('2026Q3');
		const { name, bytes } = await downloaded(page, '下载XLSX');
		expect(name).toBe('云汀区2026Q3空表.xlsx');
		const { rows } = (await readXlsx(new Uint8Array(bytes))).sheets[0]!;
		expect(rows.slice(3).some((row) => row[3] !== null && row[2] === null)).toBe(true);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('stays in use while a long table is read, and a stop leaves no trace; a second tab only reads', async () => {
		const { page, context, url } = await arrive();
		const other = await context.newPage();
		await other.goto(url('data/'));
		await ready(other);
		expect(await other.locator('.batches .locked').innerText()).toContain('只能查看');
		await other.close();
		const long = file('长表.csv', [
			'region_code,period,indicator,value,unit,area',
			...Array.from(
				{ length: 150_000 },
				(_, index) =>
					`9901${String((index % 12) + 1).padStart(2, '0')},${2000 + (index % 20)}M${String((index % 9) + 1).padStart(2, '0')},甲${index},${index},人,urban`
			)
		]);
		await page.evaluate(() => {
			const kept = window as unknown as { beats: number };
			kept.beats = 0;
			setInterval(() => {
				if (document.querySelector('main[aria-busy=true]')) kept.beats++;
			}, 10);
		});
		await drop(page, long);
		await page.getByRole('button', { name: '中止' }).waitFor();
		await page.waitForFunction(() => (window as unknown as { beats: number }).beats > 10);
		await page.getByRole('button', { name: '中止' }).click();
		await page.locator('.intake').waitFor();
		expect(await page.locator('.received').count()).toBe(0);
		await drop(page, clean);
		await settled(page);
		expect(await page.getByRole('button', { name: '入库', exact: true }).count()).toBe(1);
		await context.close();
	});

	it.each([834, 1280])('fits a window of %i px, in light and in dark', async (width) => {
		const { page, context } = await arrive({ size: { width, height: 900 } });
		await page.getByRole('button', { name: '用示例表试试' }).click();
		await settled(page);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth
		);
		expect(over).toBeLessThanOrEqual(0);
		await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
		expect(await violations(page)).toEqual([]);
		await context.close();
	});
});
