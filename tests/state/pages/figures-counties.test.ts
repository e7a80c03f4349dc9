import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { isComputed } from '#lib/state/computed.ts';
import { countiesPage } from '#lib/state/counties/counties.ts';
import { indicatorPage } from '#lib/state/indicators/indicators.ts';
import type { Piece } from '#lib/state/pages/piece.ts';
import { openBundled } from './bundled.ts';
import { csvFacts } from './csv-facts.ts';
import { plainFigure } from './plain/figure.ts';
import type { Cell } from './plain/rows.ts';

let answerer: OpenedAnswerer;
let csv: Awaited<ReturnType<typeof csvFacts>>;
let cell: Cell;
beforeAll(async () => {
	answerer = await openBundled('demo-city');
	csv = await csvFacts();
	const rows = await csv.rows();
	cell = (...place) => rows.get(place.join('·')) ?? null;
});
afterAll(() => csv.close());

const isStat = (value: object): value is Stat => 'trace' in value && 'slot' in value;

function statsIn(view: unknown, found = new Map<string, Stat>()): Stat[] {
	if (typeof view === 'object' && view !== null) {
		if (isStat(view)) found.set(view.slot, view);
		else for (const part of Object.values(view)) statsIn(part, found);
	}
	return [...found.values()];
}

function agrees(stat: Stat, wanted: number | null, how: string) {
	const said = `${stat.slot}: ${how}`;
	if (stat.status !== 'ok' || stat.value === null) {
		expect(wanted, said).toBeNull();
		return;
	}
	expect(wanted, said).not.toBeNull();
	expect(Math.abs(stat.value - wanted!), said).toBeLessThan(
		1e-9 * Math.max(1, Math.abs(wanted!))
	);
}

const same = async (stat: Stat, sql: string) => agrees(stat, await csv.value(sql), sql);

/** Every figure of a view that the data set was asked for: those that need words of their own are named. */
function allSame(view: unknown): { checked: number; left: string[] } {
	const asked = statsIn(view).filter(({ slot }) => !isComputed(slot));
	const left: string[] = [];
	for (const stat of asked) {
		const wanted = plainFigure(stat.slot, cell);
		if (wanted === undefined) left.push(stat.slot);
		else agrees(stat, wanted, `${wanted} by the rows of the files`);
	}
	return { checked: asked.length - left.length, left };
}

const figure = (piece: Piece) => {
	if (piece.type !== 'figure') throw new Error(`absent: ${piece.title}`);
	return piece;
};
function shown(piece: Piece, row: string, column: string): Stat {
	const { columns, rows } = figure(piece).table;
	const at = columns.findIndex(({ name }) => name === column);
	const found = rows.find(({ head }) => head.startsWith(row))?.cells[at];
	if (found?.type !== 'stat') throw new Error(`no number at ${row}, ${column}`);
	return found.stat;
}

const regions = ['990101', '990109', '990111'] as const;
const periods = ['2026Q3', '2025Q1'] as const;
const all = regions.flatMap((region) =>
	periods.map((period) => [region, period] as const)
);

