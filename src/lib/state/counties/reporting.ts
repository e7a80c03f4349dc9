import { shiftPeriod, type Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { periodName } from '../period-name.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { BoundText } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { slotText } from '../pages/slot-text.ts';
import { dueOf, isUnreported } from '../pages/unreported.ts';
import type { County } from './county.ts';

/** 报送: how many of the due items of a period are there, and which are not. */
export interface PeriodReport {
	name: string;
	/** Counts of rows of this view, not data. */
	expected: number;
	received: number;
	missing: readonly BoundText[];
}

export interface ReportingView {
	/** The page's own period first, then those before it. */
	periods: readonly PeriodReport[];
	/** 推算、复原: figures of the period that were not simply reported, by what they are. */
	marked: readonly { word: string; items: readonly BoundText[] }[];
}

const periodCount = 4;

/**
 * 报送情况 of a county. An item is due where some neighbour has a value for it in the page's period: what
 * nobody reports is not asked for in this data set, and what a county does not have (无此项) is not missing.
 * Earlier periods are held against the same list, as far as there is a figure of the whole for them.
 */
export function reportingOf(
	context: PageContext,
	{ self, whole, neighbours }: County
): Question<ReportingView> {
	const { scope } = context;
	const due = context.catalog.programmes.flatMap(dueOf(context));
	const periods = recent(context);
	const of = (region: string, period: Period) =>
		many(due.map(({ asking }) => slotText({ ...asking, region, period })));
	return map(
		together({
			own: each(periods.map((period) => of(self.code, period))),
			wholes: each(whole ? periods.map((period) => of(whole.code, period)) : []),
			others: each(
				neighbours
					.filter(({ code }) => code !== self.code)
					.map(({ code }) => of(code, scope.period))
			)
		}),
		({ own, wholes, others }) => ({
			periods: own.map((stats, index): PeriodReport => {
				const items = due
					.map(({ name }, place) => ({ name, stat: stats[place]!, place }))
					.filter(
						({ stat, place }) =>
							isKnown(stat) ||
							(isUnreported(stat) &&
								others.some((other) => isKnown(other[place]!)) &&
								(index === 0 || isKnown(wholes[index]![place]!)))
					);
				const missing = items.filter(({ stat }) => !isKnown(stat));
				return {
					name: periodName(periods[index]!),
					expected: items.length,
					received: items.length - missing.length,
					missing: missing.map(({ name, stat }) => ({ text: name, stat }))
				};
			}),
			marked: markedOf(
				due.map(({ name }, place) => ({ name, stat: own[0]![place]! })),
				self.code
			)
		})
	);
}

/** The page's period and those before it that the data set has. */
const recent = ({ scope, periods }: PageContext): Period[] =>
	Array.from({ length: periodCount }, (_, index) =>
		shiftPeriod(scope.period, -index)
	).filter((period, index) => index === 0 || periods.includes(period));

const words = { estimated: '推算', restored: '复原' } as const;

function markedOf(
	items: readonly { name: string; stat: Stat }[],
	region: string
): ReportingView['marked'] {
	return Object.entries(words).flatMap(([status, word]) => {
		const found = items
			.filter(({ stat }) =>
				stat.trace.operands.some(
					(operand) => operand.region === region && operand.status === status
				)
			)
			.map(({ name, stat }) => ({ text: name, stat }));
		return found.length > 0 ? [{ word, items: found }] : [];
	});
}
