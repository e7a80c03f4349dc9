import { describe, expect, it } from 'vitest';
import { isMistakable, soundAlike } from '#lib/review/words/mistakable.ts';
import { isLikelyMistake } from '#lib/review/check/likely.ts';
import { quantitiesOf } from '#lib/review/understand/quantity.ts';
import { found } from '../read-lines.ts';

const quantity = (text: string) => quantitiesOf(text, [])[0]!;

describe('what stands beside a figure and is not what it was worked out from', () => {
	it.each([
		[
			'a change that names another thing than the level before it',
			'参保率从88%提高到94%，基础养老金提高62%。',
			'参保率从88%提高到94%，提高9个百分点。'
		],
		[
			'product at the prices of the day, and its growth at prices that do not change',
			'全区生产总值1286.4亿元，比2020年的903.7亿元增加382.7亿元，增长31.2%。',
			'全区救助支出1286.4万元，比2020年的903.7万元增加382.7万元，增长31.2%。'
		],
		[
			'a share of something that is named and was not told',
			'全市出口1.86亿元，占全国出口总额的0.7%；进出口3.02亿元，其中对东盟0.94亿元，占我国进出口总值的2.6%。',
			'全市出口3.02亿元，其中对东盟0.94亿元，占出口总额的12.6%。'
		],
		[
			'a net figure, whose parts may be greater',
			'资金净流入173亿元，其中货物贸易净流入649亿元。',
			'资金流入173亿元，其中货物贸易流入649亿元。'
		],
		[
			'a list that 、其中 opens and the clause ends',
			'新增营造林148万亩、其中绿化工程43万亩，修复治理草原517万亩。',
			'新增营造林148万亩、其中绿化工程517万亩。'
		],
		[
			'some of them, 其中包括 says',
			'事故造成23人受伤，其中包括7名儿童。',
			'受伤23人，其中儿童7人、成人26人。'
		],
		[
			'kinds that overlap, each the right share of the total',
			'发展志愿者8.4万名。其中，大专以上4.6万名，占54.8%；党员3.1万名，占36.9%；35岁以下6.8万名，占81.0%。',
			'发展志愿者8.4万名。其中，大专以上4.6万名，占45.8%；党员3.1万名，占36.9%；35岁以下6.8万名，占81.0%。'
		],
		[
			'a 和 that is a part of a name',
			'家政业、信息和软件服务业增加值分别增长8.4%、13.9%。',
			'城市低保标准、农村低保标准和特困供养标准分别为每人每月720元、560元。'
		],
		[
			'ranks, of which the lower is the better',
			'满意度排名由第41名上升到19名。',
			'床位由41张增加到19张。'
		],
		[
			'an office that is told of in passing, in a text without a year of its own',
			'老街换了新颜。\n居民们来了。\n大家都说好。\n2013年起，这里几经改造。\n他们说，卫生健康委和居委会都来过。',
			'2013年工作总结\n2013年，县卫生健康委和民政局联合发文。'
		]
	])('is %s', (_, right, wrong) => {
		expect(found(right)).toEqual([]);
		expect(found(wrong)).not.toEqual([]);
	});

	it('a unit written once behind a list is the unit of them all', () => {
		const read = quantitiesOf('分别为186、203和241人次，支出1.2、3.4亿元', []);
		expect(read.map(({ unit }) => unit)).toEqual([
			'人次',
			'人次',
			'人次',
			'万元',
			'万元'
		]);
		expect(read[3]!.value).toBe(12000);
	});

	it('a month’s growth is reckoned from the month before it in the list', () => {
		const list =
			'7月、8月、9月临时救助分别为186、203和241人次，8月、9月环比分别增长9.1%、';
		expect(found(`${list}18.7%。`)).toEqual([]);
		expect(found(`${list}17.8%。`)).toEqual(['arithmetic “17.8%” → 18.7%']);
	});
});

describe('whether a figure may be a wrong one of what was worked out', () => {
	it.each([
		['a wrong sum', '1876人', 1896, true],
		['a lost point', '985%', 0.985, true],
		['a wrong unit', '3.2亿元', 3.2, true],
		['one digit', '72.3%', 0.123, true],
		['figures that do not belong together', '58%', 0.017, false],
		['what would be nought', '50%', 0.0001, false]
	])('%s: %s', (_, text, should, is) => {
		expect(isLikelyMistake(quantity(text), should)).toBe(is);
	});
});

describe('characters that stand for each other by a slip', () => {
	it.each([
		['治', '制', true],
		['内', '类', true],
		['隐', '稳', true],
		['艰', '坚', true],
		['放', '拓', false],
		['客', '川', false]
	])('%s for %s', (written, meant, is) => {
		expect(isMistakable(written, meant)).toBe(is);
	});
	it('nobody mistakes a character for itself, though it sounds like itself', () => {
		expect(soundAlike('制', '制')).toBe(true);
		expect(isMistakable('制', '制')).toBe(false);
	});
	it('another phrase of four characters is no slip', () => {
		expect(found('推动改革开放创新，队伍敢于担当，工作富有成效。')).toEqual([]);
		expect(found('我们要攻艰克难。')).toEqual(['wording “攻艰克难” → 攻坚克难']);
	});
});

describe('marks without a partner', () => {
	it('a quotation over several paragraphs has its mark at the head of each', () => {
		expect(
			found(
				'增加一条：“有下列情形之一的，不予批准：\n“（一）材料不全的；\n“（二）不合条件的。”'
			)
		).toEqual([]);
	});
	it('a bracket may close some lines further on', () => {
		expect(found('（\n2018年9月5日第三次会议通过\n）')).toEqual([]);
	});
	it('a mark that is never closed is told', () => {
		expect(found('坚持“应保尽保，落实政策。\n推进“一件事”办理。')).toEqual([
			'quotes ““”'
		]);
	});
});
