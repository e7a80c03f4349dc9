import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { isComputed } from '#lib/state/computed.ts';
import { countiesPage, countyFindings } from '#lib/state/counties/counties.ts';
import { findingsOf } from '#lib/state/findings.ts';
import { indicatorPage } from '#lib/state/indicators/indicators.ts';
import { balancePage } from '#lib/state/pages/balance.ts';
import { coverage } from '#lib/state/pages/coverage.ts';
import { funds } from '#lib/state/pages/funds.ts';
import { overview } from '#lib/state/pages/overview.ts';
import { ask } from '#lib/state/question.ts';
import { bundledSets } from '#cli/sets.ts';
import { openBundled } from './bundled.ts';

type Page = (answerer: OpenedAnswerer, scope: Scope) => Promise<object>;

const pages: Record<string, Page> = {
	总览: (answerer, scope) => ask(answerer, scope, overview),
	覆盖: (answerer, scope) => ask(answerer, scope, coverage),
	资金: (answerer, scope) => ask(answerer, scope, funds),
	均衡: (answerer, scope) => balancePage(answerer, scope),
	发现: (answerer, scope) => findingsOf(answerer, scope, 5),
	区县: (answerer, scope) => countiesPage(answerer, scope, null),
	区县的发现: async (answerer, scope) => ({
		found: await countyFindings(answerer, scope)
	}),
	区县并列: (answerer, scope) =>
		countiesPage(
			answerer,
			scope,
			answerer.regions.all
				.slice(2, 4)
				.map(({ code }) => code)
				.join(',')
		),
	指标: (answerer, scope) => indicatorPage(answerer, scope, null, plainPivot),
	指标并列: (answerer, scope) =>
		indicatorPage(answerer, scope, 'dibao_standard', {
			...plainPivot,
			layout: 'indicators',
			form: '同比',
			beside: 'm_coverage,sa_spending_total'
		})
};

const plainPivot = {
	layout: null,
	form: null,
	regions: null,
	since: null,
	beside: null
};

const isStat = (value: object): value is Stat => 'trace' in value && 'slot' in value;

/** Every Stat that stands anywhere in a view. */
function statsIn(view: unknown, found = new Map<string, Stat>()): Map<string, Stat> {
	if (typeof view !== 'object' || view === null) return found;
	if (isStat(view)) found.set(view.slot, view);
	else for (const part of Object.values(view)) statsIn(part, found);
	return found;
}

/** Every text of a view that is printed as it stands, outside bound numbers and charts. */
function textsIn(view: unknown): string[] {
	if (typeof view === 'string') return [view];
	if (typeof view !== 'object' || view === null) return [];
	if ('stat' in view || 'trace' in view) return [];
	return Object.entries(view).flatMap(([key, part]) =>
		['chart', 'computed', 'measure', 'measures', 'id'].includes(key) ? [] : textsIn(part)
	);
}

describe.each(await bundledSets())('the pages of %s', (id) => {
	let answerer: OpenedAnswerer;
	let scope: Scope;
	beforeAll(async () => {
		answerer = await openBundled(id);
		const { defaultRegion, defaultPeriod } = answerer.dataset;
		scope = { region: defaultRegion, period: defaultPeriod, area: 'all' };
	});

	describe.each(Object.entries(pages))('%s', (_, page) => {
		it('shows only numbers whose slot, asked by itself and elsewhere, gives the same', async () => {
			const stats = [...statsIn(await page(answerer, scope)).values()].filter(
				({ slot }) => !isComputed(slot)
			);
			const again = await answerer.ask(
				stats.map(({ slot }) => slot),
				{
					region: answerer.regions.all.at(-1)!.code,
					period: answerer.periods[0]!,
					area: 'all'
				}
			);
			expect(again.map(({ slot, value, status }) => ({ slot, value, status }))).toEqual(
				stats.map(({ slot, value, status }) => ({ slot, value, status }))
			);
		});

		it('prints neither NaN, nor undefined, nor null', async () => {
			for (const text of textsIn(await page(answerer, scope)))
				expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
		});

		it.each(['urban', 'rural'] as const)('can be asked for %s alone', async (area) => {
			await expect(page(answerer, { ...scope, area })).resolves.toBeTypeOf('object');
		});

		it('can be asked of every region and period at the ends of their lists', async () => {
			const { regions, periods } = answerer;
			for (const region of [regions.all[0]!, regions.all.at(-1)!])
				for (const period of [periods[0]!, periods.at(-1)!])
					await expect(
						page(answerer, { ...scope, region: region.code, period })
					).resolves.toBeTypeOf('object');
		});
	});
});
