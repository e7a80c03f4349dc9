import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalog } from '#cli/catalogue.ts';
import { demoCityFiles } from '#cli/make-demo-city.ts';
import { readSet } from '#cli/sets.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Dataset } from '#lib/ingest/dataset.ts';
import { Accounts } from './accounts.ts';
import {
	areasThatDiffer,
	cumulativesThatFall,
	figuresCopied,
	flowsThatJump,
	increasesThatDiffer,
	partsBeyondWholes,
	standardsThatFall,
	stocksThatDoNotFlow,
	stocksThatJump,
	sumsThatDiffer,
	totalsThatDiffer
} from './identities.ts';
import { bounds, outOfBounds, progressGap, raisesUnpaid, readings } from './plausible.ts';

const folder = 'data/demo-city';
const period = '2026Q3';
const yearAgo = '2025Q3';

let catalog: Catalog;
let set: Dataset;
let city: Accounts;
let counties: { code: string; name: string }[];

beforeAll(async () => {
	catalog = await readCatalog();
	set = await readSet(folder, catalog);
	city = new Accounts(set, catalog);
	counties = set.regions.filter(({ parent, own }) => parent !== null && !own);
});

const code = (name: string) => counties.find((one) => one.name === name)!.code;
const sum = (of: (county: string) => number | null) =>
	counties.reduce((total, county) => total + (of(county.code) ?? 0), 0);
const named = (test: (county: string) => boolean) =>
	counties.filter((county) => test(county.code)).map(({ name }) => name);

describe('the committed files', () => {
	it('are what the generator writes, byte for byte', () => {
		const files = demoCityFiles(catalog);
		expect(files.size).toBeGreaterThan(6);
		for (const [name, text] of files)
			expect(readFileSync(join(folder, name), 'utf8') === text, name).toBe(true);
	});

	it('are declared simulated and know every name in them', () => {
		expect(set.info.kind).toBe('simulated');
		expect(set.unknown).toEqual([]);
	});

	it('have every indicator of the catalogue but the historical ones', () => {
		const there = new Set(set.observations.map(({ indicator }) => indicator));
		const absent = catalog.indicators
			.map(({ id }) => id as string)
			.filter((id) => !there.has(id) && !id.startsWith('legacy_'));
		expect(absent).toEqual(['jiunan_pilot_counties']);
	});

	it('say why where there is no figure, and never write a zero for it', () => {
		const missing = set.observations.filter(({ value }) => value === null);
		expect(missing.length).toBeGreaterThan(0);
		for (const one of missing)
			expect([one.status, one.note, one.period]).toEqual(['missing', '未报', period]);
	});

	it('give both sides and the whole of whatever is split and adds up', () => {
		const keys = new Set(
			set.observations.map(({ indicator, region, period: when, measure, area }) =>
				[indicator, region, when, measure, area].join('|')
			)
		);
		const split = set.observations.filter(({ indicator, area }) => {
			const spec = catalog.indicator(indicator);
			return spec?.split === 'split' && spec.aggRegion === 'sum' && area === 'urban';
		});
		expect(split.length).toBeGreaterThan(0);
		for (const one of split)
			for (const area of ['rural', 'all'])
				expect(
					keys.has([one.indicator, one.region, one.period, one.measure, area].join('|'))
				).toBe(true);
	});
});

describe('the accounts close', () => {
	it.each([
		['town and country make the whole', areasThatDiffer],
		['groups make their total', sumsThatDiffer],
		['items make the total spent', totalsThatDiffer],
		['no part is more than its whole', partsBeyondWholes],
		['opening, entered and left make the closing stock', stocksThatDoNotFlow],
		['no cumulative figure falls within its year', cumulativesThatFall],
		['no standard falls', standardsThatFall],
		['no larger stock moves by a fifth in a quarter', stocksThatJump],
		['no figure comes three times alike', figuresCopied],
		['no larger flow moves by half in a year', flowsThatJump],
		['a standard that rises by 5% shows in what is paid', raisesUnpaid],
		['a net increase is what the stock gained', increasesThatDiffer]
	])('%s', (_, wrong) => {
		expect(wrong(city)).toEqual([]);
	});

	it.each(bounds.map((bound) => [bound.rule, bound] as const))(
		'%s stays within bounds',
		(_, bound) => {
			expect(readings(city, bound)).toBeGreaterThan(0);
			expect(outOfBounds(city, bound)).toEqual([]);
		}
	);
});

