import type { ChartSpec } from '#lib/charts/spec.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { suggestionText } from '#lib/findings/suggestions.ts';
import { each, map, type PageContext, type Question } from '../question.ts';
import { sourceLine } from '../pages/piece.ts';
import { plainText, type Line } from '../view.ts';
import { bars, trend } from './charts.ts';
import { mannersOf } from './drawings.ts';
import { largeFigures } from './large-figures.ts';
import type { FindingPage } from './page.ts';
import { spoken } from './spoken.ts';

/** Beside a chart there is room for so many large numbers; alone they fill the page. */
const besideChart = 2;
const alone = 4;
/** A longer sentence leaves room for one. */
const longSentence = 62;

/** 一个发现一页. The chart is the first of its manners that the data can draw. */
export function findingPage(
	context: PageContext,
	finding: WorldFinding,
	proposed: boolean
): Question<FindingPage> {
	const { rule, level, title, dimension, suggestion, evidence } = finding;
	const { scope, catalog } = context;
	const shown = { id: rule, title: [title], regions: concerned(finding) };
	const manners = mannersOf(rule, catalog.thresholds, sideOf(evidence));
	return map(
		each(
			manners.map(({ as, ...drawing }) =>
				as === 'bars' ? bars(context, drawing, shown) : trend(context, drawing, shown)
			)
		),
		(charts): FindingPage => {
			const chart: ChartSpec | null = charts.find((one) => one !== null) ?? null;
			const figures = largeFigures(evidence, scope.region);
			return {
				kind: 'finding',
				id: rule,
				title: [title],
				level,
				dimension: dimension ?? '',
				chart,
				figures: figures.slice(0, roomFor(evidence, chart !== null)),
				evidence,
				suggestion,
				notes: [
					[`${title}。`, ...spoken(evidence)],
					...(suggestion ? [[`建议${suggestionText(suggestion)}。`]] : [])
				],
				source: sourceLine(context),
				proposed
			};
		}
	);
}

/** The regions it is about: those it names, where it names the highest and the lowest. */
const concerned = ({ regions, evidence }: WorldFinding): readonly RegionCode[] =>
	regions.length > 0
		? regions
		: evidence.flatMap((part) =>
				typeof part === 'string' ? [] : (part.stat.list ?? []).map(({ region }) => region)
			);

const roomFor = (evidence: Line, beside: boolean): number =>
	!beside ? alone : plainText(evidence).length > longSentence ? 1 : besideChart;

/** The side of the first figure that has one. */
const sideOf = (evidence: Line) =>
	evidence
		.flatMap((part) => (typeof part === 'string' ? [] : [part.stat.area]))
		.find((area) => area !== 'all') ?? 'all';
