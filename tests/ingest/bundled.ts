import type { Observation } from '#lib/domain/observation.ts';
import type { Dataset } from '#lib/ingest/dataset.ts';
import { readSet } from '#cli/sets.ts';
import { catalog } from '../catalog/tables.ts';

/** A bundled set as it is committed. */
export const bundled = (id: string): Promise<Dataset> => readSet(`data/${id}`, catalog);

/** The one observation of a fact; an error where there is none, or more than one. */
export function fact(
	{ observations }: Dataset,
	indicator: string,
	region: string,
	period: string,
	area: Observation['area'] = 'all'
): Observation {
	const found = observations.filter(
		(one) =>
			one.indicator === indicator &&
			one.region === region &&
			one.period === period &&
			one.area === area
	);
	if (found.length !== 1)
		throw new Error(`${found.length} facts: ${indicator} ${region} ${period} ${area}`);
	return found[0]!;
}
