import type { Answerer } from '#lib/answer/answerer.ts';
import { comparePeriods, parsePeriod, type Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { periodName } from '../period-name.ts';
import { slotText } from '../pages/slot-text.ts';
import { isKnown } from '../pages/comparable.ts';
import type { Entry } from './entry.ts';

/** 在哪里有数: which regions and periods of a data set have an entry. */
export interface Existence {
	set: string;
	/** 14个地区中13个: counts of rows of this view, not data. */
	regions: { known: number; all: number };
	/** By frequency: 2021年一季度—2026年三季度, and how many of them. */
	periods: readonly { span: string; count: number }[];
	/** 来源表: titles and files that it was read from. */
	sources: readonly string[];
}

/**
 * Asks every region of the set in the period that most have it, and the set's own region in every period.
 * Null where the set has none of it anywhere that was asked.
 */
export async function existenceIn(
	answerer: Answerer,
	entry: Entry,
	region: RegionCode = answerer.dataset.defaultRegion
): Promise<Existence | null> {
	const asking = { subject: entry.spec.id };
	const scope = {
		region,
		period: answerer.dataset.defaultPeriod,
		area: 'all' as const
	};
	const overTime = await answerer.ask(
		answerer.periods.map((period) => slotText({ ...asking, region, period })),
		scope
	);
	const held = answerer.periods.filter((_, index) => isOwn(overTime[index]!));
	const last = [...held].sort(comparePeriods).at(-1) ?? scope.period;
	const regions = answerer.regions.all.filter(({ own }) => !own);
	const overRegions = await answerer.ask(
		regions.map(({ code }) => slotText({ ...asking, region: code, period: last })),
		scope
	);
	const known = overRegions.filter(isKnown);
	if (held.length === 0 && known.length === 0) return null;
	return {
		set: answerer.dataset.name,
		regions: { known: known.length, all: regions.length },
		periods: spansOf(held),
		sources: sourcesOf([...overTime, ...known])
	};
}

/** Known, and not by a yearly figure that stands in for a quarter. */
const isOwn = (stat: Stat): boolean =>
	isKnown(stat) &&
	(stat.trace.operands.length === 0 ||
		stat.trace.operands.some(
			({ period }) => parsePeriod(period).frequency === parsePeriod(stat.period).frequency
		));

const frequencies = ['Y', 'Q', 'M', 'S'] as const;

const spansOf = (periods: readonly Period[]): Existence['periods'] =>
	frequencies.flatMap((frequency) => {
		const own = periods
			.filter((period) => parsePeriod(period).frequency === frequency)
			.sort(comparePeriods);
		const [first, last] = [own[0], own.at(-1)];
		if (first === undefined || last === undefined) return [];
		return [
			{
				span:
					first === last ? periodName(first) : `${periodName(first)}—${periodName(last)}`,
				count: own.length
			}
		];
	});

const mostSources = 4;

const sourcesOf = (stats: readonly Stat[]): string[] =>
	[
		...new Set(
			stats.flatMap(({ trace }) =>
				trace.operands.flatMap(({ source }) => (source ? [source.title] : []))
			)
		)
	].slice(0, mostSources);
