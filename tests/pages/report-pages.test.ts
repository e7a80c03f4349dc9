import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '#lib/report/docx/text.ts';
import type { ReportDocument } from '#lib/report/document.ts';
import {
	area,
	bodyOf,
	headerOf,
	isPageNumber,
	isRunning,
	middle,
	numberBelow,
	withoutHanging
} from '../tools/measure.ts';
import type { Line, Page } from '../tools/pdf-text.ts';
import { renderPages, type Rendered } from '../tools/render.ts';
import { openReports, type Reports } from '../tools/reports.ts';

const open = new Map<string, Reports>();
afterAll(() => Promise.all([...open.values()].map((one) => one.close())));

const made = new Map<string, Promise<{ document: ReportDocument; rendered: Rendered }>>();

/** A report as it would be printed; each is made once. */
function printed(set: string, type: string, region: string, period: string) {
	const key = [set, type, region, period].join();
	const one = made.get(key) ?? print(set, type, region, period);
	made.set(key, one);
	return one;
}

async function print(set: string, type: string, region: string, period: string) {
	if (!open.has(set)) open.set(set, await openReports(set));
	const { document, docx } = await open.get(set)!.make(type, region, period);
	return { document, rendered: await renderPages(docx) };
}

const compact = (words: string) => words.replace(/\s/g, '');
/** An indented line begins a paragraph; the one before it ended one. */
const begins = (line: Line) => line.left > area.left + 20;
const isHeading = (line: Line) =>
	begins(line) &&
	/^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]*$/.test(
		compact(line.text)
	) &&
	widthOf(line.text) < 24;

/** Below the first note of a table there are no rows of it. */
const above = (note: string) => (_: Line, at: number, all: readonly Line[]) => {
	const end = all.findIndex(({ text }) => compact(text).includes(note));
	return end < 0 || at < end;
};

