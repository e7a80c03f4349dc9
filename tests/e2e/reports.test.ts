import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTraced } from '#lib/review/trace/read.ts';
import { violations } from './axe.ts';
import { open } from './browser.ts';
import { openBrowser } from './launch.ts';
import { command } from './command.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const demo = { set: 'demo-city', region: '990100', period: '2026Q3' };
const baotou = { set: 'baotou-2014', region: '150200', period: '2013M01/2014M09' };

const query = (type: string, place: Record<string, string>) =>
	`reports/?${new URLSearchParams({ type, ...place })}`;

/** Presses what `press` presses and reads the file that comes. */
async function downloaded(page: Page, press: () => Promise<unknown>) {
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await press();
	const file = await coming;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const word = (page: Page) =>
	downloaded(page, () => page.getByRole('button', { name: /^下载Word/ }).click());

const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);

/** '' for the same text; else a piece of both from where they part: a whole document is no message. */
function firstDifference(one: string, other: string): string {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	if (one === other) return '';
	return `${at}: ${one.slice(at - 60, at + 60)} ≠ ${other.slice(at - 60, at + 60)}`;
}

const sheets = (page: Page) => page.locator('.desk:not(.awaiting) .sheets');

/** Waits until the paper says so. */
const says = (page: Page, words: string) =>
	expect.poll(() => sheets(page).innerText(), { timeout: 60_000 }).toContain(words);

