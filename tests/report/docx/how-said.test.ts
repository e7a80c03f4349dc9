import { describe, expect, it } from 'vitest';
import type { Change, Stat } from '#lib/domain/stat.ts';
import { howSaid } from '#lib/report/docx/how-said.ts';
import { sayAgain } from '#lib/report/docx/say-again.ts';
import { stat } from './fixture.ts';

const marksOf = (...all: [Stat, string][]) =>
	all.map(([one, text], index) => ({
		id: `_M_${index}`,
		stat: one,
		text,
		place: null
	}));

/** The same words over newer data. */
function again(old: [Stat, string][], newer: Stat[], change?: Stat) {
	const ways = howSaid(marksOf(...old), 'report');
	return sayAgain(
		newer.map((one, index) => ({
			stat: one,
			said: ways[index]!,
			...(change ? { change } : {})
		}))
	);
}

const money = (value: number) => stat(value, { unit: '万元' });
const share = (value: number, name: string) =>
	stat(value, { slot: `${name}·占比`, unit: '1', shown: 'percent' });
const rate = (current: number, base: number, more: Partial<Change> = {}) =>
	stat((current - base) / base, {
		slot: '低保对象人数·同比',
		unit: '1',
		shown: 'percent',
		change: {
			kind: 'rate',
			basis: 'yoy',
			current,
			base,
			unit: '人',
			basePeriod: '2025Q3',
			...more
		}
	});

describe('a number is said again as it was said', () => {
	it.each<[string, Stat, string, Stat, string]>([
		['a count', stat(49215), '49215人', stat(51000), '51000人'],
		['a count in 万', stat(49215), '4.92万人', stat(9100), '0.91万人'],
		['money in its own unit', money(75953), '7.6亿元', money(9000), '9000万元'],
		['money in a unit asked for', money(75953), '75953万元', money(80000), '80000万元'],
		['about', money(75953), '约7.6亿元', money(88000), '约8.8亿元'],
		[
			'a standard without what the sentence said before',
			stat(613.12, { unit: '元/人·月' }),
			'613.1元',
			stat(700.55, { unit: '元/人·月' }),
			'700.6元'
		],
		[
			'growth that turns',
			rate(110, 100),
			'同比增长10.0%',
			rate(90, 100),
			'同比下降10.0%'
		],
		[
			'growth of years',
			rate(110, 100),
			'比上年增长10.0%',
			rate(120, 100),
			'比上年增长20.0%'
		],
		[
			'a few more or less',
			rate(2, 3, { unit: '处' }),
			'比上年同期减少1处',
			rate(5, 3, { unit: '处' }),
			'比上年同期增加2处'
		],
		[
			'a size without its sign',
			stat(-0.127, { unit: '1', shown: 'points' }),
			'12.7个百分点',
			stat(-0.05, { unit: '1', shown: 'points' }),
			'5个百分点'
		],
		[
			'a ratio',
			stat(1.264, { unit: '1', shown: 'ratio' }),
			'1.26∶1',
			stat(1.3, { unit: '1', shown: 'ratio' }),
			'1.30∶1'
		],
		['a cell', money(515.6), '515.60', money(516), '516.00'],
		['a cell of percent', rate(103.5, 100), '3.5', rate(97, 100), '-3.0'],
		['a cell in 亿元', money(75953.37), '7.60', money(81000), '8.10'],
		['a whole cell that is one no more', stat(740), '740', stat(740.46), '740.5'],
		[
			'a figure among words',
			stat(49215),
			'32887户、49215人',
			stat(50000),
			'32887户、50000人'
		],
		[
			'nothing',
			money(0),
			'未发放临时救助金，上年同期也为零',
			money(0),
			'未发放临时救助金，上年同期为550万元'
		],
		[
			'nothing that is something now',
			money(0),
			'未发放临时救助金',
			money(12),
			'发放临时救助金12万元'
		]
	])('%s', (_, old, text, newer, expected) => {
		const change = rate(0, 550, { unit: '万元' });
		expect(again([[old, text]], [newer], change)).toEqual([expected]);
	});

	it('a count of a speech, with 万 only where it is long', () => {
		const [said] = howSaid(marksOf([stat(49215), '4.92万人']), 'speech');
		expect(sayAgain([{ stat: stat(9100), said: said! }])).toEqual(['9100人']);
	});

	it('is null where the data gives no figure any more', () => {
		expect(again([[stat(49215), '49215人']], [stat(null)])).toEqual([null]);
	});

	it('is not known for words that have nothing to do with the number', () => {
		expect(howSaid(marksOf([stat(49215), '许多人']), 'report')).toEqual([null]);
	});
});

describe('numbers that were said together stay together', () => {
	it('shares add up to 100.0, in prose and in tables', () => {
		const thirds = (mark: string) =>
			again(
				[
					[share(0.5, '甲'), `50.0${mark}`],
					[share(0.3, '乙'), `30.0${mark}`],
					[share(0.2, '丙'), `20.0${mark}`]
				],
				['甲', '乙', '丙'].map((name) => share(1 / 3, name))
			);
		expect(thirds('%')).toEqual(['33.4%', '33.3%', '33.3%']);
		expect(thirds('')).toEqual(['33.4', '33.3', '33.3']);
	});

	it('shares that no longer make up the whole are each said for themselves', () => {
		expect(
			again(
				[
					[share(0.5, '甲'), '50.0%'],
					[share(0.5, '乙'), '50.0%']
				],
				[share(1 / 3, '甲'), share(1 / 3, '乙')]
			)
		).toEqual(['33.3%', '33.3%']);
	});

	it('what a share leaves of the whole follows it', () => {
		const between = (value: number) => stat(value, { unit: '1', shown: 'percent' });
		expect(
			again(
				[
					[between(0.634), '63.4%'],
					[between(0.634), '36.6%']
				],
				[between(0.7), between(0.7)]
			)
		).toEqual(['70.0%', '30.0%']);
	});

	it('changes said in turn name their verb where it differs', () => {
		const old: [Stat, string][] = [
			[rate(105.7, 100), '同比分别增长5.7%'],
			[rate(107.1, 100), '7.1%']
		];
		expect(again(old, [rate(103, 100), rate(104, 100)])).toEqual([
			'同比分别增长3.0%',
			'4.0%'
		]);
		expect(again(old, [rate(97, 100), rate(104, 100)])).toEqual([
			'同比分别下降3.0%',
			'增长4.0%'
		]);
	});
});

describe('the scale of a figure', () => {
	it('is that of its neighbours where it fits more than one', () => {
		const old: [Stat, string][] = [
			[money(75953.37), '7.60'],
			[money(0), '0.00']
		];
		expect(again(old, [money(76000), money(5000)])).toEqual(['7.60', '0.50']);
	});

	it('of a charted value may be 万', () => {
		const [way] = howSaid(
			[
				{
					id: 'C_0001',
					stat: stat(2429700),
					text: '242.97',
					place: { chart: 0, series: 0, point: 0 }
				}
			],
			'report'
		);
		expect(sayAgain([{ stat: stat(2500000), said: way! }])).toEqual(['250']);
	});
});
