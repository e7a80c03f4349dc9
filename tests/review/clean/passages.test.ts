import { describe, expect, it } from 'vitest';
import { readPassages } from '#lib/review/clean/passages.ts';
import { spanOf } from '#lib/review/clean/traced.ts';
import { readText } from '#lib/review/read/text.ts';

const passages = (...lines: string[]) => readPassages(readText(lines.join('\n')));
const texts = (...lines: string[]) => passages(...lines).passages.map(({ text }) => text);

describe('text made ready for reading', () => {
	it('takes pinyin, doubled marks, loose spaces and notices out', () => {
		expect(
			texts('坚持以人为本,，关（guān）心 困难群众（下转2版）。', '微信扫码分享')
		).toEqual(['坚持以人为本，关心困难群众。']);
	});

	it('reads traditional characters, full-width digits and half-width marks as the usual ones', () => {
		expect(texts('救助困難群眾１２３４人次,發放資金５６.７萬元.')).toEqual([
			'救助困难群众1234人次，发放资金56.7万元.'
		]);
	});

	it('leaves 、、 as it is: a word is missing there, no mark too many', () => {
		expect(texts('提供照料、、代书等服务。')).toEqual(['提供照料、、代书等服务。']);
	});

	it('joins a sentence over a line end, a blank line and a page number', () => {
		expect(texts('支出供养资金1234.56', '', '— 3 —', '万元，救助45人次。')).toEqual([
			'支出供养资金1234.56万元，救助45人次。'
		]);
	});

	it('drops a page number that stuck to the second half', () => {
		expect(texts('支出供养资金1234.56', '2万元，救助45人次。')[0]).toBe(
			'支出供养资金1234.56万元，救助45人次。'
		);
	});

	it('joins no heading to its paragraph, and no telephone number to the next line', () => {
		expect(
			texts('一、基本情况', '全县共有低保对象12人。', '电话：0551-6234567', '甲县民政局')
		).toHaveLength(4);
	});

	it('points from every character to the original', () => {
		const [first, second] = ['关（guān）心，', '困难群众1234人。'];
		const { passages: read } = passages(first!, second!);
		const { traced, text } = read[0]!;
		const at = text.indexOf('1234');
		expect(spanOf(traced, at, at + 4)).toEqual({ paragraph: 1, start: 4, end: 8 });
		expect(spanOf(traced, text.indexOf('心'), text.indexOf('心') + 1)).toEqual({
			paragraph: 0,
			start: first!.indexOf('心'),
			end: first!.indexOf('心') + 1
		});
	});
});
