import type { RegionCode } from '#lib/domain/region.ts';
import type { TableView } from './view.ts';

/**
 * The region that each row of a table is about, by its first number; null for a row without one. All null
 * where every row is about the same region: then the rows are periods or programmes.
 */
export function rowRegions({ rows }: TableView): (RegionCode | null)[] {
	const regions = rows.map(({ cells }) => {
		const first = cells.find((cell) => cell.type === 'stat');
		return first?.stat.region ?? null;
	});
	const distinct = new Set(regions.filter((code) => code !== null));
	return distinct.size > 1 ? regions : regions.map(() => null);
}
