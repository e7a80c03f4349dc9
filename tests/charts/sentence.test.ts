import { describe, expect, it } from 'vitest';
import { chartSentence } from '#lib/charts/sentence.ts';
import { series, specs } from './fixture.ts';

describe('chartSentence', () => {
	it('says where a line began and ended', () =>
		expect(
			chartSentence({
				...specs.line,
				categories: ['2025年', '2026年'],
				series: [series('城市', [32_880, 31_415])]
			})
		).toBe(
			'城市对象持续减少，农村对象缓增。在册低保对象，期末数。单位：人。2025年32\u2009880人，2026年31\u2009415人。'
		));

	it('says the most, the least, the reference and what is missing', () =>
		expect(chartSentence(specs.bar)).toBe(
			'望川、远山两县执行进度落后。支出占预算。单位：%。最高云汀区79.6%，最低远山县62.3%。序时进度75.0%。1处缺报。'
		));

	it('says that data are simulated', () =>
		expect(chartSentence(specs.chosen)).toMatch(/模拟数据。$/));

	it('says nothing of a series without values', () => {
		const text = chartSentence({ ...specs.bar, series: [series('率', [null])] });
		expect(text).not.toContain('最高');
		expect(text).not.toContain('NaN');
	});
});