describe('the stories are in the figures', () => {
	it('禾丰县 alone covers less than 60% of what the city does while more of it is country', () => {
		const people = (area: 'all' | 'rural', county: string) =>
			city.stored('pop_resident', county, '2025', area);
		const poor = (county: string) => city.value('dibao_persons', county, period);
		const covered = (county: string) => poor(county)! / people('all', county)!;
		const country = (county: string) => people('rural', county)! / people('all', county)!;
		const cityCovered = sum(poor) / sum((one) => people('all', one));
		const cityCountry =
			sum((one) => people('rural', one)) / sum((one) => people('all', one));
		expect(
			named((one) => covered(one) < 0.6 * cityCovered && country(one) > cityCountry)
		).toEqual(['禾丰县']);
	});

	it('the city is of the size that its description gives', () => {
		const poor = sum((one) => city.value('dibao_persons', one, period));
		const poorest = sum((one) => city.value('tekun_persons', one, period));
		const spent = sum((one) => city.toDate('sa_spending_total', one, period));
		const people = sum((one) => city.stored('pop_resident', one, '2025'));
		expect(Math.abs(poor / 95_000 - 1)).toBeLessThan(0.05);
		expect(Math.abs(poorest / 11_000 - 1)).toBeLessThan(0.05);
		expect(Math.abs(people / 5_000_000 - 1)).toBeLessThan(0.05);
		expect(Math.abs(spent / 70_000 - 1)).toBeLessThan(0.1);
	});

	it('望川县 alone is ten points or more behind the calendar', () => {
		const gap = (county: string) => progressGap(city, county, period)!;
		expect(named((one) => gap(one) <= -0.1)).toEqual(['望川县']);
		expect(gap(code('望川县'))).toBeCloseTo(0.623 - 0.75, 3);
	});

	it('望川县 and 远山县 alone stay below 1.3 times, and in the country', () => {
		const times = (county: string, area: 'urban' | 'rural') =>
			city.value('tekun_standard', county, period, area)! /
			city.value('dibao_standard', county, period, area)!;
		expect(named((one) => times(one, 'rural') < 1.3 - 1e-9)).toEqual([
			'望川县',
			'远山县'
		]);
		expect(named((one) => times(one, 'urban') < 1.3 - 1e-9)).toEqual([]);
	});

	it('the gap between town and country closes year by year, to below 1.30', () => {
		const mean = (quarter: string, area: 'urban' | 'rural') =>
			sum(
				(one) =>
					city.value('dibao_standard', one, quarter, area)! *
					city.value('dibao_persons', one, quarter, area)!
			) / sum((one) => city.value('dibao_persons', one, quarter, area));
		const gaps = [2021, 2022, 2023, 2024, 2025, 2026].map(
			(year) => mean(`${year}Q3`, 'urban') / mean(`${year}Q3`, 'rural')
		);
		expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
		expect(gaps[0]).toBeGreaterThan(1.3);
		expect(gaps.at(-1)).toBeLessThan(1.3);
	});

	it('远山县 alone has not raised its rural standard in a year, and its own gap widens', () => {
		const rural = (county: string, quarter: string) =>
			city.value('dibao_standard', county, quarter, 'rural')!;
		const gap = (quarter: string) =>
			city.value('dibao_standard', code('远山县'), quarter, 'urban')! /
			rural(code('远山县'), quarter);
		expect(named((one) => rural(one, period) === rural(one, yearAgo))).toEqual([
			'远山县'
		]);
		expect(gap(period)).toBeGreaterThan(gap(yearAgo));
	});

	it('柳溪县 raises in July what the others raise in January', () => {
		const raised = (county: string, quarter: string, before: string) =>
			city.value('dibao_standard', county, quarter, 'urban')! >
			city.value('dibao_standard', county, before, 'urban')!;
		expect(named((one) => !raised(one, '2026Q1', '2025Q4'))).toEqual(['柳溪县']);
		expect(named((one) => raised(one, '2026Q3', '2026Q2'))).toEqual(['柳溪县']);
	});

	it('a missing county is light enough for 临时救助, two are too heavy for volunteers', () => {
		const lost = (id: string, measure: 'value' | 'toDate') => {
			const before = (county: string) => city[measure](id, county, yearAgo);
			const absent = named((one) => city[measure](id, one, period) === null);
			return {
				absent,
				weight:
					absent.reduce((total, name) => total + before(code(name))!, 0) / sum(before)
			};
		};
		const aid = lost('temp_aid_visits', 'toDate');
		const helpers = lost('volunteers', 'value');
		expect(aid.absent).toEqual(['清泊县']);
		expect(aid.weight).toBeLessThan(0.1);
		expect(helpers.absent).toEqual(['南浦区', '双榆市']);
		expect(helpers.weight).toBeGreaterThan(0.1);
	});

	it('food prices pass 6% once, and the subsidy is paid in that quarter alone', () => {
		const dear = city.quarters.filter(
			(quarter) => city.value('cpi_food_yoy', '990100', quarter)! >= 6
		);
		const helped = city.quarters.filter(
			(quarter) =>
				sum((one) => city.value('dibao_price_subsidy_spending', one, quarter)) > 0
		);
		expect(dear).toEqual(['2022Q3']);
		expect(helped).toEqual(dear);
	});

	it('applications are closed in time more often each year; not every hazard is put right', () => {
		const share = (part: string, whole: string, quarter: string) =>
			sum((one) => city.toDate(part, one, quarter)) /
			sum((one) => city.toDate(whole, one, quarter));
		const onTime = [2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
			share('apps_ontime', 'apps_closed', `${year}Q3`)
		);
		expect(onTime).toEqual([...onTime].sort((a, b) => a - b));
		const fixed = share('eldercare_hazards_fixed', 'eldercare_hazards', period);
		expect(fixed).toBeGreaterThan(0.9);
		expect(fixed).toBeLessThan(1);
	});
});
