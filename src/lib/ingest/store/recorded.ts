import type { DatasetHistory, RecordedRevision } from '#lib/domain/history.ts';
import type { Period } from '#lib/domain/period.ts';
import { isBatch, undoneIn } from './entry.ts';
import { mayDiffer, type HistoryLine } from './history.ts';
import type { LoadedStore } from './load.ts';

/**
 * 更正与放行 of a store as its data set takes them along, so that a report can say what was published otherwise
 * and who answers for what. Null where nothing was ever corrected or let pass.
 *
 * @param history is asked for only where figures may have changed: reading it replays the store.
 */
export function recordedHistory(
	{ entries, batches }: LoadedStore,
	history: () => readonly HistoryLine[]
): DatasetHistory | null {
	const undone = undoneIn(entries);
	const standing = entries.filter(isBatch).filter(({ number }) => !undone.has(number));
	const revisions = mayDiffer(entries) ? history().flatMap(revisionOf) : [];
	if (revisions.length === 0 && standing.every(({ accepted }) => accepted.length === 0))
		return null;
	const periodsOf = new Map(
		standing.map(({ number }) => [number, batches.get(number)!.periodsIn])
	);
	const firsts: Record<Period, number> = {};
	for (const [number, periods] of periodsOf)
		for (const period of periods) firsts[period] ??= number;
	return {
		revisions,
		accepted: standing.flatMap(({ number, accepted }) =>
			accepted.map((one) => ({ ...one, periods: periodsOf.get(number)! }))
		),
		firsts
	};
}

function revisionOf({ before, after, entry }: HistoryLine): RecordedRevision[] {
	const one = after ?? before;
	if (!one || (before?.value ?? null) === (after?.value ?? null)) return [];
	const { indicator, region, period, area, mode, measure } = one;
	return [
		{
			...{ indicator, region, period, area, mode, measure },
			before: before?.value ?? null,
			after: after?.value ?? null,
			entry: entry.number,
			time: entry.time,
			who: entry.who,
			why: entry.why
		}
	];
}
