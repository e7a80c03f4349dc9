import { describe, expect, it } from 'vitest';
import { chineseNumeral, numeralValue } from '#lib/wording/numeral.ts';

describe('a 汉字数字', () => {
	it('reads back as what it was written from', () => {
		for (let value = 0; value < 100; value++)
			expect(numeralValue(chineseNumeral(value))).toBe(value);
	});

	it.each([
		['两', 2],
		['48', 48],
		['二十', 20]
	])('%s is %i', (text, value) => {
		expect(numeralValue(text)).toBe(value);
	});

	it.each(['', '十十', '二三', '几', '1.5'])('is none in “%s”', (text) => {
		expect(numeralValue(text)).toBeNaN();
	});
});
