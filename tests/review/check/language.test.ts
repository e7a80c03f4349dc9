import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('what follows from two figures in words of any trade', () => {
	it.each([
		[
			'a difference that is told as a third figure',
			'全年出生人口3120人，死亡人口4680人，自然减少1650人。',
			['arithmetic “1650人” → 1560人']
		],
		[
			'who was expected and who was there',
			'应到11人，实到9人，请假3人。',
			['arithmetic “3人” → 2人']
		],
		[
			'so many times so much',
			'同意给予12个村每村补助3万元，共计38万元。',
			['arithmetic “38万元” → 36万元']
		],
		[
			'several kinds, each so many times so much',
			'低保户1200户，每户600元；特困人员420户，每户800元。两类资金合计115.6万元。',
			['arithmetic “115.6万元” → 105.6万元']
		],
		[
			'a mean over years',
			'三年来，全市累计支出42.3亿元，年均15.1亿元。',
			['arithmetic “15.1亿元” → 14.1亿元']
		],
		[
			'a multiple of a standard',
			'不超过月低保标准的6倍，本市月低保标准850元，即最高不超过5200元。',
			['arithmetic “超过5200元” → 5100元']
		],
		[
			'kinds that leave nothing over',
			'现有养老机构23家，其中公办14家、民办8家。',
			['arithmetic “23家”']
		],
		[
			'places counted one by one are not rounded',
			'新建中小学11所、幼儿园7所，合计19所。',
			['arithmetic “19所”']
		]
	])('%s', (_, text, expected) => {
		const said = found(text);
		for (const one of expected)
			expect(said.some((line) => line.startsWith(one))).toBe(true);
	});

	it.each([
		'全年出生人口3120人，死亡人口4680人，自然减少1560人。',
		'应到11人，实到9人，请假2人。',
		'同意给予12个村每村补助3万元，共计36万元。',
		'三年来，全市累计支出42.3亿元，年均14.1亿元。',
		'不超过月低保标准的6倍，本市月低保标准850元，即最高不超过5100元。',
		'现有养老机构23家，其中公办14家、民办9家。',
		'近三年全市城乡低保对象分别为10.2万人、9.8万人和9.5万人。',
		'总投资46万元，其中区级30万元、街道10万元、社区5万元。'
	])('nothing is said of what is right: %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});
