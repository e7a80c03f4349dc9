import { describe, expect, it } from 'vitest';
import { figureText, signedText, tickFormat } from '#lib/charts/figure-text.ts';

describe('figureText', () => {
	it('groups from five digits on, by thin spaces', () => {
		expect(figureText(63_415, 0)).toBe('63\u2009415');
		expect(figureText(-1_234_567.891, 1)).toBe('-1\u2009234\u2009567.9');
		expect(figureText(5381, 0)).toBe('5381');
	});

	it('does not group what stands behind the point', () =>
		expect(figureText(0.123_456_7, 7)).toBe('0.1234567'));

	it('keeps the declared decimals and rounds half up', () => {
		expect(figureText(1.005, 2)).toBe('1.01');
		expect(figureText(5, 1)).toBe('5.0');
	});

	it('has no negative nought', () => expect(figureText(-0.001, 1)).toBe('0.0'));
});

describe('signedText', () => {
	it('says which way a change goes, and nothing of none', () => {
		expect(signedText(1.9, 2)).toBe('+1.90');
		expect(signedText(-0.65, 2)).toBe('-0.65');
		expect(signedText(0.001, 1)).toBe('0.0');
	});
});

describe('tickFormat', () => {
	it('takes Chinese units by the size of the axis', () => {
		expect(tickFormat(35_000, '人')(35_000)).toBe('3.5万');
		expect(tickFormat(2e8, '元')(1.2e8)).toBe('1.2亿');
		expect(tickFormat(800, '元/人·月')(600)).toBe('600');
	});

	it('never counts 万万', () => {
		expect(tickFormat(300_000, '万元')(250_000)).toBe('25亿元');
		expect(tickFormat(9000, '万元')(5000)).toBe('5000');
	});

	it('stays in the unit of the figures beside the marks below 10亿元', () => {
		expect(tickFormat(30_000, '万元')(25_000)).toBe('25\u2009000');
	});

	it('has a bare nought', () => expect(tickFormat(35_000, '人')(0)).toBe('0'));

	it('gives all ticks the decimals that one needs', () => {
		const ratio = tickFormat(1.4, '', 0.1);
		expect([1, 1.1, 1.4].map(ratio)).toEqual(['1.0', '1.1', '1.4']);
		const people = tickFormat(60_000, '人', 5_000);
		expect([30_000, 35_000].map(people)).toEqual(['3.0万', '3.5万']);
	});

	it('shows no dust of binary fractions', () =>
		expect(tickFormat(1, '')(0.1 + 0.2)).toBe('0.3'));
});
