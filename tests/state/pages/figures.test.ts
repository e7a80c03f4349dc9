import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodName } from '#lib/state/period-name.ts';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { balancePage } from '#lib/state/pages/balance.ts';
import { coverage } from '#lib/state/pages/coverage.ts';
import { funds } from '#lib/state/pages/funds.ts';
import { overview } from '#lib/state/pages/overview.ts';
import type { Piece } from '#lib/state/pages/piece.ts';
import { spendingHeat } from '#lib/state/pages/spending-heat.ts';
import { ask } from '#lib/state/question.ts';
import type { TileView } from '#lib/state/view.ts';
import { openBundled } from './bundled.ts';
import { csvFacts } from './csv-facts.ts';

let answerer: OpenedAnswerer;
let csv: Awaited<ReturnType<typeof csvFacts>>;
beforeAll(async () => {
	answerer = await openBundled('demo-city');
	csv = await csvFacts();
});
afterAll(() => csv.close());

type Figure = Piece & { type: 'figure' };
const figure = (piece: Piece): Figure => {
	if (piece.type !== 'figure') throw new Error(`absent: ${piece.title}`);
	return piece;
};

/** A cell by what stands at its row and over its column; the n-th where a name stands twice. */
function cell(piece: Piece, row: string, column: string, nth = 0): Stat {
	const { table } = figure(piece);
	const at = table.columns.flatMap(({ name }, index) => (name === column ? [index] : []))[
		nth
	];
	const found = table.rows.find(({ head }) => head === row)?.cells[at ?? -1];
	if (found?.type !== 'stat') throw new Error(`no number at ${row}, ${column}`);
	return found.stat;
}

const tile = (tiles: readonly TileView[], name: string): Stat => {
	const found = tiles.find((one) => one.name === name);
	if (!found) throw new Error(`no tile: ${name}`);
	return found.value.stat;
};

/** Every pair: what the page shows, and the SQL that says what it has to be. */
async function same(pairs: readonly (readonly [Stat, string])[]) {
	for (const [stat, expression] of pairs) {
		const wanted = await csv.value(expression);
		if (wanted === null) expect(stat.value, expression).toBeNull();
		else {
			expect(stat.value, `${stat.slot} = ${expression}`).not.toBeNull();
			expect(stat.value! / (wanted || 1), `${stat.slot} = ${expression}`).toBeCloseTo(
				wanted === 0 ? 0 : 1,
				9
			);
		}
	}
}

const counties = {
	云汀区: '990101',
	双榆市: '990106',
	清泊县: '990109',
	望川县: '990111'
} as const;
/** 单季: the cumulative figure less that of the quarter before, but in the first. */
const single = (region: string, period: string, name: string) =>
	period.endsWith('Q1')
		? `one('${region}', '${period}', '${name}', 'all', 'ytd')`
		: `one('${region}', '${period}', '${name}', 'all', 'ytd') - one('${region}', '${before(period)}', '${name}', 'all', 'ytd')`;
const before = (period: string) => `${period.slice(0, 5)}${Number(period.slice(5)) - 1}`;
const yearAgo = (period: string) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
/** 最近一个年末: the year's own from its fourth quarter on, the year before's until then. */
const yearEnd = (period: string) =>
	`${Number(period.slice(0, 4)) - (period.endsWith('Q4') ? 0 : 1)}`;

