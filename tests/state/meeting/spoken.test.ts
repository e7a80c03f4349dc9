import { describe, expect, it } from 'vitest';
import { plainText } from '#lib/state/view.ts';
import { spoken } from '#lib/state/meeting/spoken.ts';
import { largeFigures } from '#lib/state/meeting/large-figures.ts';
import { one } from '#lib/state/question.ts';
import { view } from '../pages/fixture.ts';

const stat = (value: number, more = {}) =>
	view(one('【x】'), { x: { value, status: 'ok', ...more } });

describe('a sentence said aloud', () => {
	it('counts people in 万, and keeps the number it speaks of', () => {
		const people = stat(94830);
		const [, said] = spoken(['在册', { text: '94830人', stat: people }, '。']);
		expect(said).toEqual({ text: '9.48万人', stat: people });
	});

	it('keeps what was written in a manner of its own', () => {
		const line = [{ text: '近十万人', stat: stat(94830) }];
		expect(plainText(spoken(line))).toBe('近十万人');
	});

	it('says a shortfall without a sign where the sentence does', () => {
		const gap = stat(-0.127, { unit: '1', shown: 'points', decimals: 1 });
		const line = ['低于序时进度', { text: '12.7个百分点', stat: gap }];
		expect(plainText(spoken(line))).toBe('低于序时进度12.7个百分点');
	});
});

describe('large figures of a sentence', () => {
	it('are named by its own words, with their unit apart', () => {
		const line = [
			'排查隐患',
			{ text: '571处', stat: stat(571, { unit: '处' }) },
			'，已整改',
			{ text: '540处', stat: stat(540, { unit: '处' }) },
			'。'
		];
		expect(
			largeFigures(line, '990100').map(({ name, value, unit }) => [
				name,
				value.text,
				unit
			])
		).toEqual([
			['排查隐患', '571', '处'],
			['已整改', '540', '处']
		]);
	});

	it('take the name of the figure where the words before it are only a place', () => {
		const rate = stat(1.27, { name: '倍数', region: '990101', regionName: '乙区' });
		const [figure] = largeFigures(
			['其中乙区为', { text: '1.27倍', stat: rate }, '。'],
			'990100'
		);
		expect(figure).toMatchObject({ name: '乙区倍数', unit: '倍' });
	});
});
