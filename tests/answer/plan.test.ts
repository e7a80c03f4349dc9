import { describe, expect, it } from 'vitest';
import type { Engine, Plain } from '#lib/engine/engine.ts';
import type { Sql } from '#lib/query/sql.ts';
import { plan, type Wanted } from '#lib/answer/plan.ts';
import { openCity } from './city.ts';

const counties = ['A区', 'B区', 'C县', 'D县', 'E市'];
const quarters = [2023, 2024, 2025, 2026].flatMap((year) =>
	[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`)
);
const facts = quarters
	.flatMap((period, at) =>
		counties.map(
			(name, index) =>
				`${name} ${period} 城市低保对象人数=${100 + at + index} 农村低保对象人数=${200 + at} 城市低保标准=${600 + index} 农村低保标准=${500 + index * 10} 低保资金支出/ytd=${at} 社会救助资金支出总额/ytd=${at * 2} 社会救助资金预算数/ytd=900 孤儿数=${index}`
		)
	)
	.join('\n');

/** An engine that writes down what it is asked. */
const watched =
	(asked: string[]) =>
	(engine: Engine): Engine => ({
		...engine,
		query: (sql) => {
			asked.push(sql.text);
			return engine.query(sql);
		}
	});

/** A page and a report in one: trends, a table of counties, dispersions, comparisons, shares. */
const slots = [
	...quarters.flatMap((period) => [
		`城市低保对象人数·#${period}`,
		`低保资金支出·#${period}`
	]),
	...counties.flatMap((name) =>
		[
			'低保对象人数',
			'低保对象人数·同比',
			'农村低保标准',
			'低保资金支出·累计·同比',
			'预算执行率',
			'孤儿数·占比'
		].map((slot) => `${slot}·@${name}`)
	),
	'农村低保标准·变异系数·同比',
	'低保标准·泰尔指数',
	'低保月人均补助水平·累计',
	'低保资金支出·累计·贡献',
	'低保对象人数·环比'
];

describe('a list of slots', () => {
	it('is answered with few queries, each a plain GROUP BY, and with none the second time', async () => {
		const asked: string[] = [];
		const city = await openCity(facts, { watch: watched(asked) });
		asked.length = 0;
		const stats = await city.answers(slots);
		expect(stats).toHaveLength(slots.length);
		expect(slots.length).toBeGreaterThan(60);
		expect(asked.length).toBeLessThanOrEqual(8);
		for (const text of asked) {
			expect(text.match(/\bGROUP BY\b/g)).toHaveLength(1);
			expect(text).not.toMatch(/\b(OVER|WITH|JOIN|UNION|HAVING|DISTINCT)\b|\(\s*SELECT/i);
		}
		asked.length = 0;
		expect(await city.answers(slots)).toEqual(stats);
		expect(asked).toEqual([]);
	});

	it('gives the same answers whether asked together or one by one', async () => {
		const together = await (await openCity(facts)).answers(slots);
		const alone = await openCity(facts);
		for (const [index, slot] of slots.entries())
			expect(await alone.answer(slot)).toEqual(together[index]);
	});

	it('needs no query once its periods were read ahead, and gives the same answers', async () => {
		const expected = await (await openCity(facts)).answers(slots);
		const asked: string[] = [];
		const city = await openCity(facts, { watch: watched(asked) });
		for (const period of city.answerer.periods)
			expect(await city.answerer.ahead!(period)).toBe(true);
		asked.length = 0;
		expect(await city.answers(slots)).toEqual(expected);
		expect(asked).toEqual([]);
	});

	it('leaves alone what is too much to read ahead', async () => {
		const asked: string[] = [];
		const city = await openCity('A区 2026Q3 孤儿数=7', {
			// The count alone says that it is a set of millions.
			watch: (engine) => ({
				...engine,
				query: <Row extends Record<string, Plain>>({ text, params }: Sql) =>
					watched(asked)(engine).query<Row>({
						text: text.replace('COUNT(*)', '1000000 + COUNT(*)'),
						params
					})
			})
		});
		asked.length = 0;
		expect(await city.answerer.ahead!('2026Q3')).toBe(false);
		expect(asked).toHaveLength(1);
		expect((await city.answer('孤儿数', { region: '990101' })).value).toBe(7);
	});

	it('asks nothing about periods that the set does not have', async () => {
		const asked: string[] = [];
		const city = await openCity('A区 2026Q3 孤儿数=1', { watch: watched(asked) });
		asked.length = 0;
		const stat = await city.answer('孤儿数·同比', { region: '990101', period: '2031Q1' });
		expect(stat.status).toBe('missing');
		expect(asked).toEqual([]);
	});
});

/** `indicator|region|period` each. */
function wantedOf(keys: readonly string[]): Wanted {
	const wanted: Wanted = new Map();
	for (const key of keys) {
		const [indicator, region, period] = key.split('|') as [string, string, string];
		const one = wanted.get(indicator) ?? { regions: new Set(), periods: new Set() };
		one.regions.add(region);
		one.periods.add(period);
		wanted.set(indicator, one);
	}
	return wanted;
}

describe('planning', () => {
	it('covers every cell that is wanted', () => {
		const wanted = [
			'a|1|2020',
			'a|2|2020',
			'b|1|2021',
			'c|3|2020',
			'c|4|2020',
			'c|5|2021'
		];
		const covered = new Set(
			plan(wantedOf(wanted)).flatMap(({ indicators, regions, periods }) =>
				indicators.flatMap((i) =>
					regions.flatMap((r) => periods.map((p) => `${i}|${r}|${p}`))
				)
			)
		);
		for (const key of wanted) expect(covered).toContain(key);
	});

	it('never makes more than four queries of it', () => {
		const wanted = Array.from(
			{ length: 300 },
			(_, n) => `i${n % 40}|${n % 31}|${2000 + (n % 17)}`
		);
		expect(plan(wantedOf(wanted)).length).toBeLessThanOrEqual(4);
	});
});
