import type { Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { theilTDecomposition, theilTNested } from '#lib/stats/theil.ts';
import { computedStat } from '../computed.ts';
import { periodName } from '../period-name.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import { plainText, type Line } from '../view.ts';
import { peersOf, peerWord, sameInYears } from './peers.ts';
import { comparable, isKnown } from './comparable.ts';
import { columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound } from './titles.ts';

const sides = ['urban', 'rural'] as const;

interface Split {
	period: Period;
	total: Stat;
	between: Stat;
	within: Stat;
	share: Stat;
	/** 城乡内部的区域之间, by the groups of the regions (市区、县域); null where there are none. */
	inner: Stat | null;
	rest: Stat | null;
}

/** 泰尔指数的城乡分解: units are region × area, weighted by the people on the rolls (domain 2.2). */
function split(context: PageContext, period: Period): Question<Split> {
	const { of, regions } = peersOf(context);
	const cells = regions.flatMap(({ code, group }) =>
		sides.map((area) => ({ code, area, group }))
	);
	const grouped = new Set(regions.map(({ group }) => group)).size > 1;
	const asked = (subject: string) =>
		many(
			cells.map(({ code, area }) => slotText({ subject, area, region: code, period }))
		);
	return map(
		together({ standards: asked('dibao_standard'), people: asked('dibao_persons') }),
		({ standards, people }) => {
			const units = cells
				.map(({ area, group }, index) => ({
					area,
					group,
					standard: standards[index]!,
					people: people[index]!
				}))
				.filter(({ standard, people }) => isKnown(standard) && isKnown(people));
			const parts = !comparable(standards)
				? null
				: theilTDecomposition(
						units.map(({ standard }) => standard.value!),
						units.map(({ people }) => people.value!),
						units.map(({ area }) => area)
					);
			const nested =
				parts === null || !grouped
					? null
					: theilTNested(
							units.map(({ standard }) => standard.value!),
							units.map(({ people }) => people.value!),
							units.map(({ area }) => area),
							units.map(({ group }) => group)
						);
			const make = (
				name: string,
				value: number | null,
				formula: string,
				shown: Stat['shown'] = 'index'
			) =>
				computedStat(
					units.flatMap(({ standard, people }) => [standard, people]),
					{
						name,
						value,
						shown,
						decimals: shown === 'percent' ? 1 : 4,
						region: of.code,
						regionName: of.name,
						period,
						definition: `${peerWord(peersOf(context))}×城乡${units.length}个单元的低保标准，以在册低保人数为权`,
						formula
					}
				);
			return {
				period,
				total: make('低保标准泰尔指数', parts?.total ?? null, 'Σp·(x/μ)·ln(x/μ)'),
				between: make(
					'泰尔指数城乡之间',
					parts?.between ?? null,
					'Σs·ln(μg/μ)，g为城、乡'
				),
				within: make('泰尔指数城乡内部', parts?.within ?? null, '总指数－城乡之间'),
				share: make(
					'城乡之间占泰尔指数',
					parts?.betweenShare ?? null,
					'城乡之间÷总指数',
					'percent'
				),
				inner: nested && make('泰尔指数城乡内部的区域之间', nested.inner, '分区域再分解'),
				rest:
					nested && make('泰尔指数区域内部', nested.rest, '总指数－城乡之间－区域之间')
			};
		}
	);
}

/** How much of the difference in standards lies between town and country, and how that changes. */
export function theilPiece(context: PageContext): Question<Piece> {
	return map(
		each(sameInYears(context, 5).map((period) => split(context, period))),
		(splits): Piece => {
			const known = splits.filter(({ total }) => isKnown(total));
			const last = known.at(-1);
			if (!last)
				return {
					type: 'absent',
					title: '泰尔指数分解',
					text: '有分城乡低保标准的地区不足九成，不分解差异。'
				};
			const title = titleOf(known[0]!, last);
			const unit = '低保标准泰尔指数T，地区×城乡为单元，以在册人数为权';
			const series = [
				{ name: '城乡之间', stats: known.map(({ between }) => between), emphasis: true },
				...(known.every(({ inner, rest }) => inner && rest)
					? [
							{
								name: '城乡内部的区域之间',
								stats: known.map(({ inner }) => inner!),
								emphasis: false
							},
							{ name: '区域内部', stats: known.map(({ rest }) => rest!), emphasis: false }
						]
					: [
							{
								name: '城乡内部',
								stats: known.map(({ within }) => within),
								emphasis: false
							}
						])
			];
			const categories = known.map(({ period }) => periodName(period));
			const source = sourceLine(context);
			return {
				type: 'figure',
				id: 'theil',
				title,
				unit,
				source,
				chart: {
					id: 'theil',
					kind: 'stacked',
					title: plainText(title),
					subtitle: unit,
					source,
					unit: '',
					categories,
					series: series.map(({ stats, ...rest }) => ({
						...rest,
						stats,
						values: stats.map(({ value }) => value)
					})),
					decimals: 4,
					neutral: false,
					simulated: context.dataset.kind === 'simulated'
				},
				table: {
					head: '期间',
					columns: [
						columnOf(
							'泰尔指数',
							known.map(({ total }) => total)
						),
						...series.map(({ name, stats }) => columnOf(name, stats)),
						columnOf(
							'城乡之间占比',
							known.map(({ share }) => share)
						)
					],
					rows: known.map(({ period, total, share }, index) => ({
						head: periodName(period),
						cells: [total, ...series.map(({ stats }) => stats[index]!), share].map(
							(stat) => statCell(stat)
						)
					})),
					notes:
						series.length > 2
							? ['先分城乡，再在城、乡内部分区域（市区、县域等），三部分相加为总指数。']
							: []
				},
				computed: known.flatMap(({ period: _, ...stats }) =>
					Object.values(stats).filter((stat) => stat !== null)
				)
			};
		}
	);
}

function titleOf(first: Split, last: Split): Line {
	const rest: Line =
		first === last
			? []
			: [
					last.total.value! < first.total.value! ? '，总差异由' : '，总差异从',
					bound(first.total),
					last.total.value! < first.total.value! ? '缩小到' : '变为',
					bound(last.total)
				];
	return isKnown(last.share)
		? ['标准差异的', bound(last.share), '来自城乡之间', ...rest]
		: ['标准没有差异'];
}
