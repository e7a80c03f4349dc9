import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import type { Block } from '#lib/report/document.ts';
import {
	charts,
	documentOf,
	everyBlock,
	han,
	longTable,
	number,
	text
} from '../report/docx/fixture.ts';
import { options } from '../report/docx/parts.ts';
import {
	area,
	bodyOf,
	headerOf,
	isPageNumber,
	middle,
	numberBelow,
	withoutHanging
} from '../tools/measure.ts';
import type { Page } from '../tools/pdf-text.ts';
import { renderPages, type Rendered } from '../tools/render.ts';

const numberOf = (page: Page) => page.lines.find(isPageNumber)!;

const paragraph = (words: string): Block => ({
	type: 'paragraph',
	inlines: [text(words)]
});
const running: Block[] = Array.from({ length: 24 }, () => paragraph(han + han));

const write = async (blocks: readonly Block[], more = {}) =>
	renderPages(await writeDocx(documentOf(blocks, more), options));

describe('running text', () => {
	let pages: readonly Page[];
	beforeAll(async () => {
		pages = (
			await write([{ type: 'title', text: '关于社会救助工作情况的报告' }, ...running])
		).pages;
	});
	const full = () => pages.slice(1, -1);

	it('runs over three pages or more', () => {
		expect(full().length).toBeGreaterThanOrEqual(2);
		for (const page of pages)
			expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
	});

	it('has 22 lines on every full page', () => {
		for (const page of full()) expect(bodyOf(page)).toHaveLength(22);
	});

	it('has 28 characters on every full line, 26 where a paragraph begins', () => {
		for (const page of full()) {
			const lines = bodyOf(page);
			lines.forEach((line, index) => {
				const indented = line.left > area.left + 20;
				const last =
					lines[index + 1] === undefined || lines[index + 1]!.left > area.left + 20;
				if (last) return;
				const count = [...line.text].length;
				expect([indented ? 26 : 28, indented ? 27 : 29], line.text).toContain(count);
				expect([...withoutHanging(line.text)].length, line.text).toBeGreaterThan(
					indented ? 24 : 26
				);
			});
		}
	});

	it('fills the type area from edge to edge', () => {
		for (const page of full()) {
			const lines = bodyOf(page);
			expect(Math.min(...lines.map(({ left }) => left))).toBeCloseTo(area.left, 0);
			for (const line of lines) {
				const hanging = line.text !== withoutHanging(line.text) ? 16 : 0;
				expect(line.right, line.text).toBeLessThan(area.right + 0.5 + hanging);
			}
			expect(Math.max(...lines.map(({ right }) => right))).toBeGreaterThan(
				area.right - 2
			);
			expect(lines[0]!.top).toBeGreaterThan(area.top - 1);
			expect(lines.at(-1)!.bottom).toBeLessThan(area.bottom + 1);
		}
	});

	it('has lines 28.95 pt apart', () => {
		for (const page of full()) {
			const lines = bodyOf(page);
			const pitch = (middle(lines.at(-1)!) - middle(lines[0]!)) / (lines.length - 1);
			expect(pitch).toBeCloseTo(28.95, 1);
		}
	});

	it('has its page number 7 mm below the type area, at the outer side, one character in', () => {
		pages.forEach((page, index) => {
			const line = numberOf(page);
			expect(line.text.replace(/\s/g, '')).toBe(`—${index + 1}—`);
			const below = numberBelow(page)!;
			expect(Math.abs(below - 7), `${below} mm`).toBeLessThan(0.5);
			if (index % 2 === 0) expect(line.right).toBeCloseTo(area.right - 14, 0);
			else expect(line.left).toBeCloseTo(area.left + 14, 0);
		});
	});
});

describe('numbers in text', () => {
	it('are set in the Latin face without breaking the grid of lines', async () => {
		const { pages } = await write(
			Array.from({ length: 16 }, (): Block => ({
				type: 'paragraph',
				inlines: [
					text('全市在册城市低保对象'),
					number('32887户、49215人', 49215),
					text(`，同比下降8.4%，“救急难”——${han}`)
				]
			}))
		);
		for (const page of pages.slice(0, -1)) expect(bodyOf(page)).toHaveLength(22);
	});
});

describe('tables', () => {
	let pages: readonly Page[];
	beforeAll(async () => {
		pages = (await write([...running.slice(0, 3), longTable('long', 70)])).pages;
	});

	it('break over pages and repeat their heads', () => {
		const holding = pages.filter((page) =>
			page.lines.some(({ text }) => /第\d+街道/.test(text))
		);
		expect(holding.length).toBeGreaterThanOrEqual(2);
		for (const page of holding)
			expect(page.lines.some(({ text }) => text.includes('街道（乡镇）'))).toBe(true);
		const rows = pages.flatMap((page) =>
			page.lines.flatMap(({ text }) => /第(\d+)街道/.exec(text)?.[1] ?? [])
		);
		expect(rows).toEqual(Array.from({ length: 70 }, (_, index) => String(index + 1)));
	});

	it('are never wider than the type area', () => {
		for (const page of pages)
			for (const line of page.lines.filter(({ text }) => /街道|户数/.test(text))) {
				expect(line.left).toBeGreaterThan(area.left - 1);
				expect(line.right).toBeLessThan(area.right + 1);
			}
	});

	it('keep their caption with the first rows and their notes with the last', () => {
		const of = (words: string) =>
			pages.findIndex((page) => page.lines.some(({ text }) => text.includes(words)));
		expect(of('表1')).toBe(of('第2街道'));
		expect(of('资料来源')).toBe(of('第70街道'));
	});
});