describe('the Word file of the page', () => {
	it.each([
		[
			'survey',
			demo,
			'示例市2026年第三季度调研报告（模拟数据）（初稿）.docx',
			['社会救助资金', '低保']
		],
		[
			'survey',
			baotou,
			'包头市2013年1月至2014年9月调研报告（样本复原数据）（初稿）.docx',
			[
				'约15亿元',
				'6.9亿元',
				'8662.76万元',
				'1705万元',
				'3710万元',
				'3.23亿元',
				'15106户',
				'3775万元',
				'1.9亿元',
				'1378个',
				'115179户',
				'8731.48万元',
				'456.17万元'
			]
		],
		[
			'promotion-speech',
			demo,
			'示例市2026年第三季度推进会讲话（模拟数据）（初稿）.docx',
			['同志们：', '一是']
		],
		[
			'quarterly-speech',
			demo,
			'示例市2026年第三季度季度现场推进会讲话（模拟数据）（初稿）.docx',
			['同志们：', '一是']
		]
	] as const)(
		'%s of %o is the one that the command line writes',
		async (type, place, name, words) => {
			const { page, context, faults, foreign } = await open(browser, query(type, place));
			const file = await word(page);
			expect(file.name).toBe(name);

			const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
			const { files } = await command(
				[
					'report',
					type,
					...['--data', place.set, '--region', place.region],
					...['--period', place.period, '--out', 'written.docx']
				],
				today
			);
			const written = files.get('written.docx')!;
			expect(
				firstDifference(
					part(file.bytes, 'word/document.xml'),
					part(written, 'word/document.xml')
				)
			).toBe('');
			expect(Object.keys(unzipSync(file.bytes))).toEqual(Object.keys(unzipSync(written)));

			const text = part(file.bytes, 'word/document.xml').replace(/<[^>]+>/g, '');
			const paper = (await sheets(page).innerText()).replace(/\s/g, '');
			for (const one of words) {
				expect(text).toContain(one);
				expect(paper).toContain(one);
			}
			// Every bound number stands in its bookmark as it was written, with its figures behind it.
			const numbers = readTraced('report.docx', file.bytes).numbers;
			expect(numbers.length).toBeGreaterThan(10);
			for (const number of numbers.filter((one) => one.place === null)) {
				expect(number.text).toBe(number.written);
				expect(number.slot).toMatch(/@\d{6}·#/);
			}
			const bound = await page.locator('.sheet .bn').count();
			expect(bound).toBe(numbers.filter((one) => one.place === null).length);
			expect(faults).toEqual([]);
			expect(foreign).toEqual([]);
			await context.close();
		}
	);

	it('leaves 临时救助金 of baotou out of the text and lists it', async () => {
		const { page, context } = await open(browser, query('survey', baotou));
		const first = page.locator('.sheet').first();
		expect(await first.innerText()).not.toContain('临时救助金');
		expect(await page.locator('.checks').innerText()).toContain('临时救助');
		await context.close();
	});

	it('is reached and fetched from the keyboard alone', async () => {
		const { page, context } = await open(browser, query('survey', demo));
		const focused = () =>
			page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
		for (let presses = 0; presses < 40; presses++) {
			if ((await focused()) === '下载Word初稿') break;
			await page.keyboard.press('Tab');
		}
		expect(await focused()).toBe('下载Word初稿');
		const { name } = await downloaded(page, () => page.keyboard.press('Enter'));
		expect(name).toMatch(/\.docx$/);
		await expect
			.poll(() => page.locator('.state [role=status]').textContent())
			.toContain(name);
		await context.close();
	});
});

describe('every other 文种', () => {
	it('is written and taken away without a fault', async () => {
		const { page, context, faults } = await open(browser, query('brief', demo));
		for (const [type, name] of [
			['brief', '要情'],
			['bulletin', '季度统计分析'],
			['policy-table', '政策实施对照表']
		] as const) {
			await page.goto(
				new URL(`?${new URLSearchParams({ type, ...demo })}`, page.url()).href
			);
			await page.waitForSelector('.desk:not(.awaiting) .sheet');
			const file = await word(page);
			expect(file.name).toContain(`示例市2026年第三季度${name}`);
			expect(part(file.bytes, 'word/document.xml')).toContain('</w:document>');
		}
		expect(faults).toEqual([]);
		await context.close();
	});
});

describe('the form of the Word file', () => {
	it('is chosen on the page and kept', async () => {
		const { page, context, faults } = await open(browser, query('survey', demo));
		await page.getByRole('radio', { name: /^通用版式/ }).check();
		await page.getByRole('radio', { name: /^Windows字体/ }).check();
		await page.getByRole('checkbox', { name: /^灰度图/ }).check();
		await page.reload();
		await page.waitForSelector('.desk:not(.awaiting) .sheet');
		const { bytes } = await word(page);
		expect(part(bytes, 'word/document.xml')).not.toContain('linesAndChars');
		expect(part(bytes, 'word/styles.xml')).not.toContain('GB2312');
		expect(part(bytes, 'word/charts/chart1.xml')).not.toContain('0F4C81');
		expect(faults).toEqual([]);
		await context.close();
	});
});

describe('a report for every county', () => {
	it('comes in one archive while the page stays alive; one that is called off does not come', async () => {
		const { page, context, faults } = await open(
			browser,
			query('quarterly-speech', demo)
		);
		const start = page.getByRole('button', { name: '下载12份' });
		await start.click();
		await page.getByRole('button', { name: '取消', exact: true }).click();
		await expect
			.poll(() => page.locator('.batch-box').innerText())
			.toContain('已取消，没有写出文件');
		const { name, bytes } = await downloaded(page, async () => {
			await start.click();
			await expect
				.poll(() => page.locator('.batch-line').innerText(), { timeout: 60_000 })
				.toMatch(/^\d+\/12 \S+[区县]/);
			// What is typed meanwhile stands in the text at once.
			await page.locator('#field-会议目的').fill('交流经验');
			await says(page, '交流经验');
		});
		expect(name).toBe('示例市2026年第三季度分地区季度现场推进会讲话（模拟数据）.zip');
		const files = unzipSync(bytes);
		expect(Object.keys(files)).toHaveLength(13);
		const check = strFromU8(unzipSync(files['汇总核对.docx']!)['word/document.xml']!);
		expect(check.replace(/<[^>]+>/g, '')).toContain('相符');
		expect(await violations(page)).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});
});

describe('text taken from the page', () => {
	it('is what the command line prints, whole and as the data section', async () => {
		const { page, context } = await open(browser, query('quarterly-speech', demo));
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const argv = ['report', 'quarterly-speech', '--format', 'text', '--data', demo.set];

		const whole = await downloaded(page, () =>
			page.getByRole('button', { name: '下载文本' }).click()
		);
		const today = '2026-11-25';
		expect(whole.name).toMatch(/（模拟数据）（初稿）\.txt$/);
		expect(whole.bytes.toString('utf8').trimEnd()).toBe(
			(await command(argv, today)).out.trimEnd()
		);

		await page.getByRole('button', { name: '复制数据段落' }).click();
		await expect
			.poll(() => page.locator('.state [role=status]').textContent(), {
				timeout: 30_000
			})
			.toContain('已复制');
		const { text, html } = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const read = async (type: string) => (await item!.getType(type)).text();
			return { text: await read('text/plain'), html: await read('text/html') };
		});
		const section = (await command([...argv, '--part', 'data'], today)).out;
		expect(text.replace(/\r\n/g, '\n').trimEnd()).toBe(section.trimEnd());
		expect(text).not.toMatch(/\p{Script=Han}[,;:!?()]/u);
		expect(text).not.toContain('同志们');
		expect(html).toContain('text-indent');
		expect(html).not.toMatch(/<a |<mark|underline/);
		const plain = html.replace(/<[^>]+>/g, '').replace(/\s/g, '');
		for (const line of section.split('\n').filter((one) => one.startsWith('　　')))
			expect(plain).toContain(line.replace(/\s/g, ''));
		await context.close();
	});
});

