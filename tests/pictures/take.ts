/**
 * Takes the pictures of README.md and of 使用说明 from the built app: `npm run -s build && npx tsx tests/pictures/take.ts`.
 * Run by hand when a page has changed; it is not a test.
 */
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/launch.ts';
import { serveFolder } from '../e2e/serve.ts';

interface Picture {
	file: string;
	path: string;
	height: number;
	/** What a person does before the picture is taken. */
	act(page: Page): Promise<unknown>;
}

/** Two counties as they come: money in 元 under 万元, and a standard that went down. */
const county = [
	'示例市2026年第三季度临时救助情况表',
	'地区,累计临时救助人次,累计临时救助支出（万元）,城市低保标准（元/月）',
	'云汀区,1082,1415600,800',
	'松坪区,1025,1339800,810'
].join('\n');

const manuscript = [
	'基本情况',
	'2026年三季度末，全市在册低保对象94115人，同比下降0.3%，其中城市32795人、农村61230人。',
	'1—9月全市支出社会救助资金7.6亿元，同比增长5.3%；农村低保平均标准为每人每月613元。'
].join('\n');

const drawn = (page: Page) => page.waitForSelector('figure .chart svg');

const pictures: readonly Picture[] = [
	{
		file: 'tests/pictures/overview.png',
		path: '',
		height: 1280,
		act: async (page) => {
			await page.waitForSelector('.problems li');
			await drawn(page);
		}
	},
	{
		file: 'static/guide/trace.png',
		path: 'coverage/',
		height: 720,
		act: async (page) => {
			await drawn(page);
			await page.locator('.tiles button, .tiles a').first().click();
			await page.waitForSelector('.trace[aria-busy=false]');
		}
	},
	{
		file: 'static/guide/data.png',
		path: 'data/',
		height: 860,
		act: async (page) => {
			await page.waitForSelector('.batches :is(.none, tbody)');
			await page.locator('.intake input[type=file]').setInputFiles({
				name: '云汀区、松坪区临时救助.csv',
				mimeType: 'text/csv',
				buffer: Buffer.from(county)
			});
			await page.waitForSelector('.received .figures');
			await page.waitForSelector('main.data[aria-busy=false]');
			await page.getByRole('button', { name: /^审核/ }).click();
			await page.locator('.screening li .open').first().click();
		}
	},
	{
		file: 'static/guide/report.png',
		path: 'reports/?type=survey',
		height: 860,
		act: (page) => page.waitForSelector('.desk:not(.awaiting) .sheet')
	},
	{
		file: 'static/guide/review.png',
		path: 'review/',
		height: 720,
		act: async (page) => {
			await page.getByLabel('粘贴文字').fill(manuscript);
			await page.getByRole('button', { name: '核对这段文字' }).click();
			await page.waitForSelector('.list li.current');
		}
	}
];

const server = await serveFolder('build', '/');
const browser = await openBrowser();
for (const { file, path, height, act } of pictures) {
	const page = await browser.newPage({
		viewport: { width: 1280, height },
		colorScheme: 'light'
	});
	page.setDefaultTimeout(60_000);
	await page.goto(server.origin + path);
	await act(page);
	await page.waitForTimeout(1_000); // what fades in has done so
	await page.screenshot({ path: file });
	await page.close();
}
await browser.close();
server.close();
