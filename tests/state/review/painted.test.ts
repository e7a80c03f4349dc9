import { describe, expect, it } from 'vitest';
import type { ComparedFigure } from '#lib/state/review/desk.ts';
import { piecesOf, stretchesOf } from '#lib/state/review/painted.ts';
import { item } from './item.ts';

describe('a paragraph with marks', () => {
	it('keeps its text whole, however marks overlap', () => {
		const text = '其中城市3120人、农村5430人。';
		const items = [
			item({ number: 1, start: 2, end: 9, group: 'warn' }),
			item({ number: 2, start: 4, end: 14, group: 'error' }),
			item({ number: 3, start: 16, end: 16, group: 'unavailable' })
		];
		const pieces = piecesOf(text, items, []);
		expect(pieces.map((piece) => piece.text).join('')).toBe(text);
		expect(pieces.find((piece) => piece.keys.length === 2)?.look).toBe('error');
		expect(pieces.flatMap(({ ends }) => ends.map(({ number }) => number))).toEqual([
			1, 2, 3
		]);
	});

	it('shows a blank that cannot be seen', () => {
		const pieces = piecesOf(
			'每人每月元',
			[item({ start: 4, end: 4, group: 'filled' })],
			[]
		);
		expect(pieces.map(({ text, look }) => [text, look])).toEqual([
			['每人每月', null],
			['', 'filled'],
			['元', null]
		]);
	});

	it('opens the figure that agrees, and lets a finding on it go before', () => {
		const figure = {
			paragraph: 0,
			start: 0,
			end: 2,
			agrees: true,
			stat: { slot: '低保对象人数' }
		} as ComparedFigure;
		expect(piecesOf('10人', [], [figure])[0]).toMatchObject({
			look: 'agree',
			slot: '低保对象人数'
		});
		const found = item({ start: 0, end: 2, group: 'warn' });
		expect(piecesOf('10人', [found], [figure])[0]!.look).toBe('warn');
	});
});

describe('paragraphs of a document', () => {
	it('stand in turn, those of a table in its rows and cells', () => {
		const cell = (row: number, column: number, text: string) => ({
			text,
			place: 'cell' as const,
			cell: { table: 0, row, column }
		});
		const body = (text: string) => ({ text, place: 'body' as const, cell: null });
		const stretches = stretchesOf([
			body('前'),
			cell(0, 0, '甲'),
			cell(0, 2, '乙'),
			cell(1, 0, '丙'),
			cell(1, 0, '丁'),
			body('后')
		]);
		expect(
			stretches.map((one) =>
				one.type === 'paragraph'
					? one.paragraph.text
					: one.rows.map((row) => row.map((parts) => parts.map(({ text }) => text)))
			)
		).toEqual(['前', [[['甲'], ['乙']], [['丙', '丁']]], '后']);
	});
});
