import { describe, expect, it } from 'vitest';
import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { catalog, reader } from '../corpus/catalogue.ts';

const told = (text: string) =>
	reviewAlone(readText(text), { catalog, reader, period: '2026Q3' })
		.findings.filter(({ severity }) => severity !== 'info')
		.map(({ kind, text: at }) => `${kind} ${at}`);

describe('what was counted and is spoken of again', () => {
	it.each([
		['处理违法违规机构412家。被处理的421家机构中，药店占六成。', 'mismatch 421家'],
		['实地察看养老机构9家。调研组察看的7家机构里，夜间仅1人值守。', 'mismatch 7家'],
		['走访了28家助餐点。受访的26家助餐点里，盈利4家。', 'mismatch 26家'],
		['至2月底采集28416人。5月1日前28146名采集对象户户悬挂光荣牌。', 'mismatch 28146名'],
		['民生支出31.39亿元。30.39亿元民生支出中上级补助占比偏高。', 'mismatch 30.39亿元']
	])('%s', (text, finding) => {
		expect(told(text)).toContain(finding);
	});

	it.each([
		'已整改58个事项。未整改的5个事项均为历史遗留。',
		'2023年处理机构412家。2024年被处理的421家机构中，药店占六成。',
		'护理员月工资一般在2200元至2800元之间。',
		'建成驿站412家。处理违规机构421家。'
	])('%s nothing', (text) => {
		expect(told(text)).toEqual([]);
	});
});
