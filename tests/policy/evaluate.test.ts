import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import { loadCatalog } from '#lib/catalog/load.ts';
import { withParameters } from '#lib/catalog/policy-parameters.ts';
import { evaluatePolicies } from '#lib/policy/evaluate.ts';
import type { Verdict } from '#lib/policy/verdict.ts';
import { openCity } from '../answer/city.ts';
import { tables, withCells, withLine } from '../catalog/tables.ts';
import { csvFacts } from '../state/pages/csv-facts.ts';
import { openBundled } from '../state/pages/bundled.ts';
import { holdsBySql, rules } from './by-sql.ts';

let demo: OpenedAnswerer;
let csv: Awaited<ReturnType<typeof csvFacts>>;
beforeAll(async () => {
	demo = await openBundled('demo-city');
	csv = await csvFacts();
});
afterAll(() => csv.close());

const at = (region: string, period: string) => ({ region, period, area: 'all' }) as const;

/** A verdict about 甲市 or a region of it, over facts written by hand. */
async function verdictOf(
	id: string,
	facts: string,
	{ region = '990100', period = '2026Q3', catalog = loadCatalog(tables) } = {}
): Promise<Verdict> {
	const { answerer } = await openCity(facts, { catalog });
	const policies = catalog.policies.filter((policy) => policy.id === id);
	return (await evaluatePolicies(answerer, at(region, period), policies))[0]!;
}

