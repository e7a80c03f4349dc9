import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Direction } from '#lib/domain/indicator.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { fullText, tileParts } from '../figure.ts';
import {
	each,
	many,
	map,
	one,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { Line, TileView } from '../view.ts';
import { recentPeriods } from './peers.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound } from './titles.ts';

export interface TileSpec {
	name: string;
	/** （三季度）; '' for the end of the period. */
	of?: string;
	asking: Asking;
	/** How it is compared; 同比 where nothing is said. */
	compare?: NonNullable<Asking['compare']>;
	/** A second number, after its words. */
	companion?: { words: string; asking: Asking };
	/** What the trend shows where it is not the number itself: the single quarters of a 累计. */
	trend?: Asking;
}

/** 好的方向 of an indicator or derived metric; neutral for what the catalogue does not know. */
export const directionOf = (catalog: Catalog, subject: string): Direction =>
	catalog.indicator(subject)?.direction ??
	catalog.derivedMetric(subject)?.direction ??
	'neutral';

/** A spread is better small, whatever it is the spread of; an extreme by itself is neither. */
const tileDirection = (catalog: Catalog, { subject, over }: Asking): Direction => {
	if (over === undefined) return directionOf(catalog, subject);
	return over === '最高' || over === '最低' || over === '排名' ? 'neutral' : 'lower';
};

/** 向好 or 关注, only where more is better or worse; null where nothing changed. */
export function verdictOf(change: Stat, direction: Direction): TileView['verdict'] {
	if (direction === 'neutral' || change.status !== 'ok' || !moved(change)) return null;
	return change.value! > 0 === (direction === 'higher') ? 'good' : 'attention';
}

/** Whether the words call it a change: 基本持平 has neither arrow nor verdict. */
const moved = (change: Stat): boolean =>
	Boolean(change.value) && !fullText(change).includes('持平');
const arrow = (change: Stat) => (!moved(change) ? '' : change.value! > 0 ? '↑ ' : '↓ ');

const trendLength = 12;

/** Null where the number itself is missing: a page shows the numbers that there are. */
export function tile(context: PageContext, spec: TileSpec): Question<TileView | null> {
	const periods = recentPeriods(context, trendLength);
	const trend = spec.trend ?? spec.asking;
	return map(
		together({
			value: one(slotText(spec.asking)),
			change: one(slotText({ ...spec.asking, compare: spec.compare ?? '同比' })),
			companion: many(spec.companion ? [slotText(spec.companion.asking)] : []),
			trend: many(periods.map((period) => slotText({ ...trend, period })))
		}),
		({ value, change, companion, trend: stats }) => {
			if (value.status === 'missing') return null;
			if (value.status === 'refused' && spec.asking.over) return null;
			const { text, unit } = tileParts(value);
			const beside = companion[0];
			const second: Line =
				beside?.status === 'ok'
					? [spec.companion!.words, bound(beside)]
					: coverage(value);
			const direction = tileDirection(context.catalog, spec.asking);
			return {
				name: spec.name,
				of: spec.of ? `（${spec.of}）` : '',
				value: { stat: value, text },
				unit,
				change:
					change.status === 'ok'
						? [arrow(change), bound(change)]
						: change.status === 'refused'
							? [{ text: change.reason, stat: change }]
							: [],
				verdict: verdictOf(change, direction),
				companion: second,
				trend: stats.map((stat) => stat.value),
				trendLabel: `${spec.name}近${periods.length}期走势`
			};
		}
	);
}

const coverage = (stat: Stat): Line =>
	stat.coverage && stat.coverage.reported < stat.coverage.expected
		? [{ text: `${stat.coverage.reported}/${stat.coverage.expected}个地区已报`, stat }]
		: [];

/** The first `count` of the tiles that have a number. */
export const tiles = (
	context: PageContext,
	specs: readonly TileSpec[],
	count = 6
): Question<TileView[]> =>
	map(each(specs.map((spec) => tile(context, spec))), (views) =>
		views.filter((view) => view !== null).slice(0, count)
	);
