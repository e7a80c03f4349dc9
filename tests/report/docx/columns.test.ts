import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, figureIndents, rowHeight } from '#lib/report/docx/columns.ts';
import type { Cell, TableBlock } from '#lib/report/document.ts';
import { stat } from './fixture.ts';

const word = (text: string): Cell => ({ text, stat: null });
const figure = (text: string): Cell => ({ text, stat: stat(1), align: 'right' });
const table = (
	head: readonly string[],
	rows: readonly (readonly Cell[])[],
	widths: readonly number[] = []
): TableBlock => ({
	type: 'table',
	id: 'a',
	caption: '',
	unit: '',
	head: [head.map(word)],
	rows,
	widths,
	notes: []
});
/** A character of 5号 in twips. */
const character = 210;

describe('column widths', () => {
	it('fill the type area exactly, whatever stands in the cells', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(80), fc.nat(12), fc.nat(60)), { minLength: 1 }),
				fc.integer({ min: 3000, max: 13000 }),
				(lengths, width) => {
					const widths = columnWidths(
						table(
							['地区', '人数', '说明'],
							lengths.map(([a, b, c]) => [
								word('甲'.repeat(a)),
								figure('9'.repeat(b)),
								word('乙'.repeat(c))
							])
						),
						width
					);
					expect(widths.reduce((a, b) => a + b, 0)).toBe(width);
					expect(Math.min(...widths)).toBeGreaterThan(0);
				}
			)
		);
	});

	it('give the longest name a line of its own before they are generous elsewhere', () => {
		const [names] = columnWidths(
			table(['省份', '人数'], [[word('新疆维吾尔自治区'), figure('1574800')]], [1, 9]),
			4000
		);
		expect(names).toBeGreaterThan(8 * character);
	});

	it('share what is left as the block declares', () => {
		const same = table(['甲乙', '丙丁'], [[word('甲乙'), word('丙丁')]], [3, 1]);
		const [first, second] = columnWidths(same, 4000);
		const natural = 2 * character + 180;
		expect((first! - natural) / (second! - natural)).toBeCloseTo(3, 1);
	});

	it('break words rather than figures where there is too little room', () => {
		const [words, figures] = columnWidths(
			table(['说明', '金额'], [[word('口径'.repeat(40)), figure('123456789.00')]]),
			4000
		);
		expect(figures).toBeGreaterThanOrEqual(6 * character);
		expect(words! + figures!).toBe(4000);
	});

	const place = '第582行等12处';

	it('break only the widest where there is too little room and nothing is won by more', () => {
		const [short, long] = columnWidths(
			table(
				['来源', '算法'],
				[
					...Array(9).fill([word(place), word('加总')]),
					[word(place), word('口径'.repeat(15))]
				],
				[1, 9]
			),
			4000
		);
		expect(short).toBeGreaterThan(7 * character);
		expect(short! + long!).toBe(4000);
	});

	it('break more of them as the block declares where it takes fewer lines', () => {
		const name = '事实无人抚养儿童基本生活补贴支出';
		const rows = [[word(name), word('口径'.repeat(40))]];
		const [first, second] = columnWidths(table(['指标', '口径'], rows, [1, 3]), 8845);
		expect(first).toBeLessThan(name.length * character);
		expect(second! / first!).toBeCloseTo(3, 1);
	});

	it('do not let one long entry starve the others', () => {
		const [first, second] = columnWidths(
			table(
				['算法', '来源'],
				[[word('本期÷上年同期'.repeat(3)), word('来源'.repeat(200))]]
			),
			8845
		);
		expect(first).toBeGreaterThan(8845 * 0.35);
		expect(second).toBeGreaterThan(8845 * 0.35);
	});
});

describe('figures', () => {
	it('stand as one block under the middle of their head', () => {
		const block = table(['项目', '支出'], [[word('低保'), figure('36891.23')]]);
		const [, indent] = figureIndents(block, [3000, 4000]);
		const block5 = 4 * character;
		expect(indent).toBe(Math.round((4000 - 180 - block5) / 2));
	});

	it('keep a little room from the edge in a narrow column', () => {
		const block = table(['支出'], [[figure('36891.23')]]);
		expect(figureIndents(block, [900])).toEqual([105]);
	});
});

describe('the height of a row', () => {
	it('is that of its longest cell, broken at the width of its column', () => {
		const widths = [4 * character + 180, 2000];
		expect(rowHeight([word('甲乙丙丁'), word('')], widths)).toBe(280 + 80);
		expect(rowHeight([word('甲乙丙丁戊'), word('')], widths)).toBe(2 * 280 + 80);
		expect(rowHeight([word('甲\n乙\n丙'), word('')], widths)).toBe(3 * 280 + 80);
	});
});
