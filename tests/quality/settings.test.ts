import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { dataRules } from '#lib/quality/rules.ts';
import { textRules } from '#lib/quality/rules/text.ts';
import { readScreening } from '#lib/quality/settings.ts';
import published from './validation-rules.csv?raw';
import { screeningText } from './fixture.ts';

const edited = (from: RegExp, to: string) => () => {
	const text = screeningText.replace(from, to);
	expect(text).not.toBe(screeningText);
	return readScreening(text);
};

describe('screening.csv', () => {
	const { rules, tolerance } = readScreening(screeningText);

	it('holds the 65 rules with their published names, severities and messages', () => {
		const rows = published.trim().split('\n').slice(1);
		expect(rules).toHaveLength(65);
		expect(rows.map((row) => row.split(',')[0])).toEqual(rules.map(({ id }) => id));
		rows.forEach((row, index) => {
			const { category, name, severity, message } = rules[index]!;
			const plain = row.replaceAll('"', '');
			expect(plain.split(',')[1]).toBe(category);
			for (const part of [name, `,${severity},`, message])
				expect(plain).toContain(part.replaceAll('"', ''));
		});
	});

	it('says of every rule about text that it is checked with documents, and of no other', () => {
		const later = rules.filter(({ stage }) => stage === '核稿');
		expect(later.map(({ id }) => id)).toEqual(Object.keys(textRules));
		for (const { note } of later) expect(note).toContain('导入表格时不查');
		expect(Object.keys(dataRules).length + later.length).toBe(65);
	});

	it('keeps the published tolerances', () => {
		expect(tolerance).toEqual({ count: 0, money: 0.05, rate: 0.0005 });
	});

	it.each([
		['an unknown rule', /^V-16,/m, 'V-66,', '没有“V-66”这条规则'],
		['a rule twice', /^V-16,/m, 'V-15,', '编号“V-15”与第'],
		['a rule that is gone', /^V-16,.*\n/m, '', '缺少V-16'],
		['a threshold that is gone', /^(V-21,.*?),0\.02/m, '$1,', '缺少阈值high'],
		['a threshold that nothing reads', /^(V-19,(?:[^,]*,){5}),/m, '$13,', '不用阈值low'],
		['a threshold that is no number', /^(V-21,.*?),0\.02/m, '$1,2%', '应为数字'],
		[
			'a lower bound above the upper',
			/^(V-17,.*?),1,4\.5/m,
			'$1,5,4.5',
			'阈值low大于high'
		],
		[
			'a severity that is none',
			/^(V-16,.*?),error/m,
			'$1,fatal',
			'“severity”不能是“fatal”'
		],
		['a place that cannot be filled', /户均\{v\}人/, '户均{x}人', '提示中的{x}填不出来'],
		['a tolerance below zero', /^(T-02,.*?),0\.05/m, '$1,-1', '容差不能小于0']
	])('is refused with its line for %s', (_, from, to, message) => {
		expect(edited(from, to)).toThrow(UserError);
		expect(edited(from, to)).toThrow(/screening\.csv(第\d+行|缺少)/);
		expect(edited(from, to)).toThrow(message);
	});
});
