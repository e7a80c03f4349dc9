import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/answer/answerer.ts';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { isComputed } from '#lib/state/computed.ts';
import { countiesPage } from '#lib/state/counties/counties.ts';
import { findingsOf } from '#lib/state/findings.ts';
import { indicatorPage } from '#lib/state/indicators/indicators.ts';
import { meetingOf } from '#lib/state/meeting/meeting.ts';
import { balancePage } from '#lib/state/pages/balance.ts';
import { coverage } from '#lib/state/pages/coverage.ts';
import { funds } from '#lib/state/pages/funds.ts';
import { overview } from '#lib/state/pages/overview.ts';
import { spendingHeat } from '#lib/state/pages/spending-heat.ts';
import { targets } from '#lib/state/pages/targets.ts';
import { ask } from '#lib/state/question.ts';
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

const pivot = { layout: null, form: null, regions: null, since: null, beside: null };

/** A page, and how many figures at least it asks the data set for. */
const pages: Record<string, [least: number, view: (scope: Scope) => Promise<unknown>]> = {
	总览: [250, (scope) => ask(answerer, scope, overview)],
	总览的热力表: [100, (scope) => ask(answerer, scope, spendingHeat)],
	需要关注: [5, (scope) => findingsOf(answerer, scope, 99)],
	覆盖: [250, (scope) => ask(answerer, scope, coverage)],
	资金: [300, (scope) => ask(answerer, scope, funds)],
	均衡: [150, (scope) => balancePage(answerer, scope)],
	'均衡，比较城市特困标准': [
		150,
		(scope) => balancePage(answerer, scope, { measure: 'tekun-urban', since: '2024Q2' })
	],
	目标: [60, (scope) => ask(answerer, scope, targets)],
	区县: [200, (scope) => countiesPage(answerer, scope, null)],
	指标: [10, (scope) => indicatorPage(answerer, scope, 'dibao_persons', pivot)],
	'指标，标准同比': [
		10,
		(scope) =>
			indicatorPage(answerer, scope, 'dibao_standard', { ...pivot, form: '同比' })
	],
	会议: [30, (scope) => meetingOf(answerer, scope)]
};

const isStat = (value: object): value is Stat => 'trace' in value && 'slot' in value;

function statsIn(view: unknown, found = new Map<string, Stat>()): Stat[] {
	if (typeof view === 'object' && view !== null) {
		if (isStat(view)) found.set(view.slot, view);
		else for (const part of Object.values(view)) statsIn(part, found);
	}
	return [...found.values()];
}

/** Places in a ranking are lists, and are tried with SQL windows beside the page of counties. */
const isList = (slot: string) => slot.includes('排名');

/** What a figure is and what it has to be, where the two are not the same. */
function fault(stat: Stat): string[] {
	const wanted = plainFigure(stat.slot, cell);
	const same =
		wanted === null || wanted === undefined || stat.value === null
			? wanted === stat.value
			: Math.abs(stat.value - wanted) < 1e-9 * Math.max(1, Math.abs(wanted));
	return same ? [] : [`${stat.slot}: ${stat.value}, by the files ${wanted}`];
}

const places = ['990100', '990111', '990109'].flatMap((region) =>
	['2026Q3', '2025Q1'].map((period) => [region, period] as const)
);

describe.each(Object.entries(pages))('every figure of %s', (_, [least, page]) => {
	it.each(places)('is what the files say: %s, %s', async (region, period) => {
		const view = await page({ region, period, area: 'all' });
		const asked = statsIn(view).filter(({ slot }) => !isComputed(slot) && !isList(slot));
		expect(asked.length).toBeGreaterThanOrEqual(least);
		expect(asked.flatMap(fault)).toEqual([]);
	});
});
