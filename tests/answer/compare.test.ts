import { describe, expect, it } from 'vitest';
import { openCity } from './city.ts';

const inA = { region: '990101' };

describe('comparisons', () => {
	it('compare a single figure with a single one, a cumulative with a cumulative one', async () => {
		const city = await openCity(`
			A区 2025Q2 低保资金支出/ytd=200
			A区 2025Q3 低保资金支出/ytd=300
			A区 2026Q2 低保资金支出/ytd=220
			A区 2026Q3 低保资金支出/ytd=360`);
		const [single, cumulative, step] = await city.answers(
			['低保资金支出·同比', '低保资金支出·累计·同比', '低保资金支出·累计·环比'],
			inA
		);
		expect(single!.value).toBeCloseTo(0.4, 12);
		expect(single!.change).toMatchObject({
			current: 140,
			base: 100,
			basePeriod: '2025Q3'
		});
		expect(cumulative!.value).toBeCloseTo(0.2, 12);
		expect(step).toMatchObject({ status: 'refused', reason: '累计数不作环比，只作同比' });
	});

	it('compare a quarter with the one before, also over the turn of the year', async () => {
		const city = await openCity(`
			A区 2025Q3 低保资金支出/ytd=300
			A区 2025Q4 低保资金支出/ytd=400
			A区 2026Q1 低保资金支出/ytd=110`);
		const stat = await city.answer('低保资金支出·环比', { ...inA, period: '2026Q1' });
		expect(stat.value).toBeCloseTo(0.1, 12);
		expect(stat.change).toMatchObject({ current: 110, base: 100, basePeriod: '2025Q4' });
	});

	it('compare stocks with last year, last quarter and the end of last year', async () => {
		const city = await openCity(`
			A区 2025Q3 孤儿数=80
			A区 2025Q4 孤儿数=100
			A区 2026Q2 孤儿数=125
			A区 2026Q3 孤儿数=120`);
		const stats = await city.answers(
			['孤儿数·同比', '孤儿数·环比', '孤儿数·比上年末', '孤儿数·同比·增量'],
			inA
		);
		const [yoy, qoq, ye, amount] = stats.map(({ value }) => value!);
		expect([yoy, qoq, ye, amount]).toEqual([
			0.5, -0.040000000000000036, 0.19999999999999996, 40
		]);
		expect(stats[3]).toMatchObject({ unit: '人', change: { kind: 'amount' } });
	});

	it('compare a year with a year only where both are whole', async () => {
		const city = await openCity(`
			A区 2024 低保资金支出/single=100
			A区 2025Q4 低保资金支出/ytd=110
			A区 2025Q3 低保资金支出/ytd=80`);
		const slot = '低保资金支出·比上年';
		expect((await city.answer(slot, { ...inA, period: '2025' })).value).toBeCloseTo(
			0.1,
			12
		);
		expect(await city.answer(slot, { ...inA, period: '2025Q3' })).toMatchObject({
			status: 'refused',
			reason: '比上年只用于全年数，请用同比'
		});
	});

	it('refuse what has no meaning, with the reason', async () => {
		const city = await openCity(
			'A区 2026Q3 低保资金支出/ytd=1 孤儿数=1\nA区 2025 常住人口=9'
		);
		const reasons: [string, string, string][] = [
			['低保资金支出·比上年末', '2026Q3', '时期数不与上年末比较'],
			['常住人口·环比', '2026Q3', '年度数不作环比'],
			['常住人口·比上年末', '2026Q3', '年度数只与上年比较'],
			['孤儿数·环比', '2026', '年度数不作环比'],
			['孤儿数·比上月', '2026Q3', '季度数不与上月比较'],
			['低保月人均补助水平·累计·环比', '2026Q3', '累计数不作环比，只作同比'],
			['预算执行率·环比', '2026Q3', '累计数不作环比，只作同比'],
			['农村低保标准·排名·同比', '2026Q3', '名单和位次不作增减比较']
		];
		for (const [slot, period, reason] of reasons)
			expect(await city.answer(slot, { ...inA, period })).toMatchObject({
				status: 'refused',
				reason,
				value: null,
				change: null
			});
	});

	it('change in points for ratios and percentages, in their own unit for a 比', async () => {
		const city = await openCity(`
			A区 2025Q3 居民消费价格同比涨幅=1.5 特困人员救助供养人数=100 特困人员集中供养人数=40 城市低保标准=600 农村低保标准=500
			A区 2026Q3 居民消费价格同比涨幅=3.5 特困人员救助供养人数=100 特困人员集中供养人数=45 城市低保标准=650 农村低保标准=500`);
		const stats = await city.answers(
			['居民消费价格同比涨幅·同比', '特困人员集中供养率·同比', '城乡低保标准之比·同比'],
			inA
		);
		expect(stats.map(({ value }) => Number(value!.toFixed(12)))).toEqual([
			0.02, 0.05, 0.1
		]);
		expect(stats.map(({ change }) => change!.kind)).toEqual([
			'points',
			'points',
			'amount'
		]);
	});

	it('give no rate on a base of zero, but both values', async () => {
		const city = await openCity('A区 2025Q3 孤儿数=0\nA区 2026Q3 孤儿数=5');
		expect(await city.answer('孤儿数·同比', inA)).toMatchObject({
			status: 'ok',
			value: null,
			change: { current: 5, base: 0 }
		});
	});

	it('are missing, with the reason, where the base is', async () => {
		const city = await openCity('A区 2025Q3 孤儿数=缺\nA区 2026Q3 孤儿数=5');
		expect(await city.answer('孤儿数·同比', inA)).toMatchObject({
			status: 'missing',
			reason: '上年同期缺报，不作比较',
			change: { current: 5, base: null }
		});
	});

	it('are over the regions that reported for both periods', async () => {
		const twenty = (period: string, e: string) =>
			['A区', 'B区', 'C县', 'D县']
				.map((name) => `${name} ${period} 孤儿数=${period === '2026Q3' ? 22 : 20}`)
				.join('\n') + `\nE市 ${period} 孤儿数=${e}`;
		const city = await openCity(`${twenty('2025Q3', '2')}\n${twenty('2026Q3', '缺')}`);
		const [now, change] = await city.answers(['孤儿数', '孤儿数·同比']);
		expect(now!.value).toBe(88);
		expect(change!.value).toBeCloseTo(0.1, 12);
		expect(change!.change).toMatchObject({ current: 88, base: 80 });
		expect(change!.notes).toContain('按两期均已报的地区比较');
	});

	it('show the sums that were compared before the cells they were added from', async () => {
		const city = await openCity(`
			A区 2026Q3 城市低保户数=1 农村低保户数=2
			A区 2025Q3 城市低保户数=1 农村低保户数=1`);
		const stat = await city.answer('低保户数·同比', inA);
		expect(
			stat.trace.operands.filter(({ source }) => !source).map(({ value }) => value)
		).toEqual(expect.arrayContaining([3, 2]));
		expect(stat.trace.formula).toBe('低保户数；本期 ÷ 上年同期 － 1');
		expect(stat.trace.sql).toMatch(/^SELECT [^*]+\nGROUP BY /);
	});
});