describe.each(all)('区县 %s in %s', (region, period) => {
	const scope: Scope = { region, period, area: 'all' };

	it('shows what the files say: every figure that was asked of the data set', async () => {
		const view = await countiesPage(answerer, scope, null);
		const { checked, left } = allSame(view);
		expect(checked).toBeGreaterThan(200);
		// What is left are the lists that places are taken from; the places are tried below.
		expect(left.filter((slot) => !slot.includes('排名'))).toEqual([]);
	});

	it('gives the county its place among all, and its part of the whole', async () => {
		const { portrait } = await countiesPage(answerer, scope, null);
		const standards = `SELECT r, rank() OVER (ORDER BY v DESC) AS place FROM csv
			WHERE i = '最低生活保障标准' AND a = 'rural' AND p = '${period}' AND r <> '990100'`;
		const ratio = `SELECT u.r, rank() OVER (ORDER BY u.v / c.v) AS place FROM csv u JOIN csv c USING (r, p, i)
			WHERE i = '最低生活保障标准' AND u.a = 'urban' AND c.a = 'rural' AND p = '${period}' AND r <> '990100'`;
		const placed = (places: string) =>
			`SELECT place FROM (${places}) WHERE r = '${region}'`;
		await same(shown(portrait!.ranking, '农村低保标准', '位次'), placed(standards));
		await same(shown(portrait!.ranking, '城乡低保标准之比', '位次'), placed(ratio));
		const year = `${Number(period.slice(0, 4)) - 1}`;
		await same(
			shown(portrait!.profile, '常住人口', '占示例市'),
			`one('${region}', '${year}', '常住人口', 'all', '') / city('${year}', '常住人口', 'all', '')`
		);
	});

	it('sets it beside others: the same figures, and how far they are from its own', async () => {
		const { comparison } = await countiesPage(answerer, scope, '990106,990112');
		const { left } = allSame(comparison);
		expect(left).toEqual([]);
		const standard = (code: string) =>
			`one('${code}', '${period}', '最低生活保障标准', 'rural', '')`;
		const row = figure(comparison!.table).table.rows.find(({ head }) =>
			head.startsWith('农村最低生活保障标准')
		)!;
		const difference = row.cells[2];
		if (difference?.type !== 'stat') throw new Error('no difference');
		await same(difference.stat, `${standard('990106')} - ${standard(region)}`);
		const total = figure(comparison!.table).table.rows.find(({ head }) =>
			head.startsWith('低保对象人数')
		)!;
		expect(total.cells[2]).toMatchObject({ type: 'text' });
	});
});

describe('the places among like counties', () => {
	it('are those of nearest population and money a head, counted as among all', async () => {
		const scope: Scope = { region: '990111', period: '2026Q3', area: 'all' };
		const { portrait } = await countiesPage(answerer, scope, null);
		const unit = figure(portrait!.ranking).unit;
		const named = /最接近取4个：(.+)$/.exec(unit)![1]!.split('、');
		const codes = named.map((name) => answerer.regions.find(name)!.code);
		const near = `WITH m AS (SELECT f.r, ln(p.v) AS a, ln(f.v / p.v) AS b FROM csv f JOIN csv p ON f.r = p.r
				WHERE f.i = '一般公共预算支出' AND f.p = '2026Q3' AND f.m = 'ytd' AND p.i = '常住人口' AND p.p = '2025' AND p.a = 'all' AND f.r NOT IN ('990100', '990199')),
			s AS (SELECT stddev_pop(a) AS sa, stddev_pop(b) AS sb FROM m),
			d AS (SELECT m.r, sqrt(((m.a - o.a) / sa) ** 2 + ((m.b - o.b) / sb) ** 2) AS d FROM m, s, m AS o WHERE o.r = '990111' AND m.r <> '990111')`;
		const inAll = codes.map((code) => `'${code}'`).join(', ');
		expect(
			await csv.value(
				`${near} SELECT count(*) FROM (SELECT r FROM d ORDER BY d LIMIT 4) WHERE r IN (${inAll})`
			)
		).toBe(4);
		await same(
			shown(portrait!.ranking, '农村低保标准', '同类位次'),
			`SELECT 1 + count(*) FROM csv WHERE i = '最低生活保障标准' AND a = 'rural' AND p = '2026Q3' AND r IN (${inAll})
			 AND v > one('990111', '2026Q3', '最低生活保障标准', 'rural', '')`
		);
	});
});

describe.each(['990100', '990101', '990109'])('指标 in %s', (region) => {
	it.each(
		periods.flatMap((period) =>
			[
				['dibao_persons', {}],
				['dibao_standard', { form: '同比' }],
				['temp_aid_spending', {}],
				['temp_aid_visits', { form: '累计同比' }],
				['m_exec', { form: '累计' }],
				[
					'm_coverage',
					{ layout: 'indicators', beside: 'tekun_standard,sa_spending_total,b_ur_ratio' }
				]
			].map(([id, written]) => [period, id, written] as const)
		)
	)('%s, %s %j: every figure of pivot, series and tiles', async (period, id, written) => {
		const nothing = {
			layout: null,
			form: null,
			regions: null,
			since: null,
			beside: null
		};
		const view = await indicatorPage(
			answerer,
			{ region, period, area: 'all' },
			id as string,
			{ ...nothing, ...(written as object) }
		);
		const { checked, left } = allSame([view.tiles, view.series, view.table]);
		expect(checked).toBeGreaterThan(30);
		expect(left.filter((slot) => !/最高|最低|极值比|变异系数/.test(slot))).toEqual([]);
	});
});
