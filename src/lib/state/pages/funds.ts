import { monthsElapsed } from '#lib/domain/period.ts';
import { periodName, sinceJanuary } from '../period-name.ts';
import {
	many,
	map,
	one,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { Line } from '../view.ts';
import { asSteps, sortedByValue } from './categories.ts';
import { peerWord, peersOf, recentPeriods, shortName } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import { programmes } from './programmes.ts';
import { executionColumn, regionTable } from './region-table.ts';
import { slotText, type Asking } from './slot-text.ts';
import { ofBothAreas } from './split.ts';
import { strips } from './strips.ts';
import { directionOf, tiles, type TileSpec } from './tile.ts';
import { bound, changeTitle, extremesTitle, joined, pulled } from './titles.ts';

/** The total and its sources are of town and country together, whatever area the page asks for. */
const total = { subject: 'sa_spending_total', area: 'all', measure: '累计' } as const;

/** 资金来源 by level of government; 其他来源另列. */
const levels = [
	{ name: '中央', subject: 'fund_central', share: 'm_level_share_central' },
	{ name: '省级', subject: 'fund_province', share: 'm_level_share_province' },
	{ name: '市级', subject: 'fund_city', share: 'm_level_share_city' },
	{ name: '县级', subject: 'fund_county', share: 'm_level_share_county' },
	{ name: '其他', subject: 'fund_other', share: null }
] as const;

const tileSpecs = (context: PageContext): TileSpec[] => {
	const of = sinceJanuary(context.scope.period);
	return [
		{
			name: '救助资金支出',
			of,
			asking: total,
			trend: { subject: 'sa_spending_total', area: 'all', measure: '本期' }
		},
		{
			name: '低保支出',
			of,
			asking: { subject: 'dibao_spending', measure: '累计' },
			companion: {
				words: context.scope.area === 'all' ? '占总支出' : '占城乡低保支出',
				asking: { subject: 'dibao_spending', measure: '累计', share: '占比' }
			},
			trend: { subject: 'dibao_spending', measure: '本期' }
		},
		{
			name: '预算执行率',
			of,
			asking: { subject: 'm_exec', area: 'all', measure: '累计' },
			companion: {
				words: '与序时差',
				asking: { subject: 'm_progress_gap', area: 'all', measure: '累计' }
			}
		},
		{ name: '低保月人均补助', asking: { subject: 'm_avg_benefit', measure: '累计' } },
		{ name: '临时救助每人次', asking: { subject: 'm_per_visit', measure: '累计' } },
		{
			name: '人均救助支出',
			of,
			asking: { subject: 'm_per_capita_spending', area: 'all', measure: '累计' }
		},
		{
			name: '占一般公共预算支出',
			of,
			asking: { subject: 'm_fiscal_share', area: 'all', measure: '累计' }
		},
		{
			name: '一般公共预算支出',
			of,
			asking: { subject: 'fiscal_expenditure', measure: '累计' }
		}
	];
};

function overTime(context: PageContext): Question<Piece> {
	const periods = recentPeriods(context, 8);
	const subject = 'sa_spending_total';
	return chartPiece(context, {
		id: 'spending-over-time',
		kind: 'column',
		head: '期间',
		categories: periods.map(periodName),
		series: [
			{
				name: '本期支出',
				askings: periods.map((period) => ({
					subject,
					area: 'all',
					measure: '本期',
					period
				})),
				emphasis: true
			}
		],
		title: changeTitle('社会救助资金各期支出', [
			{
				name: '本期社会救助支出',
				asking: { subject, area: 'all', measure: '本期' }
			}
		]),
		subtitle: '社会救助资金支出，各期单独计，不累计',
		neutral: true,
		absent: { title: '各期支出', text: '本数据集没有社会救助资金支出总额。' }
	});
}

/** 拉动: what each programme added to the growth of the total, in percentage points; the growth at the foot. */
function bridge(context: PageContext): Question<Piece> {
	const spending = context.catalog.programmes.filter(
		({ spending, inTotal }) => spending !== null && inTotal
	);
	const askings = spending.map(({ spending }): Asking => ({
		subject: spending!,
		...ofBothAreas(context.catalog, spending!),
		measure: '累计',
		share: '拉动'
	}));
	return map(
		chartPiece(context, {
			id: 'spending-bridge',
			kind: 'bridge',
			head: '项目',
			categories: [...spending.map(({ short }) => short), '总增速'],
			series: [{ name: '拉动', askings: [...askings, { ...total, compare: '同比' }] }],
			title: map(
				together({
					growth: one(slotText({ ...total, compare: '同比' })),
					pulls: many(askings.map(slotText))
				}),
				({ growth, pulls }): Line => {
					const ordered = pulls
						.map((stat, index) => ({ stat, name: spending[index]!.name }))
						.filter(({ stat }) => stat.status === 'ok' && stat.value)
						.sort((a, b) => b.stat.value! - a.stat.value!);
					const [up, down] = [ordered[0], ordered.at(-1)];
					const line = joined([
						growth.status === 'ok' ? ['支出', bound(growth)] : null,
						up && up.stat.value! > 0 ? pulled(up.name, up.stat) : null,
						down && down.stat.value! < 0 ? pulled(down.name, down.stat) : null
					]);
					return line.length > 0 ? line : ['各项目对支出增长的拉动'];
				}
			),
			subtitle: `${sinceJanuary(context.scope.period)}累计对上年同期累计，各项目拉动之和为总增速`,
			neutral: true,
			absent: {
				title: '各项目对增长的拉动',
				text: '本数据集没有可比的分项目支出，不能分解增长。'
			}
		}),
		asSteps
	);
}

/** 分级投入: where the money came from, by region. */
function bySource(context: PageContext): Question<Piece> {
	const peers = peersOf(context);
	const regions = peers.regions.length > 0 ? peers.regions : [peers.of];
	const shares = levels.flatMap(({ name, share }) =>
		share
			? [
					{
						name,
						slot: slotText({
							subject: share,
							area: 'all',
							measure: '累计',
							region: peers.of.code
						})
					}
				]
			: []
	);
	return chartPiece(context, {
		id: 'spending-by-source',
		kind: 'stacked',
		head: peers.regions.length > 0 ? peerWord(peers) : '地区',
		categories: regions.map(shortName),
		series: levels.map(({ name, subject }) => ({
			name,
			askings: regions.map(({ code }) => ({
				subject,
				measure: '累计',
				region: code
			}))
		})),
		title: map(many(shares.map(({ slot }) => slot)), (stats): Line => {
			const line = joined(
				stats.map((stat, index) =>
					stat.status === 'ok' ? [`${shares[index]!.name}占`, bound(stat)] : null
				)
			);
			return line.length > 0 ? [`${peers.of.name}四级资金中，`, ...line] : ['资金来源'];
		}),
		subtitle: `${sinceJanuary(context.scope.period)}累计，按来源级次；占比以四级合计为分母，其他来源另列。总量不排名`,
		neutral: true,
		absent: { title: '资金来源级次', text: '本数据集没有分级次的资金来源。' }
	});
}

/** 执行进度: the rate of every region against the part of the year gone by. */
function execution(context: PageContext): Question<Piece> {
	const peers = peersOf(context);
	const askings = peers.regions.map(({ code }): Asking => ({
		subject: 'm_exec',
		area: 'all',
		measure: '累计',
		region: code
	}));
	const months = monthsElapsed(context.scope.period);
	return map(
		chartPiece(context, {
			id: 'budget-execution',
			kind: 'bar',
			head: peerWord(peers),
			categories: peers.regions.map(shortName),
			series: [{ name: '预算执行率', askings }],
			title: extremesTitle('预算执行率', askings),
			subtitle: `支出占预算。序时进度为${months}个月除以12个月`,
			neutral: directionOf(context.catalog, 'm_exec') === 'neutral',
			reference: { label: '序时进度', value: (months / 12) * 100 },
			absent: { title: '预算执行', text: '本数据集没有下一级地区的预算和支出。' }
		}),
		sortedByValue
	);
}

/** 资金: amounts, structure, growth, sources, per head and budget execution. */
export const funds = (context: PageContext) =>
	map(
		together({
			lede: map(
				many([
					slotText(total),
					slotText({ ...total, compare: '同比' }),
					slotText({ subject: 'm_exec', area: 'all', measure: '累计' })
				]),
				([spent, change, rate]): Line =>
					joined(
						[
							spent?.status === 'ok'
								? [`${sinceJanuary(context.scope.period)}支出社会救助资金`, bound(spent)]
								: null,
							change?.status === 'ok' ? [bound(change)] : null,
							rate?.status === 'ok' ? ['预算执行率', bound(rate)] : null
						],
						'。'
					)
			),
			tiles: tiles(context, tileSpecs(context)),
			programmes: programmes(context),
			bridge: bridge(context),
			overTime: overTime(context),
			bySource: bySource(context),
			execution: execution(context),
			perHead: strips(context, {
				id: 'per-head',
				title: '人均水平的地区分布',
				specs: [
					{
						name: '低保月人均补助',
						asking: { subject: 'm_avg_benefit', measure: '累计' }
					},
					{
						name: '临时救助人次均水平',
						asking: { subject: 'm_per_visit', measure: '累计' }
					},
					{
						name: '人均社会救助支出',
						asking: { subject: 'm_per_capita_spending', area: 'all', measure: '累计' }
					},
					{
						name: '占一般公共预算支出',
						asking: { subject: 'm_fiscal_share', area: 'all', measure: '累计' }
					},
					{
						name: '预算执行率',
						asking: { subject: 'm_exec', area: 'all', measure: '累计' }
					}
				]
			}),
			table: regionTable(context, {
				id: 'funds-table',
				title: '分地区资金',
				columns: [
					{ name: '支出', asking: total },
					{ name: '同比', asking: { ...total, compare: '同比' } },
					{ name: '低保支出', asking: { subject: 'dibao_spending', measure: '累计' } },
					{ name: '特困支出', asking: { subject: 'tekun_spending', measure: '累计' } },
					{
						name: '临时救助支出',
						asking: { subject: 'temp_aid_spending', measure: '累计' }
					},
					{
						name: '医疗救助支出',
						asking: { subject: 'medical_aid_spending', measure: '累计' }
					},
					executionColumn(context),
					{
						name: '与序时差',
						asking: { subject: 'm_progress_gap', area: 'all', measure: '累计' }
					},
					{
						name: '占财政支出',
						asking: { subject: 'm_fiscal_share', area: 'all', measure: '累计' }
					},
					{
						name: '一般公共预算支出',
						asking: { subject: 'fiscal_expenditure', measure: '累计' }
					}
				]
			})
		}),
		(view) => ({ ...view, title: `资金：${periodName(context.scope.period)}` })
	);
