import type { RegionCode } from '#lib/domain/region.ts';
import type { TableView } from './view.ts';

/**
 * The region that each row of a table is about; null for a row without a number, or with numbers of several
 * regions. All null where every row is about the same region: then the rows are periods or programmes.
 */
export function rowRegions({ rows }: TableView): (RegionCode | null)[] {
	const regions = rows.map(({ cells }) => {
		const codes = new Set(
			cells.flatMap((cell) => (cell.type === 'stat' ? [cell.stat.region] : []))
		);
		return codes.size === 1 ? [...codes][0]! : null;
	});
	const distinct = new Set(regions.filter((code) => code !== null));
	return distinct.size > 1 ? regions : regions.map(() => null);
}
