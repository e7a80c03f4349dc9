import { describe, expect, it } from 'vitest';
import { findingsOf } from '../read-lines.ts';

const unitsIn = (text: string) =>
	findingsOf(text)
		.filter(({ kind }) => kind === 'unit')
		.map(({ text: place, expected }) => `${place} → ${expected}`);

describe('a figure that is off by ten thousand', () => {
	it.each([
		[
			'a total, by how many there are and what each gets',
			'为6200名老人购买意外险，人均保费30元，共支出18.6元。',
			'18.6元 → 18.6万元'
		],
		[
			'a total that is told a sentence later',
			'全年结算住院病例21.46万例。次均费用6850元，住院总费用14.7万元。',
			'14.7万元 → 14.7亿元'
		],
		['a mean', '全年供餐286.5万份。财政补助1146万元，份均补助4万元。', '4万元 → 4元'],
		[
			'what is paid by the day',
			'惠及学生2.4万人，每人每天4元，按185天计，需资金1776元。',
			'1776元 → 1776万元'
		],
		[
			'a mean of persons',
			'46家企业安置残疾人1518人，平均每家企业33万人。',
			'33万人 → 33人'
		],
		[
			'the year of a month',
			'护工补贴每人每月850元，一年10200万元。',
			'10200万元 → 10200元'
		],
		['the month of a year', '两项补贴全年增支432万元，月均增支36元。', '36元 → 36万元'],
		[
			'the whole of a share',
			'累计建档18640人，占常住人口38.8人的4.8%。',
			'38.8人 → 38.8万人'
		],
		[
			'what lies between two levels',
			'护理补贴由每人每月90元上调至115元，月均增加25万元。',
			'25万元 → 25元'
		],
		[
			'land that is measured in another unit',
			'拆除旧房2.06万平方米，户均约65亩（按已拆318户计）。',
			'约65亩 → 约65平方米'
		],
		[
			'land, by what grows on it',
			'小麦播种面积26.4亩，总产量11.88万吨，亩均450公斤。',
			'26.4亩 → 26.4万亩'
		]
	])('is told of %s', (_, text, expected) => {
		expect(unitsIn(text)).toContain(expected);
	});

	it('names the sum that closes then', () => {
		const [one] = findingsOf(
			'为6200名老人购买意外险，人均保费30元，共支出18.6元。'
		).filter(({ kind }) => kind === 'unit');
		expect(one!.evidence).toEqual(['6200名×30元＝18.6万元']);
	});

	it.each([
		['figures that agree', '为6200名老人购买意外险，人均保费30元，共支出18.6万元。'],
		[
			'an amount of others, paid to so many as make it right',
			'1万名护工每人每月850元，一年10200万元。'
		],
		[
			'what is right by another count',
			'住院4.61万人次、13399.0万元，次均2907元；门诊81.69万人次、4466.3万元，次均55元。扣减补偿款23.7万元。'
		],
		[
			'figures of one digit, which agree with everything',
			'县级储备点1个，食品按1万人3天的量储备，即方便食品9万份（每人每天3份）。'
		],
		[
			'two levels of different size',
			'税收收入39961亿元，非税收入2896亿元，比上年增加2896亿元。'
		]
	])('is not told of %s', (_, text) => {
		expect(unitsIn(text)).toEqual([]);
	});
});
