import { UserError } from '#lib/domain/errors.ts';
import { comparePeriods } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Dataset } from '../dataset.ts';
import { undoneIn, type Entry } from './entry.ts';
import type { LoadedStore } from './load.ts';
import type { StoreState } from './state.ts';

/**
 * What a store says, as a data set: it opens on its latest period. A figure whose table names no document is cited
 * by the name of its file.
 *
 * @throws UserError where it has no figures yet.
 */
export function toDataset(
	{ head: { info }, entries, seal }: LoadedStore,
	{ facts, regions }: StoreState
): Dataset {
	const observations = Array.from(facts.values(), (one) => ({
		...one,
		source: { ...one.source, set: info.id, title: one.source.title || one.source.file }
	}));
	const [first, ...rest] = new Set(observations.map(({ period }) => period));
	if (first === undefined)
		throw new UserError(`数据仓“${info.name}”里还没有数据。请先导入。`);
	const indicators = new Set(observations.map(({ indicator }) => indicator));
	return {
		info: {
			...info,
			defaultRegion: nowCalled(info.defaultRegion, entries),
			defaultPeriod: rest.reduce((a, b) => (comparePeriods(a, b) < 0 ? b : a), first)
		},
		regions,
		observations,
		unknown: [...indicators].flatMap((name) =>
			name.startsWith('~') ? name.slice(1) : []
		),
		fingerprint: seal
	};
}

/** The code that a region has after all 区划变更. */
function nowCalled(code: RegionCode, entries: readonly Entry[]): RegionCode {
	const undone = undoneIn(entries);
	return entries.reduce(
		(now, entry) =>
			entry.type === 'region-change' &&
			!undone.has(entry.number) &&
			entry.change.from.includes(now)
				? entry.change.to.code
				: now,
		code
	);
}