describe('what the writer fills in', () => {
	it('stands in the text at once, survives a reload, and does not slip into another quarter', async () => {
		const { page, context, faults } = await open(browser, query('survey', demo));
		await page.getByRole('link', { name: '〔待填：组长〕' }).click();
		const chief = page.locator('#field-组长');
		expect(await chief.evaluate((node) => node === document.activeElement)).toBe(true);
		await page.keyboard.type('王某某');
		await says(page, '由王某某任组长');
		expect(await page.locator('.checks').innerText()).not.toContain('“组长”未填');

		await page.reload();
		await says(page, '由王某某任组长');
		expect(await chief.inputValue()).toBe('王某某');

		await page.goto(new URL('?type=survey&period=2026Q2', page.url()).href);
		await says(page, '〔待填：组长〕');
		expect(await chief.inputValue()).toBe('');
		await page.getByRole('button', { name: '沿用上一份填写的内容' }).click();
		await says(page, '由王某某任组长');
		expect(faults).toEqual([]);
		await context.close();
	});

	it('leaves out, puts first and rewords findings round their numbers, and keeps that', async () => {
		const { page, context, faults } = await open(browser, query('survey', demo));
		await page.locator('.finding-choices summary').click();
		const named = (title: string) => page.getByRole('group', { name: `${title}：取舍` });
		const problems = '三、存在的问题';
		const afterProblems = async () => {
			const text = await page.locator('.sheet').first().innerText();
			return text.slice(text.indexOf(problems));
		};

		expect(await afterProblems()).toContain('救助服务窗口未全覆盖');
		await named('救助服务窗口未全覆盖').getByRole('button', { name: '不写' }).click();
		await expect.poll(afterProblems, { timeout: 60_000 }).not.toContain('窗口未全覆盖');
		expect(await page.locator('.checks').innerText()).toContain(
			'撰稿人未写“救助服务窗口未全覆盖”（F-21）'
		);

		await named('保障覆盖不均衡').getByRole('button', { name: '必写' }).click();
		await expect.poll(afterProblems, { timeout: 60_000 }).toMatch(/（一）保障覆盖不均衡/);

		await page.getByRole('button', { name: '特困人员基本生活标准不达标：改写' }).click();
		const words = page.getByLabel('依据的写法');
		await words.fill('有的地方只到低保标准的');
		await says(page, '个别区县特困人员基本生活标准不足');
		expect(await page.locator('.reword').innerText()).toContain('至少用一个数');
		await words.fill('有的地方只到低保标准的【1】。');
		await says(page, '有的地方只到低保标准的1.26倍。');
		const number = page.locator('.sheet .bn', { hasText: '1.26倍' }).first();
		expect(await number.innerText()).toBe('1.26倍');
		expect(await violations(page)).toEqual([]);

		await page.reload();
		await says(page, '有的地方只到低保标准的1.26倍。');
		expect(await afterProblems()).toMatch(/（一）保障覆盖不均衡/);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('names counties only when told to', async () => {
		const { page, context } = await open(browser, query('survey', demo));
		await says(page, '个别区县');
		expect(await page.locator('.sheet').first().innerText()).not.toContain('望川县');
		await page.getByRole('checkbox', { name: /点名/ }).check();
		await expect
			.poll(() => page.locator('.sheet').first().innerText(), { timeout: 60_000 })
			.toContain('望川县');
		await context.close();
	});
});

describe('the document on screen', () => {
	it('opens the trace of a number beside it, and closes it again', async () => {
		const { page, context, faults } = await open(browser, query('survey', baotou));
		const number = page.locator('.sheet .bn', { hasText: '8662.76万元' }).first();
		await number.focus();
		await page.keyboard.press('Enter');
		await page.waitForSelector('.trace ol');
		expect(await page.locator('.trace .value').innerText()).toContain('8662.76万元');
		expect(await page.locator('.trace .cell').first().innerText()).toMatch(/第\d+行/);
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.waitForSelector('.trace', { state: 'detached' });
		expect(await number.evaluate((node) => node === document.activeElement)).toBe(true);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('says what is missing where a set has none of it', async () => {
		const { page, context } = await open(
			browser,
			query('quarterly-speech', { set: 'official-national' })
		);
		await says(page, '本节所需数据均缺，见缺数清单');
		expect(await page.locator('.missing').count()).toBeGreaterThan(5);
		await context.close();
	});

	it('is cut where the file turns its pages, and numbers can be followed there too', async () => {
		const { page, context, faults } = await open(browser, query('survey', demo));
		const whole = (await page.locator('.sheet .bn').allInnerTexts()).join('');
		await page.getByRole('checkbox', { name: '按打印分页' }).check();
		await page.waitForSelector('.sheet.printed', { timeout: 60_000 });
		expect(await page.locator('.folio').first().innerText()).toBe('— 1 —');
		expect(await page.locator('.sheet.printed').count()).toBeGreaterThan(5);
		const cut = (await page.locator('.sheet .bn').allInnerTexts()).join('');
		expect(cut).toBe(whole);
		await page.locator('.sheet.printed .bn').first().click();
		await page.waitForSelector('.trace ol');
		expect(await violations(page)).toEqual([]);
		expect(faults).toEqual([]);
		await context.close();
	});

	it('prints the paper and nothing else', async () => {
		const { page, context } = await open(browser, query('survey', demo));
		await page.emulateMedia({ media: 'print' });
		for (const hidden of ['.rail', '.document-bar', '.fields', '.checks'])
			expect(await page.locator(hidden).isVisible()).toBe(false);
		expect(await page.locator('.sheet').first().isVisible()).toBe(true);
		await context.close();
	});

	it('has the choice of findings before the paper on a tablet, not behind its pages', async () => {
		const { page, context } = await open(browser, query('survey', demo), {
			size: { width: 834, height: 1112 }
		});
		await page.getByText('问题取舍与定稿检查').click();
		await page.locator('.finding-choices summary').click();
		const first = page.locator('.finding-choices li').first();
		await first.waitFor();
		const [choice, paper] = await Promise.all(
			[first, page.locator('.sheet').first()].map((one) => one.boundingBox())
		);
		expect(choice!.y).toBeLessThan(paper!.y);
		await context.close();
	});

	it.each([834, 1920])(
		'fits a window of %i px without scrolling sideways',
		async (width) => {
			const { page, context } = await open(browser, query('survey', demo), {
				size: { width, height: 1080 }
			});
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - window.innerWidth
			);
			expect(over).toBeLessThanOrEqual(0);
			await context.close();
		}
	);
});
