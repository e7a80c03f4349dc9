import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import { comparePeriods } from '#lib/domain/period.ts';
import type { Region, RegionCode, RegionLevel } from '#lib/domain/region.ts';
import { assemble, type Dataset } from './dataset.ts';
import { readLongTable } from './long-table.ts';

/** Long tables that somebody has at hand, without dataset.json and regions.csv: what these would say is read off the codes. */
export interface UserTables {
	id: string;
	name: string;
	tables: readonly { name: string; text: string }[];
	fingerprint: string;
}

/** 自有数据: opens on its topmost region and on its latest period. */
export function readUserSet(
	{ id, name, tables, fingerprint }: UserTables,
	catalog: Catalog
): Dataset {
	const read = tables.map((table) =>
		readLongTable(table.text, { file: table.name, set: id, catalog, source: table.name })
	);
	const observations = read.flatMap((table) => table.observations);
	const [first] = observations;
	if (!first)
		throw new UserError(
			`${tables.map((table) => table.name).join('、')}只有表头，没有数据。`
		);
	const names = new Map(
		read.flatMap((table) => table.names).map((one) => [one.region, one.name])
	);
	const regions = regionsOf(
		observations.map(({ region }) => region),
		names
	);
	const latest = observations
		.map(({ period }) => period)
		.reduce((a, b) => (comparePeriods(a, b) < 0 ? b : a));
	return assemble({
		info: {
			id,
			name,
			kind: 'user',
			description: `由${tables.map((table) => table.name).join('、')}装载。`,
			defaultRegion: regions.find(({ parent }) => parent === null)!.code,
			defaultPeriod: latest,
			totals: []
		},
		regions,
		observations,
		unknown: [...new Set(read.flatMap((table) => table.unknown))],
		fingerprint
	});
}

/** In the order of their codes; a region's parent is the nearest one above it that is there. */
function regionsOf(
	codes: readonly RegionCode[],
	names: ReadonlyMap<RegionCode, string>
): Region[] {
	const there = new Set(codes);
	return [...there].sort().map((code) => ({
		code,
		name: names.get(code) ?? code,
		level: levelOf(code),
		parent: above(code).find((one) => there.has(one)) ?? null,
		group: '',
		aliases: [],
		own: code.endsWith('99') && !code.endsWith('9999'),
		tile: null
	}));
}

function levelOf(code: RegionCode): RegionLevel {
	if (code === '000000') return 'nation';
	if (code.endsWith('0000')) return 'province';
	return code.endsWith('00') ? 'city' : 'county';
}

/** 990103 stands under 990100, that under 990000, that under 000000. */
const above = (code: RegionCode): RegionCode[] =>
	[`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '000000'].filter(
		(one) => one !== code
	);
