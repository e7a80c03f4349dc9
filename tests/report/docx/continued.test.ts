import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '#lib/report/document.ts';
import { findCuts } from '#lib/report/docx/find-cuts.ts';
import { layPages } from '#lib/report/docx/lay-pages.ts';
import { writeDocx } from '#lib/report/docx/write.ts';
import { lintDocx } from '../../tools/lint.ts';
import { validateOoxml } from '../../tools/ooxml.ts';
import { chart, documentOf, everyBlock, longTable, number, text } from './fixture.ts';
import { options, part } from './parts.ts';

const style = { layout: 'grid', fonts: 'gb2312', continued: true } as const;
const words: Block = {
	type: 'paragraph',
	inlines: [
		text('低保对象'),
		number('1234人', 1234),
		text('，见'),
		{ type: 'reference', to: 'second', text: '表2' },
		text('。')
	]
};
const document = documentOf([
	words,
	longTable('first', 75),
	{ type: 'chart', id: 'heat', caption: '热力', chart: chart({ kind: 'heat' }) },
	words,
	longTable('second', 40)
]);
const textOf = (bytes: Uint8Array) =>
	[...part(bytes, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) =>
		[...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words).join('')
	);

describe('续表', () => {
	let bytes: Uint8Array;
	beforeAll(async () => {
		bytes = await writeDocx(document, { ...options, continued: true });
	});

	it('leaves no table over the turn of a page', async () => {
		const { cuts, pages } = await layPages(document, style);
		expect(cuts[0]!.length).toBeGreaterThan(1);
		expect(cuts[1]!.length).toBeGreaterThan(0);
		const laid = pages.flatMap(({ parts }) => parts.filter(({ text }) => text === null));
		expect(new Set(laid.map(({ index }) => index)).size).toBe(laid.length);
		// Every page but the last is filled.
		const counts = laid.map(({ rows }) => rows.length);
		expect(Math.min(...counts.slice(1, cuts[0]!.length))).toBeGreaterThan(20);
	});

	it('is named as the table is, and does not count as one', () => {
		const captions = textOf(bytes).filter((one) => /^(续?表|图)\d/.test(one));
		const names = captions.map((one) => one.split('\u3000')[0]);
		expect(names[0]).toBe('表1');
		expect(names.slice(1, names.indexOf('图1')).every((name) => name === '续表1')).toBe(
			true
		);
		expect(names.filter((name) => name === '表2')).toHaveLength(1);
		expect(names.at(-1)).toBe('续表2');
		expect(captions.every((one) => one.includes('\u3000'))).toBe(true);
	});

	it('says every row once and the notes once', () => {
		const said = textOf(bytes);
		expect(said.filter((one) => /^第\d+街道办事处$/.test(one))).toHaveLength(75 + 40);
		expect(
			said.filter((one) => one.startsWith('资料来源：示例市民政局季报'))
		).toHaveLength(3);
	});

	it('is valid, clean, and binds every number as before', async () => {
		expect(await validateOoxml(bytes)).toEqual([]);
		expect(lintDocx(bytes)).toEqual([]);
		const bound = (one: Uint8Array) =>
			part(one, 'word/document.xml').match(/<w:bookmarkStart/g)!.length;
		expect(bound(bytes)).toBe(bound(await writeDocx(document, options)));
		const every = await writeDocx(everyBlock, { ...options, continued: true });
		expect(await validateOoxml(every)).toEqual([]);
		expect(lintDocx(every)).toEqual([]);
	});

	it('has columns as wide as those of the first part', () => {
		const grids = [
			...part(bytes, 'word/document.xml').matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)
		].map(([grid]) => grid);
		// The heat table stands among them with a grid of its own.
		expect(new Set(grids).size).toBe(2);
	});

	it('is asked for: a document is one piece otherwise, and one without long tables stays as it is', async () => {
		expect(textOf(await writeDocx(document, options)).join()).not.toContain('续表');
		const short = documentOf([words, longTable('second', 3)]);
		expect(await findCuts(short, style)).toEqual([[]]);
		expect(await writeDocx(short, { ...options, continued: true })).toEqual(
			await writeDocx(short, options)
		);
	});
});
