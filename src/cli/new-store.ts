import { basename, resolve } from 'node:path';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import type { StoreHead } from '#lib/ingest/store/head.ts';
import type { Background } from './background.ts';

/**
 * What a new store is of: the regions of the first set that knows all regions of the figures, or of all sets that
 * know some; 合计口径 come with them. Figures do not.
 */
export function newHead(
	folder: string,
	{ sets }: Background,
	observations: ObservationTable
): StoreHead {
	const codes = new Set(observations.regionsIn);
	const known = sets.map((set) => ({
		...set,
		knows: set.regions.filter(({ code }) => codes.has(code)).length
	}));
	const all = known.find(({ knows }) => knows === codes.size);
	const chosen = all ? [all] : known.filter(({ knows }) => knows > 0);
	const [first] = chosen as [(typeof known)[number], ...typeof known];
	const regions = new Map(
		chosen
			.toReversed()
			.flatMap((set) => set.regions.map((region) => [region.code, region] as const))
	);
	const name = basename(resolve(folder));
	return {
		info: {
			id: name,
			name,
			kind: 'user',
			description: `由收到的报表导入，区划表取自“${first.info.name}”。`,
			defaultRegion: first.info.defaultRegion,
			defaultPeriod: first.info.defaultPeriod,
			totals: first.info.totals
		},
		regions: [...regions.values()]
	};
}
