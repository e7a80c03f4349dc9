import type { Stat } from '#lib/domain/stat.ts';
import { comparePeriods } from '#lib/domain/period.ts';
import { periodName } from '../period-name.ts';
import type { PageContext, Question } from '../question.ts';
import { map, many } from '../question.ts';
import type { Line } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { shortName } from '../pages/peers.ts';
import { chartPiece, type Piece } from '../pages/piece.ts';
import { slotText } from '../pages/slot-text.ts';
import { directionOf } from '../pages/tile.ts';
import { bound } from '../pages/titles.ts';
import type { Entry } from './entry.ts';
import { askingOf, periodsOf, type Pivot } from './pivot.ts';

/** With more lines nobody tells them apart. */
const mostLines = 4;

/** 走势 of an entry: a line a region that was chosen, or that of the page's region alone. */
export function seriesOf(
	context: PageContext,
	entry: Entry,
	pivot: Pivot
): Question<Piece> {
	const here = context.regions.get(context.scope.region)!;
	const lines = (pivot.regions ?? [here]).slice(0, mostLines);
	const periods = periodsOf(context).filter(
		(period) => comparePeriods(period, pivot.since) >= 0
	);
	const asking = askingOf(entry, pivot.form);
	const single =
		entry.type === 'indicator' &&
		entry.spec.kind === 'flow' &&
		pivot.form === '数值' &&
		lines.length === 1;
	const { name } = entry.spec;
	return chartPiece(context, {
		id: `series-${entry.spec.id}`,
		kind: single ? 'column' : 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: lines.map((region, index) => ({
			name: shortName(region),
			emphasis: index === 0,
			askings: periods.map((period) => ({ ...asking, region: region.code, period }))
		})),
		title: map(
			many(
				[periods[0], periods.at(-1)].flatMap((period) =>
					period === undefined
						? []
						: [slotText({ ...asking, region: lines[0]!.code, period })]
				)
			),
			([first, last]): Line => titleOf(lines[0]!.name, name, first, last)
		),
		subtitle: `${pivot.form === '数值' ? (single ? '各期单独计，不累计' : name) : pivot.form}${single ? '' : '，纵轴不从0起'}${(pivot.regions?.length ?? 0) > mostLines ? '。只画前四个地区' : ''}`,
		neutral: directionOf(context.catalog, entry.spec.id) === 'neutral',
		absent: { title: `${name}走势`, text: `${here.name}在本数据集没有${name}的历期数。` }
	});
}

/** 示例市低保对象人数由2024年四季度的…变为2026年三季度的…; the topic alone where an end is missing. */
const titleOf = (
	region: string,
	name: string,
	first: Stat | undefined,
	last: Stat | undefined
): Line =>
	first && last && first.period !== last.period && isKnown(first) && isKnown(last)
		? [
				`${region}${name}：${periodName(first.period)}`,
				bound(first),
				`，${periodName(last.period)}`,
				bound(last)
			]
		: [`${region}${name}`];
