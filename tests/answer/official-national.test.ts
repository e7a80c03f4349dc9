import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { NodeEngine } from '#lib/engine/node.ts';
import { openBundled } from '../state/pages/bundled.ts';
import { number, openObservations } from './observations.ts';

/** Of the nation: `v(name, period)` is the number as printed, in the unit it was printed in. */
const nation: [slot: string, sql: string][] = [
	['城市低保对象人数', "v('城市低保人数', '2021') * 10000"],
	['农村低保对象人数', "v('农村低保人数', '2021') * 10000"],
	['低保对象人数', "(v('城市低保人数', '2021') + v('农村低保人数', '2021')) * 10000"],
	['城市低保对象人数·同比', "v('城市低保人数', '2021') / v('城市低保人数', '2020') - 1"],
	[
		'农村低保对象人数·比上年',
		"v('农村低保人数', '2021') / v('农村低保人数', '2020') - 1"
	],
	[
		'低保对象人数·同比·增量',
		"(v('城市低保人数', '2021') + v('农村低保人数', '2021') - v('城市低保人数', '2020') - v('农村低保人数', '2020')) * 10000"
	],
	[
		'城市低保对象人数·占比',
		"v('城市低保人数', '2021') / (v('城市低保人数', '2021') + v('农村低保人数', '2021'))"
	],
	['城市低保户均人口', "v('城市低保人数', '2021') / v('城市低保户数', '2021')"],
	['城市低保标准', "v('城市低保平均保障标准', '2021')"],
	['农村低保标准', "v('农村低保平均保障标准', '2021') / 12"],
	[
		'城乡低保标准之比',
		"v('城市低保平均保障标准', '2021') / (v('农村低保平均保障标准', '2021') / 12)"
	],
	['农村低保资金支出', "v('农村低保资金支出', '2021') * 10000"],
	[
		'低保资金支出',
		"(v('城市低保资金支出', '2021') + v('农村低保资金支出', '2021')) * 10000"
	],
	['特困人员救助供养人数', "v('城乡特困人员人数', '2021') * 10000"],
	[
		'特困人员救助供养人数·同比',
		"v('城乡特困人员人数', '2021') / v('城乡特困人员人数', '2020') - 1"
	],
	['临时救助人次均水平', "v('临时救助支出', '2021') * 10000 / v('临时救助人次', '2021')"],
	['孤儿数', "v('孤儿数', '2021') * 10000"]
];

const provinces: [slot: string, sql: string][] = [
	['城市低保对象人数', "v('城市居民最低生活保障人数', '2021') * 10000"],
	[
		'低保对象人数',
		"(v('城市居民最低生活保障人数', '2021') + v('农村居民最低生活保障人数', '2021')) * 10000"
	],
	[
		'农村低保对象人数·同比',
		"v('农村居民最低生活保障人数', '2021') / v('农村居民最低生活保障人数', '2020') - 1"
	],
	[
		'低保覆盖率',
		"(v('城市居民最低生活保障人数', '2021') + v('农村居民最低生活保障人数', '2021')) / v('年末常住人口', '2021')"
	],
	[
		'低保覆盖率·同比',
		"(v('城市居民最低生活保障人数', '2021') + v('农村居民最低生活保障人数', '2021')) / v('年末常住人口', '2021') - (v('城市居民最低生活保障人数', '2020') + v('农村居民最低生活保障人数', '2020')) / v('年末常住人口', '2020')"
	],
	['低保覆盖率·农村', "v('农村居民最低生活保障人数', '2021') / v('乡村人口', '2021')"],
	['常住人口', "v('年末常住人口', '2021') * 10000"],
	['常住人口·同比', "v('年末常住人口', '2021') / v('年末常住人口', '2020') - 1"],
	['一般公共预算支出', "v('地方一般公共预算支出', '2021') * 10000"],
	[
		'一般公共预算支出·同比',
		"v('地方一般公共预算支出', '2021') / v('地方一般公共预算支出', '2020') - 1"
	],
	['城镇居民人均消费支出', "v('城镇居民人均消费支出', '2021')"],
	[
		'居民人均可支配收入·同比',
		"v('居民人均可支配收入', '2021') / v('居民人均可支配收入', '2020') - 1"
	],
	[
		'农村低保对象人数·占比',
		"v('农村居民最低生活保障人数', '2021') / (v('城市居民最低生活保障人数', '2021') + v('农村居民最低生活保障人数', '2021'))"
	]
];

