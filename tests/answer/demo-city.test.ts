import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { NodeEngine } from '#lib/engine/node.ts';
import { openBundled } from '../state/pages/bundled.ts';
import { number, openObservations } from './observations.ts';

const now = '2026Q3';

/**
 * Slots, and the same in SQL over the tables as they lie in data/. `v` is a figure of the region: of a
 * county its own, of the city its counties' and the 本级's together. `std` is a standard, weighted.
 */
const cases: [slot: string, sql: string][] = [
	['低保对象人数', "v('低保对象人数', '2026Q3', 'all', '')"],
	['城市低保对象人数', "v('低保对象人数', '2026Q3', 'urban', '')"],
	[
		'农村低保对象人数·同比',
		"v('低保对象人数', '2026Q3', 'rural', '') / v('低保对象人数', '2025Q3', 'rural', '') - 1"
	],
	[
		'低保对象人数·环比',
		"v('低保对象人数', '2026Q3', 'all', '') / v('低保对象人数', '2026Q2', 'all', '') - 1"
	],
	[
		'低保对象人数·比上年末',
		"v('低保对象人数', '2026Q3', 'all', '') / v('低保对象人数', '2025Q4', 'all', '') - 1"
	],
	[
		'低保对象人数·同比·增量',
		"v('低保对象人数', '2026Q3', 'all', '') - v('低保对象人数', '2025Q3', 'all', '')"
	],
	[
		'城市低保户数·占比',
		"v('低保户数', '2026Q3', 'urban', '') / v('低保户数', '2026Q3', 'all', '')"
	],
	['低保资金支出·累计', "v('低保资金支出', '2026Q3', 'all', 'ytd')"],
	[
		'低保资金支出',
		"v('低保资金支出', '2026Q3', 'all', 'ytd') - v('低保资金支出', '2026Q2', 'all', 'ytd')"
	],
	['低保资金支出·#2026Q1', "v('低保资金支出', '2026Q1', 'all', 'ytd')"],
	['低保资金支出·#2025', "v('低保资金支出', '2025Q4', 'all', 'ytd')"],
	[
		'低保资金支出·#2025M01/2026M09',
		"v('低保资金支出', '2025Q4', 'all', 'ytd') + v('低保资金支出', '2026Q3', 'all', 'ytd')"
	],
	[
		'低保资金支出·累计·同比',
		"v('低保资金支出', '2026Q3', 'all', 'ytd') / v('低保资金支出', '2025Q3', 'all', 'ytd') - 1"
	],
	[
		'低保资金支出·同比',
		"(v('低保资金支出', '2026Q3', 'all', 'ytd') - v('低保资金支出', '2026Q2', 'all', 'ytd')) / (v('低保资金支出', '2025Q3', 'all', 'ytd') - v('低保资金支出', '2025Q2', 'all', 'ytd')) - 1"
	],
	[
		'低保资金支出·累计·占比',
		"v('低保资金支出', '2026Q3', 'all', 'ytd') / v('社会救助资金支出总额', '2026Q3', 'all', 'ytd')"
	],
	[
		'低保资金支出·累计·拉动',
		"(v('低保资金支出', '2026Q3', 'all', 'ytd') - v('低保资金支出', '2025Q3', 'all', 'ytd')) / v('社会救助资金支出总额', '2025Q3', 'all', 'ytd')"
	],
	[
		'社会救助资金支出总额·累计·同比',
		"v('社会救助资金支出总额', '2026Q3', 'all', 'ytd') / v('社会救助资金支出总额', '2025Q3', 'all', 'ytd') - 1"
	],
	['取暖救助户数·累计', "v('取暖救助户数', '2026Q3', 'all', 'ytd')"],
	[
		'低保覆盖率',
		"v('低保对象人数', '2026Q3', 'all', '') / v('常住人口', '2025', 'all', '')"
	],
	[
		'低保覆盖率·农村',
		"v('低保对象人数', '2026Q3', 'rural', '') / v('常住人口', '2025', 'rural', '')"
	],
	[
		'基本生活救助覆盖率',
		"(v('低保对象人数', '2026Q3', 'all', '') + v('特困人员救助供养人数', '2026Q3', 'all', '')) / v('常住人口', '2025', 'all', '')"
	],
	[
		'低保户均人口',
		"v('低保对象人数', '2026Q3', 'all', '') / v('低保户数', '2026Q3', 'all', '')"
	],
	['农村低保标准', "std('最低生活保障标准', '低保对象人数', '2026Q3', 'rural')"],
	[
		'城市特困标准',
		"std('特困人员基本生活标准', '特困人员救助供养人数', '2026Q3', 'urban')"
	],
	[
		'农村低保标准·同比',
		"std('最低生活保障标准', '低保对象人数', '2026Q3', 'rural') / std('最低生活保障标准', '低保对象人数', '2025Q3', 'rural') - 1"
	],
	[
		'城乡低保标准之比',
		"std('最低生活保障标准', '低保对象人数', '2026Q3', 'urban') / std('最低生活保障标准', '低保对象人数', '2026Q3', 'rural')"
	],
	[
		'特困标准与低保标准倍数·农村',
		"std('特困人员基本生活标准', '特困人员救助供养人数', '2026Q3', 'rural') / std('最低生活保障标准', '低保对象人数', '2026Q3', 'rural')"
	],
	[
		'预算执行率·累计',
		"v('社会救助资金支出总额', '2026Q3', 'all', 'ytd') / v('社会救助资金预算数', '2026Q3', 'all', 'ytd')"
	],
	[
		'执行率与序时进度之差·累计',
		"v('社会救助资金支出总额', '2026Q3', 'all', 'ytd') / v('社会救助资金预算数', '2026Q3', 'all', 'ytd') - 9.0 / 12"
	],
	[
		'低保月人均补助水平·累计',
		"v('低保资金支出', '2026Q3', 'all', 'ytd') * 10000 / ((v('低保对象人数', '2025Q4', 'all', '') + v('低保对象人数', '2026Q3', 'all', '')) / 2 * 9)"
	],
	[
		'低保月人均补助水平',
		"(v('低保资金支出', '2026Q3', 'all', 'ytd') - v('低保资金支出', '2026Q2', 'all', 'ytd')) * 10000 / ((v('低保对象人数', '2026Q2', 'all', '') + v('低保对象人数', '2026Q3', 'all', '')) / 2 * 3)"
	],
	[
		'医疗救助人次均水平·累计',
		"v('医疗救助资金支出', '2026Q3', 'all', 'ytd') * 10000 / v('医疗救助人次', '2026Q3', 'all', 'ytd')"
	],
	[
		'特困人员集中供养率',
		"v('特困人员集中供养人数', '2026Q3', 'all', '') / v('特困人员救助供养人数', '2026Q3', 'all', '')"
	],
	[
		'生活不能自理特困人员集中供养率',
		"v('生活不能自理特困人员集中供养人数', '2026Q3', 'all', '') / (v('特困人员全护理人数', '2026Q3', 'all', '') + v('特困人员半护理人数', '2026Q3', 'all', ''))"
	],
	[
		'按时办结率·累计',
		"v('按时办结件数', '2026Q3', 'all', 'ytd') / v('办结件数', '2026Q3', 'all', 'ytd')"
	],
	[
		'平均办理时间·累计',
		"v('办结总天数', '2026Q3', 'all', 'ytd') / v('办结件数', '2026Q3', 'all', 'ytd')"
	],
	[
		'低保换手率',
		"(v('新增低保人数', '2026Q3', 'all', 'ytd') - v('新增低保人数', '2026Q2', 'all', 'ytd') + v('退出低保人数', '2026Q3', 'all', 'ytd') - v('退出低保人数', '2026Q2', 'all', 'ytd')) / 2 / v('低保对象人数', '2026Q2', 'all', '')"
	],
	[
		'低保人数平衡差',
		"v('低保对象人数', '2026Q2', 'all', '') + v('新增低保人数', '2026Q3', 'all', 'ytd') - v('新增低保人数', '2026Q2', 'all', 'ytd') - v('退出低保人数', '2026Q3', 'all', 'ytd') + v('退出低保人数', '2026Q2', 'all', 'ytd') - v('低保对象人数', '2026Q3', 'all', '')"
	],
	[
		'县级资金分担比例·累计',
		"v('县级财政安排资金', '2026Q3', 'all', 'ytd') / (v('中央财政补助资金', '2026Q3', 'all', 'ytd') + v('省级财政补助资金', '2026Q3', 'all', 'ytd') + v('市级财政安排资金', '2026Q3', 'all', 'ytd') + v('县级财政安排资金', '2026Q3', 'all', 'ytd'))"
	],
	[
		'社会救助支出占一般公共预算支出比重·累计',
		"v('社会救助资金支出总额', '2026Q3', 'all', 'ytd') / v('一般公共预算支出', '2026Q3', 'all', 'ytd')"
	],
	[
		'每万名救助对象经办人员',
		"v('社会救助经办人员数', '2026Q3', 'all', '') / (v('低保对象人数', '2026Q3', 'all', '') + v('特困人员救助供养人数', '2026Q3', 'all', '')) * 10000"
	],
	[
		'困难群众医疗费用实际报销比例·累计',
		"std_flow('困难群众医疗费用实际报销比例', '困难群众医疗总费用', '2026Q3')"
	]
];

