import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { Region } from '#lib/domain/region.ts';
import { endName, periodName, sinceJanuary } from '../period-name.ts';
import {
	ask,
	contextOf,
	many,
	map,
	said,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { FindingView, Line } from '../view.ts';
import { bothAreasWord } from '../pages/split.ts';
import { slotText } from '../pages/slot-text.ts';
import { tiles, type TileSpec } from '../pages/tile.ts';
import { bound, joined } from '../pages/titles.ts';
import { findingsOf } from '../findings.ts';
import { accountsOf } from './accounts.ts';
import { comparedWith, countyOf, type County } from './county.ts';
import { programmesOf } from './item-table.ts';
import { multiplesOf } from './multiples.ts';
import { profileOf } from './profile.ts';
import { rankingOf } from './ranking.ts';
import { reportingOf } from './reporting.ts';
import { sideBySide } from './side-by-side.ts';
import { levelsOverTime } from './levels.ts';

const tileSpecs = ({ scope }: PageContext): TileSpec[] => [
	{ name: '在册低保对象', asking: { subject: 'dibao_persons' } },
	{ name: '低保覆盖率', asking: { subject: 'm_coverage' } },
	{ name: '农村低保标准', asking: { subject: 'dibao_standard', area: 'rural' } },
	{ name: '城市低保标准', asking: { subject: 'dibao_standard', area: 'urban' } },
	{
		name: `${bothAreasWord({ scope })}资金支出`,
		of: sinceJanuary(scope.period),
		asking: { subject: 'sa_spending_total', area: 'all', measure: '累计' },
		trend: { subject: 'sa_spending_total', area: 'all', measure: '本期' }
	},
	{ name: '城乡标准比', asking: { subject: 'b_ur_ratio' } },
	{ name: '在册特困人员', asking: { subject: 'tekun_persons' } },
	{
		name: '低保支出',
		of: sinceJanuary(scope.period),
		asking: { subject: 'dibao_spending', measure: '累计' }
	},
	{ name: '常住人口', asking: { subject: 'pop_resident' } },
	{ name: '孤儿', asking: { subject: 'orphan_persons' } }
];

/** 三季度末常住人口38.6万人，在册低保对象5850人，同比下降2.1%；1—9月支出5528万元，同比增长2.3%。 */
function lede({ scope }: PageContext): Question<Line> {
	const money = { subject: 'sa_spending_total', area: 'all', measure: '累计' } as const;
	return map(
		many(
			[
				{ subject: 'pop_resident' },
				{ subject: 'dibao_persons' },
				{ subject: 'dibao_persons', compare: '同比' as const },
				money,
				{ ...money, compare: '同比' as const }
			].map(slotText)
		),
		([population, persons, personsChange, spent, spentChange]) => {
			const say = (stat: typeof spent, words: string): Line | null =>
				stat?.status === 'ok' ? [words, bound(stat)] : null;
			return joined(
				[
					say(population, '常住人口'),
					say(persons, `${endName(scope.period)}在册低保对象`),
					say(personsChange, ''),
					say(
						spent,
						`${sinceJanuary(scope.period)}${bothAreasWord({ scope })}支出社会救助资金`
					),
					say(spentChange, '')
				],
				'。'
			);
		}
	);
}

/** One county: everything that is known of it. */
const portraitOf = (context: PageContext, county: County) =>
	together({
		programmes: programmesOf(context, county),
		profile: profileOf(context, county),
		ranking: rankingOf(context, county),
		reporting: reportingOf(context, county),
		accounts: accountsOf(county),
		multiples: multiplesOf(context, county)
	});

/** Several counties: the same rows for each. */
const comparisonOf = (context: PageContext, county: County, others: readonly Region[]) =>
	together({
		table: sideBySide(context, county, others),
		rural: levelsOverTime(context, [county.self, ...others], 'rural'),
		urban: levelsOverTime(context, [county.self, ...others], 'urban')
	});

type ViewOf<Asked> = Asked extends Question<infer View> ? View : never;
export type Portrait = ViewOf<ReturnType<typeof portraitOf>>;
export type Comparison = ViewOf<ReturnType<typeof comparisonOf>>;

const nothing = said(null);

/** 区县: one county on one page, or up to four of them in the same rows. */
export function countiesPage(answerer: Answerer, scope: Scope, compare: string | null) {
	const county = countyOf(contextOf(answerer, scope));
	const { regions, unknown } = comparedWith(compare, county);
	const own = { ...scope, region: county.self.code };
	return ask(answerer, own, (context) =>
		map(
			together({
				lede: lede(context),
				tiles: tiles(context, tileSpecs(context)),
				portrait: (regions.length === 0
					? portraitOf(context, county)
					: nothing) as Question<Portrait | null>,
				comparison: (regions.length === 0
					? nothing
					: comparisonOf(context, county, regions)) as Question<Comparison | null>
			}),
			(view) => ({
				title: `${county.self.name}：${periodName(scope.period)}`,
				...view,
				county,
				compared: regions,
				unknown
			})
		)
	);
}

const mostProblems = 3;

/** 问题和向好 of the page's county: the weightiest problems, then what got better. */
export async function countyFindings(
	answerer: Answerer,
	scope: Scope
): Promise<FindingView[]> {
	const { self } = countyOf(contextOf(answerer, scope));
	const { problems, progress } = await findingsOf(
		answerer,
		{ ...scope, region: self.code },
		mostProblems
	);
	return [...problems, ...progress];
}
