import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { parsePeriod, yearBefore, type Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { periodName } from '../period-name.ts';
import {
	ask,
	said,
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import { balanceLede } from './balance-lede.ts';
import { comparable } from './comparable.ts';
import { concentrationPiece } from './concentration.ts';
import { convergencePiece } from './convergence.ts';
import { dispersionOverTime } from './dispersion-over-time.ts';
import { dispersionTable } from './dispersion-table.ts';
import { guidelineDistance } from './guideline-distance.ts';
import { ladder } from './ladder.ts';
import { lorenzPiece } from './lorenz.ts';
import { measureByRegion } from './measure-by-region.ts';
import { measureGuide } from './measure-guide.ts';
import { askingOf, measures, type Measure } from './measures.ts';
import { peersOf } from './peers.ts';
import { absent, type Piece } from './piece.ts';
import { rankMoves } from './rank-moves.ts';
import { slotText } from './slot-text.ts';
import { theilPiece } from './theil.ts';
import { tiles, type TileSpec } from './tile.ts';
import { twoPeriods } from './two-periods.ts';
import { urbanRuralOverTime } from './urban-rural-ratio.ts';
import { whatIf } from './what-if.ts';

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
				lede: balanceLede(context, compared ? measure : null),
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
				overTime: compared
					? dispersionOverTime(context, measure)
					: said(noSpread('差异变化')),
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
				guideline: guidelineDistance(context),
				twoPeriods: compared
					? twoPeriods(context, measure, since ?? yearBefore(context.scope.period))
					: said(noSpread('两期比较')),
				grid: measureByRegion(context, measure)
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
				guide: measureGuide(peersOf(context)),
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
