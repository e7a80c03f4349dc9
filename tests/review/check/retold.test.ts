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

describe('figures that cannot be, by how they are written or by what they are of', () => {
	it.each([
		['录入滞后37天不等。', 'digits 37天不等'],
		['涉及市场主体4400亿户。', 'unit 4400亿户'],
		['每名学生全年补助1000万元。', 'unit 1000万元'],
		['全年供餐374万份，份均补贴5万元。', 'unit 5万元'],
		['全县有事实无人抚养儿童1047户。', 'unit 1047户'],
		['2,O34人死亡后继续领取。', 'digits O'],
		['接听时间8:3017:30。', 'digits 8:3017:30']
	])('%s', (text, finding) => {
		expect(told(text)).toContain(finding);
	});

	it.each([
		'录入滞后3—7天不等，补助1万元至5万元不等。',
		'签订合同160份，份均1.1万元。',
		'走访困难老人1200户，人均产值150万元。'
	])('%s nothing', (text) => {
		expect(told(text)).toEqual([]);
	});
});
