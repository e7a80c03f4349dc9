import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { parsePeriod, yearBefore, type Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { headUnit } from '../figure.ts';
import { periodName } from '../period-name.ts';
import {
	ask,
	said,
	each,
	many,
	map,
	one,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { Line } from '../view.ts';
import { ladder } from './ladder.ts';
import { concentrationPiece } from './concentration.ts';
import { convergencePiece } from './convergence.ts';
import { lorenzPiece } from './lorenz.ts';
import { theilPiece } from './theil.ts';
import { askingOf, measures, type Measure } from './measures.ts';
import { rankMoves } from './rank-moves.ts';
import { whatIf } from './what-if.ts';
import { peerWord, peersOf, sameInYears, shortName } from './peers.ts';
import { sortedByValue } from './categories.ts';
import { comparable, isKnown } from './comparable.ts';
import {
	absent,
	chartPiece,
	columnOf,
	sourceLine,
	statCell,
	type Piece
} from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { directionOf, tiles, type TileSpec } from './tile.ts';
import { bound, extremesTitle, joined, spanTitle } from './titles.ts';

/** The measures that nearly all regions have: only these can be compared. */
export function heldMeasures(context: PageContext): Question<readonly Measure[]> {
	const { regions } = peersOf(context);
	return map(
		each(
			measures.map((measure) =>
				many(regions.map(({ code }) => slotText({ ...askingOf(measure), region: code })))
			)
		),
		(answers) => measures.filter((_, index) => comparable(answers[index]!))
	);
}

const dispersions = [
	['极差', '极差'],
	['极值比', '极值比'],
	['变异系数', '变异系数'],
	['加权变异系数', '加权变异系数'],
	['基尼系数', '基尼系数'],
	['泰尔指数', '泰尔指数']
] as const satisfies readonly (readonly [string, Asking['over']])[];

const tileSpecs = (measure: Measure | null, region: RegionCode): TileSpec[] => {
	const ratio = { name: '城乡低保标准比', asking: { subject: 'b_ur_ratio' } };
	if (!measure) return [ratio];
	const asking = { ...askingOf(measure), region };
	return [
		ratio,
		{ name: `${measure.name}极值比`, asking: { ...asking, over: '极值比' } },
		{ name: `${measure.name}变异系数`, asking: { ...asking, over: '变异系数' } },
		{ name: `${measure.name}泰尔指数`, asking: { ...asking, over: '泰尔指数' } },
		{ name: `${measure.name}基尼系数`, asking: { ...asking, over: '基尼系数' } },
		{ name: `${measure.name}极差`, asking: { ...asking, over: '极差' } }
	];
};

/** 最低, 最高, then the dispersions in their order. */
const cvAt = 2 + dispersions.findIndex(([name]) => name === '变异系数');

/** 人均社会救助支出的地区差异最大，变异系数0.417；城市低保标准最小，为0.043: a number without a unit compares. */
function spreadTitle(spreads: readonly { name: string; cv: Stat }[]): Line {
	const known = spreads.filter(({ cv }) => isKnown(cv));
	const sorted = [...known].sort((a, b) => b.cv.value! - a.cv.value!);
	const [most, least] = [sorted[0], sorted.at(-1)];
	if (!most || !least || most === least) return ['地区之间的差异'];
	return [
		`${most.name}的地区差异最大，变异系数为`,
		bound(most.cv),
		`；${least.name}最小，为`,
		bound(least.cv)
	];
}

/** Every measure with every dispersion: one table to read across. */
function dispersionTable(
	context: PageContext,
	held: readonly Measure[]
): Question<Piece> {
	const peers = peersOf(context);
	const region = peers.of.code;
	return map(
		each(
			held
				.filter(({ spread }) => spread !== false)
				.map((measure) =>
					map(
						many([
							slotText({ ...askingOf(measure), region, over: '最低' }),
							slotText({ ...askingOf(measure), region, over: '最高' }),
							...dispersions.map(([, over]) =>
								slotText({ ...askingOf(measure), region, over })
							)
						]),
						(stats) => ({ measure, stats })
					)
				)
		),
		(answers) => {
			const shown = answers.filter(({ stats }) => stats.some(isKnown));
			if (shown.length === 0)
				return {
					type: 'absent',
					title: '差异指标',
					text: '有标准或人均水平的地区不足九成，不度量地区差异。总量不作差异比较。'
				};
			const column = (name: string, index: number) =>
				columnOf(
					name,
					shown.map(({ stats }) => stats[index]!),
					{ unit: '' }
				);
			return {
				type: 'figure',
				id: 'dispersion',
				title: spreadTitle(
					shown.map(({ measure, stats }) => ({ name: measure.name, cv: stats[cvAt]! }))
				),
				unit: `${peers.regions.length}个${peerWord(peers)}之间。标准差按总体计算；权数：标准、人均补助用在册人数，人均支出用常住人口`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: '指标',
					columns: [
						column('最低', 0),
						column('最高', 1),
						...dispersions.map(([name], index) => column(name, index + 2))
					],
					rows: shown.map(({ measure, stats }) => ({
						head: `${measure.name}（${headUnit(stats.find(isKnown)!)}）`,
						cells: stats.map((stat) => statCell(stat))
					})),
					notes: [
						`${peerWord(peers)}级基尼系数、泰尔指数只度量${peerWord(peers)}之间的差异，不得套用居民收入警戒线。判定用未修约值。`
					]
				}
			};
		}
	);
}

/** 变异系数 in the same part of each year: whether regions draw together. */
function overTime(context: PageContext, measure: Measure): Question<Piece> {
	const periods = sameInYears(context, 5);
	const region = peersOf(context).of.code;
	const sides = measures.filter(({ subject }) => subject === measure.subject);
	return chartPiece(context, {
		id: 'dispersion-over-time',
		kind: 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: sides.map((side) => ({
			name: side.name,
			emphasis: side.id === measure.id,
			askings: periods.map((period): Asking => ({
				...askingOf(side),
				region,
				period,
				over: '变异系数'
			}))
		})),
		title: map(
			many(
				[periods[0], context.scope.period].flatMap((period) =>
					period === undefined
						? []
						: [slotText({ ...askingOf(measure), region, period, over: '变异系数' })]
				)
			),
			([first, last]): Line => {
				if (first?.status !== 'ok' || last?.status !== 'ok')
					return [`${measure.name}的地区差异`];
				const verb =
					last.value! < first.value!
						? '缩小'
						: last.value! > first.value!
							? '扩大'
							: '持平';
				return [
					`${measure.name}的地区差异${verb}：变异系数由${periodName(first.period)}的`,
					bound(first),
					'变为',
					bound(last)
				];
			}
		),
		subtitle: '变异系数，各年同期，总体标准差除以平均数，纵轴不从0起',
		neutral: false,
		absent: { title: '差异变化', text: '本数据集没有可比的历年标准。' }
	});
}

/** 城乡比 over the years. */
function urbanRuralOverTime(context: PageContext): Question<Piece> {
	const periods = sameInYears(context, 5);
	const asking = { subject: 'b_ur_ratio' };
	return chartPiece(context, {
		id: 'urban-rural-ratio',
		kind: 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: [
			{
				name: '城乡比',
				emphasis: true,
				askings: periods.map((period) => ({ ...asking, period }))
			}
		],
		title: map(
			together({
				now: one(slotText(asking)),
				change: one(slotText({ ...asking, compare: '同比' }))
			}),
			({ now, change }): Line => {
				const line = joined([
					now.status === 'ok' ? ['城乡低保标准之比为', bound(now)] : null,
					change.status === 'ok' ? [bound(change)] : null
				]);
				return line.length > 0 ? line : ['城乡低保标准之比'];
			}
		),
		subtitle: '城市标准除以农村标准，自然起点为1',
		neutral: false,
		origin: 1,
		absent: { title: '城乡标准之比', text: '本数据集没有分城乡的低保标准。' }
	});
}

function grid(context: PageContext, measure: Measure): Question<Piece> {
	const peers = peersOf(context);
	const askings = peers.regions.map(({ code }): Asking => ({
		...askingOf(measure),
		region: code
	}));
	const neutral = directionOf(context.catalog, measure.subject) === 'neutral';
	const places = peers.regions.map(({ tile }) => tile).filter((tile) => tile !== null);
	const tiled = places.length > 0 && places.length === peers.regions.length;
	return map(
		chartPiece(context, {
			id: 'measure-by-region',
			kind: tiled ? 'tiles' : 'bar',
			head: peerWord(peers),
			categories: peers.regions.map(shortName),
			series: [{ name: measure.name, askings }],
			title: neutral
				? spanTitle(`各${peerWord(peers)}${measure.name}`, askings)
				: extremesTitle(measure.name, askings, {
						...askingOf(measure),
						region: peers.of.code,
						over: '极值比'
					}),
			subtitle: [
				measure.name,
				neutral ? '中性指标：用墨阶，不排名' : '',
				tiled ? '方格示意位置，非地图' : ''
			]
				.filter((part) => part !== '')
				.join('。'),
			neutral,
			absent: {
				title: measure.name,
				text: `本数据集没有下一级地区的${measure.name}。`
			},
			byPlace: true,
			...(tiled ? { tiles: places } : {})
		}),
		(piece) => (neutral || tiled ? piece : sortedByValue(piece))
	);
}

/** 城乡低保标准之比为1.26∶1，比上年同期缩小0.02；农村低保标准的变异系数为0.121，比上年同期扩大0.003。 */
function lede(context: PageContext, measure: Measure | null): Question<Line> {
	const said = [
		{ words: '城乡低保标准之比为', asking: { subject: 'b_ur_ratio' } as Asking },
		...(measure
			? [
					{
						words: `${measure.name}的变异系数为`,
						asking: {
							...askingOf(measure),
							region: peersOf(context).of.code,
							over: '变异系数'
						} as Asking
					}
				]
			: [])
	];
	return map(
		each(
			said.map(({ asking }) =>
				many([slotText(asking), slotText({ ...asking, compare: '同比' })])
			)
		),
		(answers) => {
			const clauses = answers.flatMap(([now, change], index) =>
				now?.status === 'ok'
					? [
							joined([
								[said[index]!.words, bound(now)],
								change?.status === 'ok' ? [bound(change)] : null
							])
						]
					: []
			);
			return clauses.flatMap((clause, index) => [
				...clause,
				index === clauses.length - 1 ? '。' : '；'
			]);
		}
	);
}

const noSpread = (title: string): Piece =>
	absent(title, '所选水平是中性比率，或有数的地区不足九成：不度量差异。');

/** What a person asks of the page beside its place. */
export interface BalanceWishes {
	/** The level that is compared, by its id. */
	measure: string | null;
	/** 比较的基期 of places. */
	since: Period | null;
	/** 测算目标, in the measure's unit. */
	target: number | null;
}

/** 均衡: standards and per-head amounts across regions, and how their differences change. */
const balance =
	(measure: Measure, held: readonly Measure[], { since, target }: BalanceWishes) =>
	(context: PageContext) => {
		const compared = held.includes(measure) && measure.spread !== false;
		return map(
			together({
				lede: lede(context, compared ? measure : null),
				tiles: tiles(
					context,
					tileSpecs(compared ? measure : null, peersOf(context).of.code)
				),
				ladder: ladder(context, {
					id: 'standards-ladder',
					subject: 'dibao_standard',
					ratio: 'b_ur_ratio',
					name: '低保标准'
				}),
				dispersion: dispersionTable(context, held),
				overTime: compared ? overTime(context, measure) : said(noSpread('差异变化')),
				urbanRural: urbanRuralOverTime(context),
				theil: theilPiece(context),
				lorenz: lorenzPiece(context, {
					asking: { subject: 'm_per_capita_spending', area: 'all', measure: '累计' },
					name: '人均社会救助支出',
					weight: { subject: 'pop_resident', area: 'all' },
					weightName: '常住人口'
				}),
				concentration: concentrationPiece(context),
				convergence: compared
					? convergencePiece(context, measure)
					: said(noSpread('收敛')),
				ranks: rankMoves(context, measure, since ?? yearBefore(context.scope.period)),
				whatIf: whatIf(context, measure, target),
				grid: grid(context, measure)
			}),
			(view) => ({
				...view,
				measure,
				since: since ?? yearBefore(context.scope.period),
				target,
				canWish: view.whatIf.type === 'figure' || target !== null,
				period: context.scope.period,
				/** Those of the page's own frequency. */
				periods: context.periods.filter(
					(one) =>
						parsePeriod(one).frequency === parsePeriod(context.scope.period).frequency
				),
				measures: held,
				title: `均衡：${periodName(context.scope.period)}`
			})
		);
	};

/** First which measures can be compared at all, then the page about the one that was asked for. */
export async function balancePage(
	answerer: Answerer,
	scope: Scope,
	wishes: Partial<BalanceWishes> = {}
) {
	const all = { measure: null, since: null, target: null, ...wishes };
	const held = await ask(answerer, scope, heldMeasures);
	const measure = held.find(({ id }) => id === all.measure) ?? held[0] ?? measures[0]!;
	return ask(answerer, scope, balance(measure, held, all));
}
