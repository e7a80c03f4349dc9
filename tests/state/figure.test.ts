import { describe, expect, it } from 'vitest';
import type { Operand, Stat } from '#lib/domain/stat.ts';
import {
	cellText,
	chartValue,
	fullText,
	headUnit,
	operandText,
	tileParts
} from '#lib/state/figure.ts';

const stat = (change: Partial<Stat>): Stat => ({
	slot: '【低保对象人数·@990100·#2026Q3】',
	name: '低保对象人数',
	value: 94830,
	unit: '人',
	shown: 'number',
	decimals: 0,
	status: 'ok',
	reason: '',
	region: '990100',
	regionName: '甲市',
	period: '2026Q3',
	area: 'all',
	measure: null,
	change: null,
	list: null,
	notes: [],
	coverage: null,
	trace: { definition: '', formula: '', operands: [], sql: '' },
	...change
});

const operand = (change: Partial<Operand>): Operand => ({
	name: '低保对象人数',
	indicator: 'dibao_persons',
	region: '990100',
	regionName: '甲市',
	period: '2026Q3',
	area: 'all',
	mode: null,
	measure: null,
	value: 1,
	unit: '人',
	status: 'reported',
	source: null,
	note: '',
	...change
});

describe('a figure that is not there', () => {
	const missing = stat({ value: null, status: 'missing', reason: '甲市未报' });

	it('is 缺报, drawn as nothing, never 0', () => {
		expect(cellText(missing)).toBe('缺报');
		expect(fullText(missing)).toBe('缺报');
		expect(tileParts(missing)).toEqual({ text: '缺报', unit: '' });
		expect(chartValue(missing)).toBeNull();
	});

	it('is — where there is no such thing', () => {
		const none = operand({ value: null, status: 'na' });
		expect(cellText({ ...missing, trace: { ...missing.trace, operands: [none] } })).toBe(
			'—'
		);
		expect(operandText(none)).toBe('—');
	});

	it('is a refusal in its own words where they are short, else 不出数', () => {
		const refused = stat({ value: null, status: 'refused', reason: '累计数不作环比' });
		expect(cellText(refused)).toBe('累计数不作环比');
		expect(
			cellText({ ...refused, reason: '缺报地区的权重超过百分之十，不出全市数' })
		).toBe('不出数');
	});
});

describe('a figure in a table', () => {
	it.each([
		[{ value: 0 }, '0', '人'],
		[{ value: 0.0039, unit: '1', shown: 'percent', decimals: 1 }, '0.4', '%'],
		[{ value: -0.0004, unit: '1', shown: 'percent', decimals: 1 }, '0.0', '%'],
		[{ value: 0.00125, unit: '1', shown: 'percent', decimals: 2 }, '0.13', '%'],
		[{ value: 1.005, unit: '1', shown: 'ratio', decimals: 2 }, '1.01', '∶1'],
		[{ value: -0.1205, unit: '1', shown: 'points', decimals: 1 }, '-12.1', '百分点'],
		[{ value: 38412.6, unit: '万元', decimals: 2 }, '38412.60', '万元']
	] as const)('of %j is %s under %s', (change, text, unit) => {
		expect(cellText(stat(change))).toBe(text);
		expect(headUnit(stat(change))).toBe(unit);
	});
});

describe('a figure in a tile', () => {
	it('is in 亿元 from one 亿 on, in 万元 below', () => {
		expect(tileParts(stat({ value: 71374.5, unit: '万元', decimals: 2 }))).toEqual({
			text: '7.14',
			unit: '亿元'
		});
		expect(tileParts(stat({ value: 9999.5, unit: '万元', decimals: 2 }))).toEqual({
			text: '9999.50',
			unit: '万元'
		});
	});

	it('carries the sign of a ratio with it', () => {
		expect(
			tileParts(stat({ value: 1.2913, unit: '1', shown: 'ratio', decimals: 2 }))
		).toEqual({ text: '1.29∶1', unit: '' });
	});
});

describe('a figure in a chart', () => {
	it('is in the unit of its axis', () => {
		expect(chartValue(stat({ value: 0.07, unit: '1', shown: 'percent' }))).toBe(7);
	});
});

describe('an operand', () => {
	it('is not rounded to what is printed', () => {
		expect(operandText(operand({ value: 781.286, unit: '元/人·月' }))).toBe(
			'781.286元/人·月'
		);
	});
});
