import { join } from 'node:path';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import {
	emptyMapping,
	mergeMappings,
	type Mapping
} from '#lib/ingest/received/mapping.ts';
import { readRegions } from '#lib/ingest/regions.ts';
import { givenSets, readGiven } from './given.ts';
import { bundledSets, openGivenStore, readSetFiles } from './sets.ts';

/** What received tables are read against. */
export interface Background {
	sets: readonly { info: DatasetInfo; regions: readonly Region[] }[];
	/** 已入库的数: only of a set that was asked for, so that no bundled figure passes for a county's own. */
	known: readonly Observation[];
	/** 记住的识别 of the stores among them. */
	decided: Mapping;
}

export async function readBackground(
	names: readonly string[] | undefined,
	catalog: Catalog,
	note: (text: string) => void
): Promise<Background> {
	if (names) {
		const sets = [];
		let decided = emptyMapping;
		for (const given of await givenSets(names))
			if (given.type === 'store') {
				const store = await openGivenStore(given.path, catalog, note);
				sets.push(store.dataset());
				decided = mergeMappings(decided, store.decided());
			} else sets.push(await readGiven(given, catalog, note));
		return { sets, known: sets.flatMap(({ observations }) => observations), decided };
	}
	const sets = [];
	for (const id of await bundledSets()) {
		const { info, regions } = await readSetFiles(join('data', id));
		sets.push({ info, regions: readRegions(regions, `${id}/regions.csv`) });
	}
	return { sets, known: [], decided: emptyMapping };
}

/** ISO date up to which the sets reach, or today where that is later: a period that they have is not in the future. */
export const untilOf = (periods: readonly string[], today: string): string =>
	[today, ...periods.map(endOf)].sort().at(-1)!;

function endOf(period: string): string {
	const { to } = parsePeriod(period);
	return `${Math.floor(to / 12)}-${String((to % 12) + 1).padStart(2, '0')}-28`;
}