describe.each(['2026Q3', '2025Q1', '2024Q2'])('the pages of 示例市 in %s', (period) => {
	const scope: Scope = { region: '990100', period, area: 'all' };
	const past = yearAgo(period);

	it('总览: every column of the regions, the tiles and the trend', async () => {
		const view = await ask(answerer, scope, overview);
		const stock =
			(name: string, area = 'all') =>
			(region: string) =>
				`one('${region}', '${period}', '${name}', '${area}', '')`;
		const columns: Record<string, (region: string) => string> = {
			低保对象: stock('低保对象人数'),
			同比: (r) =>
				`${stock('低保对象人数')(r)} / one('${r}', '${past}', '低保对象人数', 'all', '') - 1`,
			覆盖率: (r) =>
				`${stock('低保对象人数')(r)} / one('${r}', '${yearEnd(period)}', '常住人口', 'all', '')`,
			城市标准: stock('最低生活保障标准', 'urban'),
			农村标准: stock('最低生活保障标准', 'rural'),
			城乡比: (r) =>
				`${stock('最低生活保障标准', 'urban')(r)} / ${stock('最低生活保障标准', 'rural')(r)}`,
			'农村特困/低保': (r) =>
				`${stock('特困人员基本生活标准', 'rural')(r)} / ${stock('最低生活保障标准', 'rural')(r)}`,
			累计支出: (r) => `one('${r}', '${period}', '社会救助资金支出总额', 'all', 'ytd')`,
			执行率: (r) =>
				`one('${r}', '${period}', '社会救助资金支出总额', 'all', 'ytd') / one('${r}', '${period}', '社会救助资金预算数', 'all', 'ytd')`,
			临时救助: (r) => single(r, period, '临时救助人次')
		};
		await same(
			Object.entries(counties).flatMap(([name, code]) =>
				Object.entries(columns).map(
					([column, sql]) => [cell(view.regions, name, column), sql(code)] as const
				)
			)
		);
		await same([
			[
				cell(view.regions, '示例市', '农村标准'),
				`weighted('${period}', '最低生活保障标准', '低保对象人数', 'rural')`
			],
			[tile(view.tiles, '在册低保对象'), `city('${period}', '低保对象人数', 'all', '')`],
			[
				tile(view.tiles, '在册特困人员'),
				`city('${period}', '特困人员救助供养人数', 'all', '')`
			],
			[
				tile(view.tiles, '资金支出'),
				`city('${period}', '社会救助资金支出总额', 'all', 'ytd')`
			],
			[
				tile(view.tiles, '城乡标准比'),
				`weighted('${period}', '最低生活保障标准', '低保对象人数', 'urban') / weighted('${period}', '最低生活保障标准', '低保对象人数', 'rural')`
			]
		]);
		const trend = figure(view.trend).chart!;
		await same(
			trend.series.flatMap(({ stats }) =>
				stats.map((stat) => [
					stat!,
					`city('${stat!.period}', '低保对象人数', '${stat!.area}', '')`
				])
			)
		);
	});

	it('总览: six dimensions against their references, and how the money of programmes moved', async () => {
		const money = (r: string, p: string, name: string) =>
			r === '990100'
				? `city('${p}', '${name}', 'all', 'ytd')`
				: `one('${r}', '${p}', '${name}', 'all', 'ytd')`;
		for (const region of ['990100', '990106', '990111']) {
			const there = { ...scope, region };
			const { dimensions } = await ask(answerer, there, overview);
			const execution = `${money(region, period, '社会救助资金支出总额')} / ${money(region, period, '社会救助资金预算数')}`;
			await same([
				[cell(dimensions, '可持续性', '本期'), execution],
				[
					cell(dimensions, '可持续性', '与参照之差'),
					`${execution} - ${Number(period.slice(5)) / 4}`
				]
			]);
		}
		const heat = await ask(answerer, scope, spendingHeat);
		await same(
			Object.entries(counties).flatMap(([name, code]) =>
				[
					['低保', '低保资金支出'],
					['教育', '教育救助资金支出']
				].map(
					([column, indicator]) =>
						[
							cell(heat, name, column!),
							`${money(code, period, indicator!)} / ${money(code, past, indicator!)} - 1`
						] as const
				)
			)
		);
	});

	it('覆盖: rates of every region, people per ten thousand', async () => {
		const view = await ask(answerer, scope, coverage);
		const population = (r: string) =>
			`one('${r}', '${yearEnd(period)}', '常住人口', 'all', '')`;
		const persons = (r: string, name: string) =>
			`one('${r}', '${period}', '${name}', 'all', '')`;
		await same(
			Object.entries(counties).flatMap(([name, code]) => [
				[
					cell(view.table, name, '低保和特困'),
					`(${persons(code, '低保对象人数')} + ${persons(code, '特困人员救助供养人数')}) / ${population(code)}`
				],
				[
					cell(view.perTenThousand, name, '低保'),
					`${persons(code, '低保对象人数')} / ${population(code)} * 10000`
				],
				[
					cell(view.perTenThousand, name, '孤儿'),
					`${persons(code, '孤儿数')} / ${population(code)} * 10000`
				]
			])
		);
		await same(
			figure(view.rate).chart!.series.flatMap(({ stats }) =>
				stats
					.slice(-4)
					.map((stat) => [
						stat!,
						`city('${stat!.period}', '低保对象人数', '${stat!.area}', '') / city('${yearEnd(stat!.period)}', '常住人口', '${stat!.area}', '')`
					])
			)
		);
	});

	it('覆盖: which people of 低保 other programmes are for too', async () => {
		const { overlap } = await ask(answerer, scope, coverage);
		const of = (name: string, area: string) =>
			`city('${period}', '${name}', '${area}', '')`;
		const parts = (row: string, name: string) =>
			(['城市', '农村'] as const).map((side) => {
				const area = side === '城市' ? 'urban' : 'rural';
				return [
					cell(overlap, row, `占${side}低保`),
					`${of(name, area)} / ${of('低保对象人数', area)}`
				] as const;
			});
		await same([
			...parts('残疾人', '低保对象中残疾人数'),
			...parts('老年人', '低保对象中老年人数')
		]);
	});

	it('资金: programmes, structure, growth, pull, sources and execution', async () => {
		const view = await ask(answerer, scope, funds);
		const spent = (p: string, name: string) => `city('${p}', '${name}', 'all', 'ytd')`;
		const total = '社会救助资金支出总额';
		const names = {
			最低生活保障: '低保资金支出',
			特困人员救助供养: '特困人员救助供养支出',
			教育救助: '教育救助资金支出'
		};
		await same(
			Object.entries(names).flatMap(([row, name]) => [
				[cell(view.programmes, row, '支出'), spent(period, name)],
				[
					cell(view.programmes, row, '占比'),
					`${spent(period, name)} / ${spent(period, total)}`
				],
				[
					cell(view.programmes, row, '同比', 1),
					`${spent(period, name)} / ${spent(past, name)} - 1`
				],
				[
					cell(view.programmes, row, '拉动'),
					`(${spent(period, name)} - ${spent(past, name)}) / ${spent(past, total)}`
				]
			])
		);
		await same(
			Object.entries(counties).flatMap(([name, code]) => [
				[
					cell(view.bySource, name, '中央'),
					`one('${code}', '${period}', '中央财政补助资金', 'all', 'ytd')`
				],
				[
					cell(view.execution, name, '预算执行率'),
					`one('${code}', '${period}', '${total}', 'all', 'ytd') / one('${code}', '${period}', '社会救助资金预算数', 'all', 'ytd')`
				]
			])
		);
		const perHead = (p: string) =>
			`(${spent(p, total)} * 10000 / city('${yearEnd(p)}', '常住人口', 'all', ''))`;
		const rise = (p: string) =>
			`(1 + one('990100', '${p}', '居民消费价格同比涨幅', 'all', '') / 100)`;
		const years = figure(view.realLevels).table.rows.length;
		const prices = Array.from({ length: years - 1 }, (_, index) =>
			rise(`${Number(period.slice(0, 4)) - index}${period.slice(4)}`)
		);
		await same([
			[
				cell(view.realLevels, periodName(period), '人均社会救助支出（不变价）'),
				`${perHead(period)} / (${prices.join(' * ')})`
			],
			[
				tile(view.tiles, '人均救助支出'),
				`${spent(period, total)} * 10000 / city('${yearEnd(period)}', '常住人口', 'all', '')`
			]
		]);
	});

	it('均衡: range, ratio, coefficients, Theil and its split by town and country', async () => {
		const view = await balancePage(answerer, scope, { measure: 'dibao-rural' });
		const units = `(SELECT s.v AS x, w.v AS w FROM csv s JOIN csv w USING (r, p, a)
			WHERE s.i = '最低生活保障标准' AND w.i = '低保对象人数' AND p = '${period}' AND a = 'rural')`;
		const over = (aggregate: string) => `SELECT ${aggregate} FROM ${units}`;
		const mean = (area: string) =>
			`weighted('${period}', '最低生活保障标准', '低保对象人数', '${area}')`;
		const row = '农村低保标准（元/人·月）';
		await same([
			[cell(view.dispersion, row, '最低'), over('min(x)')],
			[cell(view.dispersion, row, '最高'), over('max(x)')],
			[cell(view.dispersion, row, '极差'), over('max(x) - min(x)')],
			[cell(view.dispersion, row, '极值比'), over('max(x) / min(x)')],
			[cell(view.dispersion, row, '变异系数'), over('stddev_pop(x) / avg(x)')],
			[
				cell(view.dispersion, row, '加权变异系数'),
				over(`sqrt(sum(w * (x - ${mean('rural')}) ** 2) / sum(w)) / ${mean('rural')}`)
			],
			[
				cell(view.dispersion, row, '基尼系数'),
				`SELECT sum(a.w * b.w * abs(a.x - b.x)) / (2 * ${mean('rural')} * sum(a.w * b.w)) FROM ${units} a, ${units} b`
			],
			[
				cell(view.dispersion, row, '泰尔指数'),
				over(`sum(w * x * ln(x / ${mean('rural')})) / sum(w * x)`)
			]
		]);
		const year = periodName(period);
		const both = `(SELECT s.v AS x, w.v AS w, a AS g FROM csv s JOIN csv w USING (r, p, a)
			WHERE s.i = '最低生活保障标准' AND w.i = '低保对象人数' AND p = '${period}' AND a IN ('urban', 'rural'))`;
		const all = `(SELECT sum(w * x) / sum(w) FROM ${both})`;
		const between = `SELECT sum(wx * ln(wx / w / ${all})) / sum(wx) FROM (SELECT sum(w * x) AS wx, sum(w) AS w FROM ${both} GROUP BY g)`;
		const theil = `SELECT sum(w * x * ln(x / ${all})) / sum(w * x) FROM ${both}`;
		await same([
			[cell(view.theil, year, '泰尔指数'), theil],
			[cell(view.theil, year, '城乡之间'), between],
			[cell(view.theil, year, '城乡之间占比'), `(${between}) / (${theil})`]
		]);
		const budget = (r: string) => one(r, '一般公共预算支出', 'ytd');
		const one = (r: string, name: string, measure: string) =>
			`one('${r}', '${period}', '${name}', 'all', '${measure}')`;
		const population = (r: string) =>
			`one('${r}', '${yearEnd(period)}', '常住人口', 'all', '')`;
		await same([
			[cell(view.convergence, year, 'σ'), over('stddev_pop(ln(x))')],
			...Object.entries(counties).map(
				([name, code]) =>
					[
						cell(view.concentration, name, '人均一般公共预算支出'),
						`${budget(code)} * 10000 / ${population(code)}`
					] as const
			),
			[
				cell(view.whatIf, '合计', '年增支上限'),
				over(`sum(greatest(${mean('rural')} - x, 0) * w) / 10000 * 12`)
			],
			[
				cell(view.twoPeriods, '变异系数', '变化'),
				`(${over('stddev_pop(x) / avg(x)')}) - (${over('stddev_pop(x) / avg(x)').replaceAll(period, past)})`
			],
			[
				cell(view.ranks, '望川县', '现位次'),
				over(
					`count(*) FILTER (x > one('990111', '${period}', '最低生活保障标准', 'rural', '')) + 1`
				)
			]
		]);
	});
});

describe('a county under 农村', () => {
	it('shows its own rural figures among those of its neighbours', async () => {
		const scope: Scope = { region: '990111', period: '2026Q3', area: 'rural' };
		const view = await ask(answerer, scope, coverage);
		await same([
			[
				tile(view.tiles, '低保覆盖率'),
				`one('990111', '2026Q3', '低保对象人数', 'rural', '') / one('990111', '2025', '常住人口', 'rural', '')`
			],
			[
				cell(view.table, '双榆市', '低保对象'),
				`one('990106', '2026Q3', '低保对象人数', 'rural', '')`
			]
		]);
	});
});
