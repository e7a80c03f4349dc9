import { expect, it } from 'vitest';
import { readUnit, unitFactor, unitsOfLine } from '#lib/ingest/received/unit-words.ts';

it.each([
	['元', '万元', 1e-4],
	['亿元', '万元', 1e4],
	['万人', '人', 1e4],
	['元/人·年', '元/人·月', 1 / 12],
	['元/人.月', '元/人·月', 1],
	['元／人／月', '元/人·月', 1],
	['元/月·人', '元/人·月', 1],
	['元/年', '元/人·月', 1 / 12],
	['元', '元/人·月', 1],
	['元/人·年', '元/年', 1],
	['人次', '人', null],
	['户', '人', null],
	['人', '万元', null]
])('%s in %s is %s', (written, wanted, factor) => {
	expect(unitFactor(written, wanted)).toBe(factor);
});

it('units above a table are those of the figures, not the office that filled it in', () => {
	expect(unitsOfLine('填表单位：示例市民政局\u3000单位：户、人、万元')).toEqual([
		'户',
		'人',
		'万元'
	]);
	expect(unitsOfLine('编制单位：示例市民政局')).toEqual([]);
	expect(unitsOfLine('（单位：万元）')).toEqual(['万元']);
});

it('a word is no unit', () => {
	expect(readUnit('地区')).toBeNull();
});
