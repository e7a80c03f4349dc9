import type { ChartSpec } from '#lib/charts/spec.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { comparable, isKnown } from '../pages/comparable.ts';
import { sortedByValue } from '../pages/categories.ts';
import {
	peersOf,
	peerWord,
	recentPeriods,
	sameInYears,
	shortName
} from '../pages/peers.ts';
import { chartPiece, type ChartPieceSpec } from '../pages/piece.ts';
import type { Asking } from '../pages/slot-text.ts';
import { directionOf } from '../pages/tile.ts';
import { periodName } from '../period-name.ts';
import { map, type PageContext, type Question } from '../question.ts';
import { plainText, type Line } from '../view.ts';

/** What a page of a meeting draws: one measure, and the line it is judged against. */
export interface Drawing {
	/** What it is called in its unit line: 特困标准与低保标准之比. */
	name: string;
	asking: Asking;
	/** As the threshold has it: a fraction where the measure is a percentage. */
	limit?: { label: string; value: number };
	/** Where bars start; a ratio has its natural origin. */
	origin?: number;
}

/** What the chart belongs to. */
export interface Shown {
	/** Id of the page. */
	id: string;
	title: Line;
	/** The regions that the finding is about. */
	regions: readonly RegionCode[];
}

/** More rows than this cannot be read from the last row of chairs. */
const mostRows = 14;
/** Of more, so many from either end. */
const fromEitherEnd = 5;
/** Fewer points are two numbers and no line. */
const leastPoints = 3;

const common = (
	context: PageContext,
	{ name, limit, origin, asking }: Drawing,
	shown: Shown
) =>
	({
		id: shown.id,
		title: { slots: [], view: () => shown.title },
		neutral: directionOf(context.catalog, asking.subject) === 'neutral' && !asking.over,
		absent: { title: name, text: '' },
		...(limit ? { reference: printed(context, asking, limit) } : {}),
		...(origin === undefined ? {} : { origin })
	}) satisfies Partial<ChartPieceSpec>;

/** A threshold on the axis of what it is a threshold of: 0.95 stands at 95 %. */
function printed(
	{ catalog }: PageContext,
	{ subject }: Asking,
	{ label, value }: NonNullable<Drawing['limit']>
) {
	const shown = catalog.derivedMetric(subject)?.shown;
	const scale = shown === 'percent' || shown === 'points' ? 100 : 1;
	return { label, value: Number((value * scale).toPrecision(12)) };
}

/** 各区县: a bar a region, from high to low where the measure has a direction. Null where too few are known. */
export function bars(
	context: PageContext,
	drawing: Drawing,
	shown: Shown
): Question<ChartSpec | null> {
	const peers = peersOf(context);
	const spec = common(context, drawing, shown);
	const word = peerWord(peers);
	const codes = peers.self ? [peers.self.code] : shown.regions;
	const focus = peers.regions.filter(({ code }) => codes.includes(code)).map(shortName);
	return map(
		chartPiece(context, {
			...spec,
			kind: 'bar',
			head: word,
			categories: peers.regions.map(shortName),
			series: [
				{
					name: drawing.name,
					askings: peers.regions.map(({ code }) => ({ ...drawing.asking, region: code }))
				}
			],
			subtitle: [
				`各${word}${drawing.name}`,
				drawing.origin === undefined ? '' : `横轴从${drawing.origin}起`,
				spec.neutral ? '按行政区划次序，不排名' : ''
			]
				.filter((part) => part !== '')
				.join('，')
		}),
		(piece) => {
			const { chart } = spec.neutral ? chartOf(piece) : chartOf(sortedByValue(piece));
			const stats = chart?.series[0]?.stats.filter((stat) => stat !== null);
			if (!chart || !stats || !comparable(stats)) return null;
			const legible = spec.neutral ? wholeOf(chart) : endsOf(chart, focus, word);
			return legible && { ...legible, ...(focus.length > 0 ? { focus } : {}) };
		}
	);
}

const chartOf = (piece: { type: string; chart?: ChartSpec | null }) => ({
	chart: piece.chart ?? null
});

/** Of what is not ranked there are no ends: it is drawn whole, or not at all. */
const wholeOf = (chart: ChartSpec): ChartSpec | null =>
	chart.categories.length <= mostRows ? chart : null;

/** Both ends and those it is about, where there are more rows than can be read. */
function endsOf(chart: ChartSpec, focus: readonly string[], word: string): ChartSpec {
	const { categories, series, subtitle } = chart;
	if (categories.length <= mostRows) return chart;
	const room = mostRows - 2 * fromEitherEnd;
	const named = new Set(focus.slice(0, room));
	const known = categories.flatMap((_, index) =>
		series[0]!.values[index] === null ? [] : [index]
	);
	const ends = new Set([
		...known.slice(0, fromEitherEnd),
		...known.slice(-fromEitherEnd)
	]);
	const kept = known.filter((index) => ends.has(index) || named.has(categories[index]!));
	const pick = <T>(list: readonly T[]) => kept.map((index) => list[index]!);
	return {
		...chart,
		subtitle: `${subtitle}。只画最高和最低的各五个${word}${kept.length > ends.size ? `和所涉${word}` : ''}`,
		categories: pick(categories),
		series: series.map((one) => ({
			...one,
			values: pick(one.values),
			stats: pick(one.stats)
		}))
	};
}

/** 走势: the last two years of a figure, or the same part of each year of one counted from January. */
export function trend(
	context: PageContext,
	drawing: Drawing,
	shown: Shown
): Question<ChartSpec | null> {
	const { frequency } = parsePeriod(context.scope.period);
	const yearly =
		drawing.asking.measure === '累计' || frequency === 'Y' || frequency === 'S';
	const periods = yearly ? sameInYears(context, 6) : recentPeriods(context, 9);
	return map(
		chartPiece(context, {
			...common(context, drawing, shown),
			kind: 'line',
			head: '期间',
			categories: periods.map(periodName),
			series: [
				{
					name: drawing.name,
					emphasis: true,
					askings: periods.map((period) => ({ ...drawing.asking, period }))
				}
			],
			subtitle: `${drawing.name}${yearly && frequency !== 'Y' ? '，各年同期' : ''}`
		}),
		(piece) => {
			const { chart } = chartOf(piece);
			const known = chart?.series[0]?.stats.filter((stat) => stat && isKnown(stat)) ?? [];
			return chart && known.length >= leastPoints
				? { ...chart, title: plainText(shown.title) }
				: null;
		}
	);
}