describe.each([
	['the survey of a city', 'demo-city', 'survey', '990100', '2026Q3'],
	['the survey of a county', 'demo-city', 'survey', '990108', '2026Q3'],
	['the promotion speech', 'demo-city', 'promotion-speech', '990100', '2026Q3'],
	['the quarterly speech', 'demo-city', 'quarterly-speech', '990100', '2026Q3'],
	['the survey of the sample', 'baotou-2014', 'survey', '150200', '2013M01/2014M09'],
	['the survey of a province', 'official-national', 'survey', '450000', '2021']
] as const)('%s, printed,', (_, set, type, region, period) => {
	let document: ReportDocument;
	let rendered: Rendered;
	let pages: readonly Page[];
	beforeAll(async () => {
		({ document, rendered } = await printed(set, type, region, period));
		pages = rendered.pages;
	});

	it('has words on every page, all of them A4', () => {
		for (const page of pages) {
			expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
			expect(bodyOf(page).length).toBeGreaterThan(0);
		}
	});

	it('keeps to the type area', () => {
		for (const page of pages)
			for (const line of bodyOf(page)) {
				// A mark at the end of a line, or the bracket of a blank, may hang.
				const hanging = /[，。、；：）”〕]$/.test(line.text) ? 17 : 0.5;
				expect(line.left, line.text).toBeGreaterThan(area.left - 1);
				expect(line.right, line.text).toBeLessThan(area.right + hanging);
				expect(line.top, line.text).toBeGreaterThan(area.top - 3);
				expect(line.bottom, line.text).toBeLessThan(area.bottom + 3);
			}
	});

	it('has its page numbers at the outer side, 7 mm below the type area', () => {
		pages.forEach((page, index) => {
			const line = page.lines.find(isPageNumber)!;
			expect(compact(line.text)).toBe(`—${index + 1}—`);
			expect(Math.abs(numberBelow(page)! - 7)).toBeLessThan(0.5);
			if (index % 2 === 0) expect(line.right).toBeCloseTo(area.right - 14, 0);
			else expect(line.left).toBeCloseTo(area.left + 14, 0);
		});
	});

	it('has no heading at the foot of a page', () => {
		for (const page of pages) expect(isHeading(bodyOf(page).at(-1)!)).toBe(false);
	});

	it('says on every page what its data are', () => {
		const mark = { 'demo-city': '模拟数据', 'baotou-2014': '样本复原数据' }[
			set as string
		];
		for (const page of pages) {
			expect(headerOf(page)).toContain('（初稿）');
			if (mark) expect(headerOf(page)).toContain(mark);
			else expect(headerOf(page)).not.toMatch(/模拟|样本/);
		}
	});

	it('is set in the faces asked for and no chance ones', () => {
		for (const face of ['FandolSong-Bold', 'FandolFang', 'FandolHei', 'FandolKai'])
			expect(rendered.fonts.join(' ')).toContain(face);
		expect(
			rendered.fonts.filter((one) => !/^(Fandol|Liberation|DejaVu)/.test(one))
		).toEqual([]);
	});

	it('lets no line of running text hold more or less than 28 characters', () => {
		for (const page of pages.filter(isRunning)) {
			const lines = bodyOf(page);
			lines.slice(0, -1).forEach((line, index) => {
				if (begins(lines[index + 1]!) || lines[index + 1]!.left < line.left - 40) return;
				const indent = begins(line) ? 2 : 0;
				const held = widthOf(withoutHanging(compact(line.text))) + indent;
				// A blank 〔待填：…〕 is not broken wherever it likes, nor is a figure.
				const loose = /待填|\d/.test(line.text + lines[index + 1]!.text) ? 8 : 1.5;
				expect(held, line.text).toBeGreaterThan(28 - loose);
				expect(held, line.text).toBeLessThanOrEqual(29.5);
			});
		}
	});

	it.each([
		['缺少的数', '注：未写明期间的为'],
		['文中写法', '注：未写明地区和期间的']
	])('repeats the head of a table on every page it goes on to (%s)', (head, note) => {
		const holds = (words: string) => (page: Page) =>
			page.lines.some(({ text }) => compact(text).includes(words));
		const from = pages.findIndex(holds(head));
		const to = pages.findIndex(holds(note));
		// A complete report has no list of what is missing, a speech has no annex.
		expect(from < 0).toBe(to < 0);
		if (from < 0) return;
		for (const page of pages.slice(from, to + 1)) {
			const rows = bodyOf(page).filter(above(note));
			if (rows.length > 1) expect(holds(head)(page)).toBe(true);
		}
	});

	it('draws its charts with Chinese words above their captions', () => {
		for (const block of document.blocks) {
			if (block.type !== 'chart') continue;
			const page = pages.find((one) =>
				one.lines.some(({ text }) => compact(text).endsWith(compact(block.caption)))
			)!;
			const caption = page.lines.find(({ text }) =>
				compact(text).endsWith(compact(block.caption))
			)!;
			const above = page.lines.filter(({ bottom }) => bottom < caption.top + 1);
			const words = compact(above.map(({ text }) => text).join('|'));
			const name = block.chart.categories[0]!.replace(/^\d{4}年(?=.)/, '');
			expect(words).toContain(compact(name));
			for (const { name } of block.chart.series.slice(
				block.chart.series.length > 1 ? 0 : 1
			))
				expect(words).toContain(name);
			const [measure] = block.chart.subtitle.split('，');
			expect(words).toContain(compact(measure!));
			const drawn = above.filter((line) => middle(line) > caption.top - 260);
			for (const { text } of drawn) expect(text).not.toMatch(/[A-Za-z]{2}/);
		}
	});
});

describe('pages of running text', () => {
	it.each([
		['survey', '990100'],
		['promotion-speech', '990100'],
		['quarterly-speech', '990100']
	])('of %s have 22 lines when full', async (type, region) => {
		const { rendered } = await printed('demo-city', type, region, '2026Q3');
		const full = rendered.pages.filter(
			(page) => isRunning(page) && bodyOf(page).at(-1)!.bottom > area.bottom - 20
		);
		expect(full.length).toBeGreaterThan(0);
		for (const page of full)
			expect(Math.round((middle(bodyOf(page).at(-1)!) - area.top) / 28.95 + 0.5)).toBe(
				22
			);
	});
});
