import { endName, periodName } from '../period-name.ts';
import { map, one, together, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import { overlap } from './overlap.ts';
import { peerWord, peersOf, recentPeriods, shortName } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import { perTenThousand } from './per-ten-thousand.ts';
import { regionTable } from './region-table.ts';
import { slotText, type Asking } from './slot-text.ts';
import { strips } from './strips.ts';
import { tiles, type TileSpec } from './tile.ts';
import { bound, changeTitle, joined, spanTitle } from './titles.ts';

const areas = ['urban', 'rural'] as const;
const areaWord = { urban: '城市', rural: '农村' };

const tileSpecs: readonly TileSpec[] = [
	{
		name: '低保覆盖率',
		asking: { subject: 'm_coverage' },
		companion: { words: '低保对象', asking: { subject: 'dibao_persons' } }
	},
	{
		name: '基本生活救助覆盖率',
		asking: { subject: 'm_base_coverage' },
		companion: { words: '特困人员', asking: { subject: 'tekun_persons' } }
	},
	{ name: '每万人临时救助', asking: { subject: 'm_per10k_visits' } },
	{
		name: '特困集中供养率',
		asking: { subject: 'm_central' },
		companion: {
			words: '集中供养',
			asking: { subject: 'tekun_central_persons' }
		}
	},
	{ name: '低保占低收入人口比', asking: { subject: 'm_lowincome_share' } },
	{ name: '户均人口', asking: { subject: 'm_hh_size' } },
	{ name: '在册低保对象', asking: { subject: 'dibao_persons' } },
	{ name: '孤儿', asking: { subject: 'orphan_persons' } },
	{ name: '常住人口', asking: { subject: 'pop_resident' } }
];

/** Rates and derived ratios with a good direction, which are compared; then neutral ones, which are only shown. */
const directed = [
	{ name: '特困集中供养率', asking: { subject: 'm_central' } },
	{ name: '不能自理集中供养率', asking: { subject: 'm_unable_central' } },
	{ name: '医疗救助实际报销比例', asking: { subject: 'medical_actual_reimb_rate' } },
	{ name: '按时办结率', asking: { subject: 'm_ontime' } },
	{ name: '残疾人生活补贴覆盖率', asking: { subject: 'm_disab_living_cov' } },
	{ name: '残疾人护理补贴覆盖率', asking: { subject: 'm_disab_care_cov' } },
	{ name: '预警线索处置率', asking: { subject: 'm_alert_handle' } },
	{ name: '窗口覆盖率', asking: { subject: 'm_window' } },
	{ name: '低保覆盖率', asking: { subject: 'm_coverage' } },
	{ name: '基本生活救助覆盖率', asking: { subject: 'm_base_coverage' } },
	{ name: '每万人临时救助', asking: { subject: 'm_per10k_visits' } }
];

function overTime(context: PageContext, subject: 'm_coverage' | 'dibao_persons') {
	const periods = recentPeriods(context, 12);
	const rate = subject === 'm_coverage';
	const sides = context.scope.area === 'all' ? areas : [context.scope.area];
	return chartPiece(context, {
		id: `${rate ? 'coverage' : 'persons'}-over-time`,
		kind: 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: sides.map((area) => ({
			name: areaWord[area],
			askings: periods.map((period) => ({ subject, area, period }))
		})),
		title: changeTitle(
			rate ? '低保覆盖率走势' : '低保对象走势',
			sides.map((area) => ({
				name: `${areaWord[area]}${rate ? '低保覆盖率' : '低保对象'}`,
				asking: { subject, area }
			}))
		),
		subtitle: rate
			? '低保对象占常住人口，同城乡口径，分母为最近一个年末人口'
			: '在册低保对象，期末数',
		neutral: true,
		panels: true,
		absent: rate
			? {
					title: '低保覆盖率走势',
					text: '本数据集没有分城乡的常住人口，不能算分城乡的覆盖率。'
				}
			: { title: '低保对象走势', text: '本数据集没有分城乡的低保人数。' }
	});
}

/** The tile grid where every region has its place in it, bars in official order where not. */
function byRegion(context: PageContext): Question<Piece> {
	const peers = peersOf(context);
	const askings: Asking[] = peers.regions.map(({ code }) => ({
		subject: 'm_coverage',
		region: code
	}));
	const places = peers.regions.map(({ tile }) => tile).filter((tile) => tile !== null);
	const grid = places.length > 0 && places.length === peers.regions.length;
	return chartPiece(context, {
		id: 'coverage-by-region',
		kind: grid ? 'tiles' : 'bar',
		head: peerWord(peers),
		categories: peers.regions.map(shortName),
		series: [{ name: '低保覆盖率', askings }],
		title: spanTitle(`各${peerWord(peers)}低保覆盖率`, askings),
		subtitle: `低保对象占常住人口。中性指标：用墨阶，不排名${grid ? '。方格示意位置，非地图' : ''}`,
		neutral: true,
		absent: {
			title: '分地区低保覆盖率',
			text: '本数据集没有下一级地区的低保人数或常住人口。'
		},
		byPlace: true,
		...(grid ? { tiles: places } : {})
	});
}

/** 城乡构成: urban and rural people, one bar a region, in official order. */
function urbanRural(context: PageContext): Question<Piece> {
	const peers = peersOf(context);
	return chartPiece(context, {
		id: 'urban-rural',
		kind: 'stacked',
		head: peerWord(peers),
		categories: peers.regions.map(shortName),
		series: areas.map((area) => ({
			name: areaWord[area],
			askings: peers.regions.map(({ code }) => ({
				subject: 'dibao_persons',
				area,
				region: code
			}))
		})),
		title: map(
			together({
				urban: one(
					slotText({ subject: 'dibao_persons', area: 'urban', region: peers.of.code })
				),
				rural: one(
					slotText({ subject: 'dibao_persons', area: 'rural', region: peers.of.code })
				)
			}),
			({ urban, rural }): Line => {
				const line = joined([
					urban.status === 'ok' ? [`${peers.of.name}城市低保对象`, bound(urban)] : null,
					rural.status === 'ok' ? ['农村低保对象', bound(rural)] : null
				]);
				return line.length > 0 ? line : ['低保对象城乡构成'];
			}
		),
		subtitle: '在册低保对象，总量不排名',
		neutral: true,
		absent: {
			title: '城乡构成',
			text: '本数据集没有下一级地区的分城乡低保人数。'
		}
	});
}

/** 覆盖: people reached against population, by region and programme, over time, urban and rural. */
export const coverage = (context: PageContext) =>
	map(
		together({
			lede: map(
				together({
					rate: one(slotText({ subject: 'm_coverage' })),
					base: one(slotText({ subject: 'm_base_coverage' }))
				}),
				({ rate, base }): Line =>
					joined(
						[
							rate.status === 'ok'
								? [
										`${endName(context.scope.period)}低保对象占常住人口的比例为`,
										bound(rate)
									]
								: null,
							base.status === 'ok' ? ['加上特困人员为', bound(base)] : null
						],
						'。'
					)
			),
			tiles: tiles(context, tileSpecs),
			rate: overTime(context, 'm_coverage'),
			persons: overTime(context, 'dibao_persons'),
			byRegion: byRegion(context),
			urbanRural: urbanRural(context),
			overlap: overlap(context),
			perTenThousand: perTenThousand(context),
			table: regionTable(context, {
				id: 'coverage-table',
				title: '分地区、分项目的对象和覆盖水平',
				columns: [
					{ name: '常住人口', asking: { subject: 'pop_resident' } },
					{ name: '低保对象', asking: { subject: 'dibao_persons' } },
					{ name: '低保覆盖率', asking: { subject: 'm_coverage' } },
					{ name: '特困人员', asking: { subject: 'tekun_persons' } },
					{ name: '低保和特困', asking: { subject: 'm_base_coverage' } },
					{
						name: '临时救助',
						asking: { subject: 'temp_aid_visits', measure: '本期' }
					},
					{ name: '每万人临时救助', asking: { subject: 'm_per10k_visits' } },
					{ name: '孤儿', asking: { subject: 'orphan_persons' } },
					{ name: '生活补贴', asking: { subject: 'disab_living_persons' } },
					{ name: '护理补贴', asking: { subject: 'disab_care_persons' } }
				]
			}),
			strips: strips(context, {
				id: 'coverage-strips',
				title: '比率和派生指标的地区分布',
				specs: directed
			})
		}),
		(view) => ({ ...view, title: `覆盖：${periodName(context.scope.period)}` })
	);
