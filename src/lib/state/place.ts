import type { Answerer, RegionTree, Scope } from '#lib/answer/answerer.ts';
import { areaNames, areas } from '#lib/domain/area.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import { comparePeriods, tryParsePeriod, type Period } from '#lib/domain/period.ts';
import { areaOf, type Address } from './address.ts';

/** 去处: one thing to do about an address that leads nowhere. */
export interface WayOut {
	label: string;
	/** What to change in the address. */
	change: Partial<Address>;
}

/** A sentence about why an address leads nowhere, and where to go instead. */
export interface Nowhere {
	message: string;
	ways: readonly WayOut[];
}

/** Where an address leads. */
export type Place = { type: 'scope'; scope: Scope } | ({ type: 'nowhere' } & Nowhere);

const nowhere = (message: string, ways: readonly WayOut[]): Place => ({
	type: 'nowhere',
	message,
	ways
});

/** Whether two addresses lead to the same scope. */
export const samePlace = (one: Place, other: Place | null): boolean =>
	one.type === 'scope' &&
	other?.type === 'scope' &&
	one.scope.region === other.scope.region &&
	one.scope.period === other.scope.period &&
	one.scope.area === other.scope.area;

/** The data set an address names; the first one listed where it names none. */
export function findDataset<Info extends Pick<DatasetInfo, 'id' | 'name'>>(
	datasets: readonly Info[],
	id: string | null
): Info | Place {
	const first = datasets[0];
	if (!first) return nowhere('没有可用的数据集。请先导入数据。', []);
	if (id === null) return first;
	return (
		datasets.find((dataset) => dataset.id === id) ??
		nowhere(
			`没有名为“${id}”的数据集。`,
			datasets.map(({ id, name }) => ({
				label: name,
				change: { set: id, region: null, period: null }
			}))
		)
	);
}

/** 期间 nearest in time to one that is not there: the last before it, and the first after. */
export function nearestPeriods(periods: readonly Period[], wanted: Period): Period[] {
	const sorted = [...periods].sort(comparePeriods);
	const before = sorted.filter((period) => comparePeriods(period, wanted) < 0).at(-1);
	const after = sorted.find((period) => comparePeriods(period, wanted) > 0);
	return [before, after].filter((period) => period !== undefined);
}

/** Up to three regions that look like the wanted name; where none does, the one the set opens on. */
function nearestRegions(
	regions: RegionTree,
	wanted: string,
	fallback: RegionCode
): readonly Region[] {
	const near = regions.nearest(wanted, 3).map((name) => regions.find(name));
	const known = near.filter((region) => region !== undefined);
	const first = regions.get(fallback);
	return known.length > 0 || !first ? known : [first];
}

/**
 * Reads an address against one data set. What it does not say is the set's own default; what it says
 * wrongly is named, never silently replaced.
 */
export function findPlace(
	address: Address,
	{ dataset, regions, periods }: Pick<Answerer, 'dataset' | 'regions' | 'periods'>
): Place {
	const region = regions.find(address.region ?? dataset.defaultRegion);
	if (!region) {
		const wanted = address.region ?? dataset.defaultRegion;
		return nowhere(
			`“${dataset.name}”里没有地区“${wanted}”。`,
			nearestRegions(regions, wanted, dataset.defaultRegion).map(({ name, code }) => ({
				label: name,
				change: { region: code }
			}))
		);
	}
	const period = address.period ?? dataset.defaultPeriod;
	if (!periods.includes(period)) {
		const near = tryParsePeriod(period) ? nearestPeriods(periods, period) : [];
		return nowhere(
			tryParsePeriod(period)
				? `“${dataset.name}”里没有${period}的数据。`
				: `“${period}”不是期间。期间写作2024、2024Q3或2024M09。`,
			(near.length > 0 ? near : periods.slice(-1)).map((period) => ({
				label: period,
				change: { period }
			}))
		);
	}
	const area = areaOf(address.area);
	if (area === null)
		return nowhere(
			`“${address.area}”不是城乡口径。`,
			areas.map((area) => ({ label: areaNames[area], change: { area } }))
		);
	return { type: 'scope', scope: { region: region.code, period, area } };
}
