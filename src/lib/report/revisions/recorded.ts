import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { areaNames, modeNames } from '#lib/domain/area.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { RecordedRevision } from '#lib/domain/history.ts';
import { comparePeriods, shiftPeriod } from '#lib/domain/period.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import { isWithin, reasonsText } from './reasons.ts';
import { differenceText, withUnit, type Revision } from './revision.ts';

/**
 * 数据仓记下的修订: figures of earlier periods, of the region and those below it, that were changed after the period
 * before this one had come in — after what the last issue was written from. Changed there and back is no revision.
 */
export async function recordedRevisions(
	answerer: Answerer,
	scope: Scope
): Promise<Revision[]> {
	const { history, catalog, regions } = answerer;
	if (!history) return [];
	const since = history.firsts[shiftPeriod(scope.period, -1)];
	if (since === undefined) return [];
	const changes = netChanges(
		history.revisions.filter(
			({ entry, period, region }) =>
				entry > since &&
				comparePeriods(period, scope.period) < 0 &&
				isWithin(region, scope.region, regions)
		)
	);
	const asked = changes.flatMap((one) => {
		const slot = slotOf(one.last);
		return isKnown(slot, catalog) ? [{ ...one, slot }] : [];
	});
	if (asked.length === 0) return [];
	const stats = await answerer.ask(
		asked.map(({ slot }) => slot),
		scope
	);
	return asked.flatMap(({ published, all }, index): Revision[] => {
		const now = stats[index]!;
		return now.value === published
			? []
			: [
					{
						name: now.name,
						regionName: now.regionName,
						period: now.period,
						published: withUnit({ ...now, value: published, status: 'ok' }),
						now,
						nowText: withUnit(now),
						difference: differenceText(now, published),
						reason: reasonsText(all)
					}
				];
	});
}

interface NetChange {
	published: number;
	last: RecordedRevision;
	all: readonly RecordedRevision[];
}

/** What was there first against what is there last; a figure that was not there before was not published. */
function netChanges(revisions: readonly RecordedRevision[]): NetChange[] {
	const byFact = new Map<string, RecordedRevision[]>();
	for (const one of revisions) {
		const key = slotOf(one);
		byFact.set(key, [...(byFact.get(key) ?? []), one]);
	}
	return [...byFact.values()].flatMap((all): NetChange[] => {
		const published = all[0]!.before;
		const last = all.at(-1)!;
		return published === null || last.after === published
			? []
			: [{ published, last, all }];
	});
}

/** 低保资金支出·@990101·#2026Q2·城市·累计: the observation as a slot that stands alone. */
const slotOf = ({ indicator, region, period, area, mode, measure }: RecordedRevision) =>
	[
		indicator,
		`@${region}`,
		`#${period}`,
		...(area === 'all' ? [] : [areaNames[area]]),
		...(mode === null ? [] : [modeNames[mode]]),
		...(measure === 'ytd' ? ['累计'] : measure === 'single' ? ['本期'] : [])
	].join('·');

/** A name that was never in the catalogue, or is no longer, cannot be published. */
function isKnown(slot: string, catalog: Answerer['catalog']): boolean {
	try {
		parseSlot(slot, catalog);
		return true;
	} catch (cause) {
		if (cause instanceof UserError) return false;
		throw cause;
	}
}