describe('续表', () => {
	it('begin their page with their name, and no page is empty', async () => {
		const document = documentOf([...running.slice(0, 3), longTable('long', 70)]);
		const { pages } = await renderPages(
			await writeDocx(document, { ...options, continued: true })
		);
		const holding = pages.filter((page) =>
			page.lines.some(({ text }) => /第\d+街道/.test(text))
		);
		expect(holding).toEqual(pages.slice(-holding.length));
		expect(holding.length).toBeGreaterThan(2);
		for (const page of holding.slice(1)) {
			const [first] = bodyOf(page);
			expect(first!.text.replace(/\s/g, '')).toBe('续表1各街道（乡镇）低保对象情况');
		}
		expect(
			pages.flatMap((page) =>
				page.lines.flatMap(({ text }) => /第(\d+)街道/.exec(text)?.[1] ?? [])
			)
		).toEqual(Array.from({ length: 70 }, (_, index) => String(index + 1)));
	});
});

describe('every kind of block', () => {
	let rendered: Rendered;
	beforeAll(async () => {
		rendered = await renderPages(await writeDocx(everyBlock, options));
	});
	const holding = (words: string) =>
		rendered.pages.findIndex((page) =>
			page.lines.some(({ text }) => text.includes(words))
		);
	const said = (words: string) =>
		rendered.pages[holding(words)]!.lines.find(({ text }) => text.includes(words))!;

	it('says on every page that it is a draft from simulated data', () => {
		for (const page of rendered.pages)
			expect(headerOf(page)).toMatch(/（初稿）.*模拟数据/);
	});

	it('numbers its pages in one run, upright or not', () => {
		expect(rendered.pages.map((page) => numberOf(page).text.replace(/\s/g, ''))).toEqual(
			rendered.pages.map((_, index) => `—${index + 1}—`)
		);
	});

	it('resolves references to tables, figures and annexes', () => {
		expect(said('（详见').text).toContain('附表1、表1');
	});

	it('sets the name two characters from the edge, the date two after its beginning', () => {
		const name = said('示例市人大常委会调研组');
		const date = rendered.pages[holding('示例市人大常委会调研组')]!.lines.find(
			(line) => line.top > name.top && /^2026年10月15日$/.test(line.text)
		)!;
		expect(name.right).toBeGreaterThan(area.right - 2.6 * 15.8);
		expect(name.right).toBeLessThan(area.right - 1.8 * 15.8);
		expect(date.left - name.left).toBeGreaterThan(1.2 * 15.8);
		expect(date.left - name.left).toBeLessThan(2.8 * 15.8);
	});

	it('draws every chart with its Chinese text', () => {
		for (const chart of charts) {
			const caption = said(`（${chart.kind}）`);
			const page = rendered.pages[holding(`（${chart.kind}）`)]!;
			const above = page.lines.filter(({ bottom }) => bottom < caption.top + 1);
			const words = above.map(({ text }) => text.replace(/\s/g, '')).join('|');
			const expected = [
				...(chart.kind === 'tiles' ? [] : chart.categories).slice(0, 1),
				...(chart.axes ? [] : [chart.subtitle.slice(0, 4)])
			];
			for (const one of expected) expect(words).toContain(one.replace(/\s/g, ''));
			for (const line of above) expect(line.right).toBeLessThan(area.right + 20);
		}
	});

	it('turns the sheet for the landscape annex and back again', () => {
		const turned = rendered.pages.filter(({ width, height }) => width > height);
		expect(turned.length).toBeGreaterThanOrEqual(2);
		expect(rendered.pages.at(-1)!.width).toBeLessThan(rendered.pages.at(-1)!.height);
		const wide = turned[0]!.lines.filter(({ text }) => text.includes('街道办事处'));
		expect(Math.max(...wide.map(({ right }) => right))).toBeLessThan(841.9 - 104.9 + 1);
	});

	it('begins every annex on a page of its own, its label at the upper left', () => {
		for (const label of ['附表1', '附件']) {
			const page = rendered.pages.find((one) => bodyOf(one)[0]?.text === label);
			expect(page, label).toBeDefined();
			expect(bodyOf(page!)[0]!.left).toBeCloseTo(area.left, 0);
		}
	});

	it('gives a picture of a page', async () => {
		const png = await rendered.png(1, 30);
		expect([...png.slice(1, 4)].map((one) => String.fromCharCode(one)).join('')).toBe(
			'PNG'
		);
	});
});