const overProvinces: [slot: string, sql: string][] = [
	['居民人均可支配收入·最高', 'MAX(value)'],
	['居民人均可支配收入·最低', 'MIN(value)'],
	['居民人均可支配收入·极差', 'MAX(value) - MIN(value)'],
	[
		'居民人均可支配收入·极值比',
		'CAST(MAX(value) AS DOUBLE) / CAST(MIN(value) AS DOUBLE)'
	],
	[
		'居民人均可支配收入·变异系数',
		'STDDEV_POP(CAST(value AS DOUBLE)) / AVG(CAST(value AS DOUBLE))'
	]
];

describe('official-national 2021, asked by slots and by SQL over its tables', () => {
	let answerer: OpenedAnswerer;
	let engine: NodeEngine;
	beforeAll(async () => {
		answerer = await openBundled('official-national');
		engine = await openObservations('official-national');
	});
	afterAll(() => engine.close());

	const answers = async (slot: string, region: string, sql: string) => {
		const expected = await number(engine, sql);
		const [stat] = await answerer.ask([slot], { region, period: '2021', area: 'all' });
		expect(expected).not.toBeNull();
		expect(stat).toMatchObject({ status: 'ok', reason: '' });
		expect(Math.abs(stat!.value! - expected!)).toBeLessThanOrEqual(
			// What was printed a year is kept as a month's, to six decimals.
			1e-9 * Math.max(1, Math.abs(expected!))
		);
	};
	const of = (region: string) =>
		engine.run(
			`CREATE OR REPLACE MACRO v(n, p) AS (SELECT CAST(SUM(value) AS DOUBLE) FROM o
				WHERE region = '${region}' AND name = n AND period = p)`
		);

	it.each(nation)('the nation: %s', async (slot, sql) => {
		await of('000000');
		await answers(slot, '000000', sql);
	});

	describe.each(['320000', '430000', '620000'])('%s', (region) => {
		it.each(provinces)('%s', async (slot, sql) => {
			await of(region);
			await answers(slot, region, sql);
		});
	});

	it.each(overProvinces)('its provinces: %s', async (slot, sql) => {
		await answers(
			slot,
			'000000',
			`(SELECT ${sql} FROM o WHERE name = '居民人均可支配收入' AND period = '2021' AND region <> '000000')`
		);
	});

	it('checks the nation’s own figures against the provinces’ sum', async () => {
		const check = await answerer.check('城市低保对象人数', {
			region: '000000',
			period: '2021',
			area: 'all'
		});
		const sum = await number(
			engine,
			`(SELECT SUM(value) * 10000 FROM o WHERE name = '城市居民最低生活保障人数' AND period = '2021' AND region <> '000000')`
		);
		expect(check).toMatchObject({ sum, coverage: { reported: 31, expected: 31 } });
		expect(check!.difference).toBeCloseTo(check!.own - sum!, 6);
	});

	it('adds up the provinces where the nation printed none, and says so', async () => {
		const [stat] = await answerer.ask(['孤儿数'], {
			region: '000000',
			period: '2014',
			area: 'all'
		});
		const own = await number(
			engine,
			`(SELECT COUNT(*) FROM o WHERE name = '孤儿数' AND period = '2014' AND region = '000000')`
		);
		expect(own).toBe(0);
		const sum = await number(
			engine,
			`(SELECT SUM(value) FROM o WHERE name = '孤儿数' AND period = '2014' AND region <> '000000')`
		);
		expect(stat).toMatchObject({ value: sum, notes: ['由31省合计'] });
	});
});
