import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/report/document.ts';
import { leadingOn, placements } from '#lib/report/table-grid.ts';

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
	text,
	stat: null,
	...more
});
const columns = (rows: readonly (readonly Cell[])[]) =>
	placements(rows).map((spots) =>
		spots.map(({ cell: { text }, column }) => [text, column])
	);

describe('cells of a table', () => {
	it('stand one after another', () => {
		expect(columns([[cell('甲'), cell('乙')]])).toEqual([
			[
				['甲', 0],
				['乙', 1]
			]
		]);
	});

	it('make room for those that hang down from above, and for wide ones', () => {
		expect(
			columns([
				[cell('条款', { rows: 2 }), cell('指标', { span: 2 }), cell('判定', { rows: 3 })],
				[cell('甲'), cell('乙')],
				[cell('丙'), cell('丁'), cell('戊')]
			])
		).toEqual([
			[
				['条款', 0],
				['指标', 1],
				['判定', 3]
			],
			[
				['甲', 1],
				['乙', 2]
			],
			[
				['丙', 0],
				['丁', 1],
				['戊', 2]
			]
		]);
	});

	it('keep a band with what it is over, and the rows of one tall cell together', () => {
		expect(
			leadingOn([
				[cell('文件', { span: 3 })],
				[cell('条款', { rows: 2 }), cell('甲'), cell('乙')],
				[cell('丙'), cell('丁')],
				[cell('戊'), cell('己'), cell('庚')]
			])
		).toEqual([true, true, false, false]);
	});
});
