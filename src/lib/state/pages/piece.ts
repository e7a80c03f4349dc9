import type { ChartKind, ChartSpec } from '#lib/charts/spec.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { citedDatasetName } from '../dataset-name.ts';
import { cellText, chartValue, commonUnit } from '../figure.ts';
import { periodName } from '../period-name.ts';
import { map, many, together, type PageContext, type Question } from '../question.ts';
import {
	plainText,
	type AbsentView,
	type CellView,
	type ColumnView,
	type FigureView,
	type Line
} from '../view.ts';
import { isKnown } from './comparable.ts';
import { slotText, type Asking } from './slot-text.ts';

/** 一块: a chart with its table, a table, or what the data set does not hold. */
export type Piece =
	| ({
			type: 'figure';
			chart: ChartSpec | null;
			/** Numbers that the piece computed itself: their traces come with it. */
			computed?: readonly Stat[];
	  } & FigureView)
	| ({ type: 'absent' } & AbsentView);

export const absent = (title: string, text: string): Piece => ({
	type: 'absent',
	title,
	text
});

/** 来源 line under every figure; what is simulated says so here too. */
export const sourceLine = ({ dataset, scope }: PageContext): string =>
	`来源：${citedDatasetName(dataset)}，${periodName(scope.period)}`;

export const statCell = (stat: Stat, unit?: string): CellView => ({
	type: 'stat',
	stat,
	text: cellText(stat, unit)
});

/** 临时救助支出：11/12个区县已报。 A sum that not all have reported says so under its table (domain 2, rule 3). */
export function reportingNotes(
	named: readonly (readonly [name: string, stat: Stat | undefined])[],
	word: string
): string[] {
	const partial = named.flatMap(([name, stat]) =>
		stat?.coverage && isKnown(stat) && stat.coverage.reported < stat.coverage.expected
			? [`${name}为${stat.coverage.reported}/${stat.coverage.expected}个${word}已报数`]
			: []
	);
	return partial.length > 0 ? [`${partial.join('；')}。`] : [];
}

export const columnOf = (
	name: string,
	stats: readonly Stat[],
	more: Partial<ColumnView> = {}
): ColumnView => ({ name, unit: commonUnit(stats), ...more });

/** Money in thousands of 万元 needs no decimals beside a mark; its table has them. */
function axisDecimals(unit: string, first: Stat, stats: readonly Stat[]): number {
	if (unit === '亿元' || (unit.startsWith('万') && unit !== '万元')) return 2;
	const large = stats.some(({ value }) => value !== null && Math.abs(value) >= 1000);
	return unit === '万元' && large ? 0 : first.decimals;
}

/** One series of a chart: an asking a category. */
export interface SeriesSpec {
	name: string;
	askings: readonly Asking[];
	emphasis?: boolean;
}

export interface ChartPieceSpec {
	id: string;
	kind: ChartKind;
	/** Head of the first column of the table: 期间, 区县. */
	head: string;
	categories: readonly string[];
	series: readonly SeriesSpec[];
	title: Question<Line>;
	/** Measure, base and warnings; the unit is put before it. */
	subtitle: string;
	neutral: boolean;
	absent: AbsentView;
	reference?: { label: string; value: number };
	origin?: number;
	tiles?: ChartSpec['tiles'];
	/** A category a region: may be drawn on a person's own map. */
	byPlace?: boolean;
	/** 并列小图: a plot a line. */
	panels?: boolean;
}

interface Drawn {
	name: string;
	emphasis: boolean;
	stats: readonly Stat[];
}

/** Time begins where anything of it is known; gaps after that stay gaps. */
function sinceFirst(
	{ kind, categories }: ChartPieceSpec,
	all: readonly Drawn[]
): { categories: readonly string[]; drawn: readonly Drawn[] } {
	const from =
		kind === 'line' || kind === 'column'
			? Math.max(
					0,
					categories.findIndex((_, index) =>
						all.some(({ stats }) => isKnown(stats[index]!))
					)
				)
			: 0;
	return {
		categories: categories.slice(from),
		drawn: all.map(({ stats, ...rest }) => ({ ...rest, stats: stats.slice(from) }))
	};
}

/** A chart of slots. Series without a single value are left out; without any, the piece is absent. */
export function chartPiece(context: PageContext, spec: ChartPieceSpec): Question<Piece> {
	const series = spec.series.map(({ askings }) => many(askings.map(slotText)));
	return map(
		together({
			title: spec.title,
			...Object.fromEntries(series.map((part, index) => [`s${index}`, part]))
		}),
		(views) => {
			const answers = views as unknown as Record<string, readonly Stat[]> & {
				title: Line;
			};
			const all = spec.series
				.map(({ name, emphasis }, index) => ({
					name,
					emphasis: emphasis ?? false,
					stats: answers[`s${index}`]!
				}))
				.filter(({ stats }) => stats.some(isKnown));
			const { categories, drawn } = sinceFirst(spec, all);
			const first = drawn.flatMap(({ stats }) => stats).find(isKnown);
			if (!first) return { type: 'absent', ...spec.absent };
			if (
				spec.kind === 'line' &&
				!drawn.some(({ stats }) => stats.filter(isKnown).length > 1)
			)
				return absent(spec.absent.title, '本数据集只有一期有数，不画走势。');
			const unit = commonUnit(drawn.flatMap(({ stats }) => stats));
			const subtitle =
				unit === '' || unit === '∶1' ? spec.subtitle : `${spec.subtitle}。单位：${unit}`;
			const source = sourceLine(context);
			return {
				type: 'figure',
				id: spec.id,
				title: answers.title,
				unit: subtitle,
				source,
				chart: {
					id: spec.id,
					kind: spec.kind,
					title: plainText(answers.title),
					subtitle,
					source,
					unit: unit === '∶1' ? '' : unit,
					categories,
					series: drawn.map(({ name, stats, emphasis }) => ({
						name,
						values: stats.map((stat) => chartValue(stat, unit)),
						stats,
						emphasis
					})),
					decimals: axisDecimals(
						unit,
						first,
						drawn.flatMap(({ stats }) => stats)
					),
					neutral: spec.neutral,
					simulated: context.dataset.kind === 'simulated',
					...(spec.reference ? { reference: spec.reference } : {}),
					...(spec.origin === undefined ? {} : { origin: spec.origin }),
					...(spec.panels ? { panels: true } : {}),
					...(spec.tiles ? { tiles: spec.tiles } : {}),
					...(spec.byPlace ? { byPlace: true } : {})
				},
				table: {
					head: spec.head,
					columns: drawn.map(({ name }) => ({ name, unit })),
					rows: categories.map((head, index) => ({
						head,
						cells: drawn.map(({ stats }) => statCell(stats[index]!, unit))
					})),
					notes: []
				}
			};
		}
	);
}