describe('the clauses of the table', () => {
	it('are those of the specification, those that figures can decide with an 算式', () => {
		const { policies } = demo.catalog;
		expect(policies.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
		expect(policies.filter(({ test }) => test).map(({ id }) => id)).toEqual(
			rules.filter(({ evaluable }) => evaluable === 'auto').map(({ id }) => id)
		);
	});

	it('name a document and a place in it, never an address of the web', () => {
		for (const { document, clause, requirement, note } of demo.catalog.policies) {
			expect(document).not.toBe('');
			expect(clause).not.toBe('');
			expect([document, clause, requirement, note].join()).not.toMatch(
				/\w\.(?:com|cn|net|org)|http|样本/
			);
		}
	});
});

/** Rules whose words need no more than figures of one region and what SQL can do with them. */
const decidable = rules.filter(
	({ id, evaluable }) => evaluable === 'auto' && !['PR-06', 'PR-10', 'PR-11'].includes(id)
);

/** 特困、低保 standards are judged in town and in country. */
const bothAreas = ['PR-26', 'PR-46'];

describe.each([
	['990100', '2026Q3'],
	['990111', '2026Q3'],
	['990101', '2024Q2']
])('in %s, %s', (region, period) => {
	it('hold as their own expressions do, computed by SQL over the files', async () => {
		const verdicts = await evaluatePolicies(demo, at(region, period));
		let judged = 0;
		for (const { id, expr } of decidable) {
			const verdict = verdicts.find(({ policy }) => policy.id === id);
			// What binds each county is compared where it is judged: in the county.
			if (!verdict || verdict.short.length > 0 || verdict.silent.length > 0) continue;
			if (verdict.status === 'not_applicable') continue;
			// Over the counties of a city a standard is a mean that this SQL does not form by area.
			if (region === '990100' && /standard/.test(expr) && id !== 'PR-07') continue;
			const areas = bothAreas.includes(id) ? ['urban', 'rural'] : ['rural'];
			const held = await Promise.all(
				areas.map((area) => holdsBySql(csv, expr, region, period, area))
			);
			const wanted = held.includes(null) ? null : held.every(Boolean);
			const got = { met: true, triggered: true, no_data: null }[verdict.status as string];
			expect(got === undefined ? false : got, `${id} ${expr}`).toBe(wanted);
			if (wanted !== null) judged++;
		}
		expect(judged).toBeGreaterThan(9);
	});
});

describe('a target with a deadline', () => {
	const facts = (now: number) =>
		`A区 2020 特困人员全护理人数=100 特困人员半护理人数=100 生活不能自理特困人员集中供养人数=80
		 A区 2024Q2 特困人员全护理人数=100 特困人员半护理人数=100 生活不能自理特困人员集中供养人数=${now}`;
	const inTime = { region: '990101', period: '2024Q2' };

	it('is 推进中 until then, with its pace and what each quarter has to bring', async () => {
		const { status, pace, compared } = await verdictOf('PR-28', facts(108), inTime);
		expect(status).toBe('in_progress');
		// 40% at the end of 2020, 54% now, 60% wanted: 0.7 of the way in 0.7 of the time.
		expect(pace).toMatchObject({ onTrack: true });
		expect(pace!.done).toBeCloseTo(0.7, 9);
		expect(pace!.time).toBeCloseTo(0.7, 9);
		expect(compared[0]!.gap!.value).toBeCloseTo(-0.06, 9);
		// Six quarters from the middle of 2024 to the end of 2025.
		expect(compared[0]!.needed!.value).toBeCloseTo(0.01, 9);
	});

	it('lags where less is done than time has passed, and is met where it is reached', async () => {
		expect((await verdictOf('PR-28', facts(100), inTime)).pace!.onTrack).toBe(false);
		expect(await verdictOf('PR-28', facts(120), inTime)).toMatchObject({ status: 'met' });
	});

	it('is missed once the deadline is over, and says that it is over', async () => {
		const late = facts(108).replace('2024Q2', '2025Q4');
		expect(
			await verdictOf('PR-28', late, { region: '990101', period: '2025Q4' })
		).toMatchObject({ status: 'not_met', expired: true, pace: null });
	});
});

describe('a judgement', () => {
	it('is none where a figure is missing: 无数据 is not 未达标', async () => {
		expect(
			await verdictOf('PR-14', '甲市 2026Q3 “一门受理、协同办理”窗口数=3')
		).toMatchObject({ status: 'no_data', reason: '乡镇（街道）数：无数据' });
	});

	it('is 不适用 where there is nothing to divide by', async () => {
		const none =
			'甲市 2026Q3 启动救助的灾害事件数/ytd=0 规定时限内救助到位的灾害事件数/ytd=0';
		expect(await verdictOf('PR-03', none)).toMatchObject({ status: 'not_applicable' });
	});

	it('is 定性 where no figure can tell', async () => {
		expect(await verdictOf('PR-05', '甲市 2026Q3 低保户数=1')).toMatchObject({
			status: 'qualitative',
			compared: []
		});
	});

	it('of a clause that binds counties is made county by county', async () => {
		const facts = ['A区', 'B区', 'C县', 'D县', 'E市']
			.map((name, index) => `${name} 2026Q3 零就业救助家庭户数=${index === 2 ? 1 : 0}`)
			.join('\n');
		const verdict = await verdictOf('PR-08', facts);
		expect(verdict.status).toBe('not_met');
		expect(verdict.short.map(({ name }) => name)).toEqual(['C县']);
		const unknown = await verdictOf(
			'PR-08',
			facts.replace('C县 2026Q3 零就业救助家庭户数=1', '')
		);
		expect(unknown.status).toBe('no_data');
		expect(unknown.silent.map(({ name }) => name)).toEqual(['C县']);
	});

	it('follows 方向 over time: last year is the target, 同比 the distance', async () => {
		const facts = `A区 2025Q3 城市低保标准=700 农村低保标准=500
			 A区 2026Q3 城市低保标准=720 农村低保标准=540`;
		const verdict = await verdictOf('PR-09', facts, { region: '990101' });
		expect(verdict.status).toBe('met');
		expect(verdict.compared[0]!.target.value).toBeCloseTo(1.4, 9);
		expect(verdict.compared[0]!.gap!.change!.base).toBeCloseTo(1.4, 9);
	});

	it('is made on unrounded values', async () => {
		const facts = (tekun: number) =>
			`A区 2026Q3 城市低保标准=740 农村低保标准=740 城市特困标准=${tekun} 农村特困标准=${tekun}`;
		const county = { region: '990101' };
		expect((await verdictOf('PR-26', facts(961), county)).status).toBe('not_met');
		expect((await verdictOf('PR-26', facts(962), county)).status).toBe('met');
	});

	it('of a condition is 已触发 or 未触发, and none outside the time it is for', async () => {
		const prices = (food: number) =>
			`甲市 2022M09 居民消费价格同比涨幅=2.8 食品价格同比涨幅=${food}`;
		const then = { period: '2022M09' };
		expect((await verdictOf('PR-31', prices(6), then)).status).toBe('triggered');
		expect((await verdictOf('PR-31', prices(5.9), then)).status).toBe('idle');
		expect((await verdictOf('PR-30', prices(5.9), then)).status).toBe('idle');
		expect(
			(await verdictOf('PR-31', '甲市 2026Q3 居民消费价格同比涨幅=4 食品价格同比涨幅=4'))
				.status
		).toBe('not_applicable');
	});
});

describe('a target', () => {
	it('is a number with its clause for a source', async () => {
		const [verdict] = await evaluatePolicies(
			demo,
			at('990100', '2026Q3'),
			demo.catalog.policies.filter(({ id }) => id === 'PR-28')
		);
		const { target } = verdict!.compared[0]!;
		expect(target).toMatchObject({ value: 0.6, status: 'ok' });
		expect(target.trace.definition).toContain('“十四五”民政事业发展规划');
		expect(target.trace.operands[0]!.source).toMatchObject({
			file: 'policies.csv',
			row: 29,
			title: '“十四五”民政事业发展规划特困人员救助供养'
		});
		// Asked by its own slot it is the same: what is written in a file can be renewed.
		expect((await demo.ask([target.slot], at('990100', '2026Q3')))[0]).toMatchObject({
			value: 0.6,
			slot: target.slot
		});
	});

	it('that a parameter sets can be changed by the user, and the findings follow', async () => {
		const changed = (values: Record<string, number | null>) =>
			loadCatalog({
				...tables,
				'policy-parameters.csv': withParameters(tables['policy-parameters.csv'], values)
			});
		const facts =
			'A区 2026Q3 特困人员全护理人数=100 特困人员半护理人数=100 生活不能自理特困人员集中供养人数=100';
		const looser = changed({ unable_target: 0.5 });
		const county = { region: '990101' };
		expect((await verdictOf('PR-28', facts, county)).status).toBe('not_met');
		expect((await verdictOf('PR-28', facts, { ...county, catalog: looser })).status).toBe(
			'met'
		);
		expect(looser.thresholds.unableCentral).toBe(0.5);
	});

	it('that nobody has entered leaves no judgement', async () => {
		const facts = 'A区 2026Q3 城市低保标准=700 农村低保标准=500';
		expect(await verdictOf('PR-10', facts, { region: '990101' })).toMatchObject({
			status: 'no_data',
			reason: '目标值待录入'
		});
	});

	it('is refused where it is no number or nobody knows the parameter', () => {
		const text = tables['policy-parameters.csv'];
		expect(() => withParameters(text, { min_staf: 3 })).toThrow(
			'没有“min_staf”这个政策参数，最接近的是min_staff'
		);
		expect(() => withParameters(text, { min_staff: -1 })).toThrow('应为不小于零的数字');
	});
});

describe('a table of clauses that cannot be read is refused with its line', () => {
	const refusal = (columns: Record<string, string>) => {
		const line =
			tables['policies.csv'].split('\n').findIndex((one) => one.startsWith('PR-01,')) + 1;
		try {
			loadCatalog(withCells('policies.csv', 'PR-01', columns));
		} catch (error) {
			return (error as Error).message.replace(`policies.csv第${line}行：`, '');
		}
		return 'not refused';
	};

	it.each([
		[
			{ expression: 'm_centrl >= 0.5' },
			/^算式中的“m_centrl”不在目录中，最接近的是m_central/
		],
		[{ expression: 'm_central >=' }, /^算式第\d+字：算式没有写完/],
		[{ expression: 'm_central' }, /^算式应为比较/],
		[{ expression: 'tekun_persons * 2 >= 3' }, /^比较的一侧是没有名称的算式/],
		[{ expression: 'm_central >= $half' }, /^没有“\$half”这个参数/],
		[{ deadline: '2010年' }, /^“deadline”应写成2025、2025Q2或2025M06/],
		[{ scope: '旗' }, /^范围“旗”不认识/],
		[{ document: '' }, /^“document”不能为空/],
		[{ kind: 'goal' }, /^“kind”不能是“goal”/]
	])('%o', (columns, message) => {
		expect(refusal(columns as unknown as Record<string, string>)).toMatch(message);
	});

	it('a clause that stands twice', () => {
		const first = tables['policies.csv'].split('\n')[1]!;
		const { tables: twice, line } = withLine('policies.csv', first);
		expect(() => loadCatalog(twice)).toThrow(
			`policies.csv第${line}行：编号“PR-01”与第2行重复。`
		);
	});
});