/** Over the counties; `c` holds one row for each of them. */
const over: [slot: string, sql: string][] = [
	['农村低保标准·最高', 'MAX(s)'],
	['农村低保标准·最低', 'MIN(s)'],
	['农村低保标准·极差', 'MAX(s) - MIN(s)'],
	['农村低保标准·极值比', 'MAX(s) / MIN(s)'],
	['农村低保标准·变异系数', 'STDDEV_POP(s) / AVG(s)'],
	['农村低保标准·加权变异系数', 'SQRT(SUM(p * (s - m) ** 2) / SUM(p)) / MAX(m)'],
	['农村低保标准·泰尔指数', 'SUM(p * s / m * LN(s / m)) / SUM(p)'],
	['农村低保标准·泰尔L指数', 'SUM(p * LN(m / s)) / SUM(p)'],
	['农村低保标准·提标增支', 'SUM(GREATEST(0, m - s) * p) / 10000'],
	[
		'农村低保标准·基尼系数',
		'(SELECT SUM(a.p * b.p * ABS(a.s - b.s)) FROM c a, c b) / (2 * MAX(m) * SUM(p) ** 2)'
	]
];

describe('demo-city, asked by slots and by SQL over its tables', () => {
	let answerer: OpenedAnswerer;
	let engine: NodeEngine;
	beforeAll(async () => {
		answerer = await openBundled('demo-city');
		engine = await openObservations('demo-city');
	});
	afterAll(() => engine.close());

	const ask = async (slot: string, region: string) =>
		(await answerer.ask([slot], { region, period: now, area: 'all' }))[0]!;

	describe.each(['990100', '990101', '990108', '990111'])('%s', (region) => {
		beforeAll(async () => {
			const below = region === '990100' ? `region <> '990100'` : `region = '${region}'`;
			await engine.run(
				`CREATE OR REPLACE MACRO v(n, p, a, m) AS (SELECT CAST(SUM(value) AS DOUBLE) FROM o
					WHERE ${below} AND name = n AND period = p AND area = a AND measure = m)`,
				`CREATE OR REPLACE MACRO std(n, w, p, a) AS (SELECT SUM(CAST(s.value AS DOUBLE) * CAST(t.value AS DOUBLE)) / SUM(CAST(t.value AS DOUBLE))
					FROM o s JOIN o t USING (region, period, area)
					WHERE s.${below} AND s.name = n AND t.name = w AND period = p AND area = a)`,
				`CREATE OR REPLACE MACRO std_flow(n, w, p) AS (SELECT SUM(CAST(s.value AS DOUBLE) * CAST(t.value AS DOUBLE)) / SUM(CAST(t.value AS DOUBLE))
					FROM o s JOIN o t USING (region, period, area)
					WHERE s.${below} AND s.name = n AND t.name = w AND period = p AND s.measure = 'ytd' AND t.measure = 'ytd' AND area = 'all')`
			);
		});

		it.each(cases)('%s', async (slot, sql) => {
			const expected = await number(engine, sql);
			const stat = await ask(slot, region);
			expect(expected).not.toBeNull();
			expect(stat).toMatchObject({ status: 'ok', reason: '' });
			expect(Math.abs(stat.value! - expected!)).toBeLessThanOrEqual(
				1e-11 * Math.max(1, Math.abs(expected!))
			);
		});
	});

	describe('over its counties', () => {
		beforeAll(async () => {
			await engine.run(
				`CREATE TABLE c AS SELECT region, CAST(s.value AS DOUBLE) AS s, CAST(t.value AS DOUBLE) AS p,
					SUM(CAST(s.value AS DOUBLE) * CAST(t.value AS DOUBLE)) OVER () / SUM(CAST(t.value AS DOUBLE)) OVER () AS m
				FROM o s JOIN o t USING (region, period, area)
				WHERE s.name = '最低生活保障标准' AND t.name = '低保对象人数' AND period = '${now}' AND area = 'rural'`
			);
		});

		it.each(over)('%s', async (slot, sql) => {
			const expected = await number(engine, `(SELECT ${sql} FROM c)`);
			const stat = await ask(slot, '990100');
			expect(stat.status).toBe('ok');
			expect(stat.value).toBeCloseTo(expected!, 10);
		});

		it('ranks them like SQL does', async () => {
			const expected = await engine.query<{ region: string; rank: number }>({
				text: 'SELECT region, CAST(RANK() OVER (ORDER BY s DESC) AS INTEGER) AS rank FROM c ORDER BY rank, region',
				params: []
			});
			const { list } = await ask('农村低保标准·排名', '990100');
			expect(list!.map(({ region, rank }) => ({ region, rank }))).toEqual(expected);
		});
	});

	it('says of a sum how many counties are in it, whoever has not reported', async () => {
		const [row] = await engine.query<{ there: number; all: number }>({
			text: `SELECT CAST(COUNT(value) AS INTEGER) AS there, CAST(COUNT(*) AS INTEGER) AS all
				FROM o WHERE name = '临时救助人次' AND period = '${now}' AND area = 'all' AND measure = 'ytd'`,
			params: []
		});
		const stat = await ask('临时救助人次·累计', '990100');
		expect(row!.there).toBeLessThan(row!.all);
		expect(stat.coverage).toEqual({ reported: row!.there, expected: row!.all });
		if (stat.status === 'ok')
			expect(stat.notes).toContain(`${row!.there}/${row!.all}个区县已报`);
		else expect(stat.reason).toMatch(/缺报权重/);
	});

	it('divides money by visits of the counties that have reported both', async () => {
		const expected = await number(
			engine,
			`(SELECT SUM(a.value) * 10000 / SUM(b.value) FROM o a JOIN o b USING (region, period, area, measure)
				WHERE a.name = '临时救助金支出' AND b.name = '临时救助人次' AND period = '${now}' AND area = 'all'
				AND a.value IS NOT NULL AND b.value IS NOT NULL)`
		);
		const stat = await ask('临时救助人次均水平·累计', '990100');
		if (stat.status === 'ok') expect(stat.value).toBeCloseTo(expected!, 9);
		else expect(stat.reason).toMatch(/缺报权重/);
	});
});
