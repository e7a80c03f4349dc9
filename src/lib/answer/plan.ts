/** What is wanted of each indicator: its regions and periods; all of the one for all of the other. */
export type Wanted = Map<string, { regions: Set<string>; periods: Set<string> }>;

export interface Batch {
	indicators: readonly string[];
	regions: readonly string[];
	periods: readonly string[];
}

/**
 * Few queries for many cells, four at most: indicators that want few or many regions, and few or many
 * periods, go together (a trend, a table of regions, single figures), at the price of some cells too many.
 */
export function plan(wanted: Wanted): Batch[] {
	const batches = new Map<
		string,
		{ indicators: string[]; regions: Set<string>; periods: Set<string> }
	>();
	for (const [indicator, { regions, periods }] of wanted) {
		const shape = `${regions.size > 2 ? 'many' : 'few'}|${periods.size > 6 ? 'many' : 'few'}`;
		let batch = batches.get(shape);
		if (!batch)
			batches.set(
				shape,
				(batch = { indicators: [], regions: new Set(), periods: new Set() })
			);
		batch.indicators.push(indicator);
		for (const region of regions) batch.regions.add(region);
		for (const period of periods) batch.periods.add(period);
	}
	return [...batches.values()].map(({ indicators, regions, periods }) => ({
		indicators,
		regions: [...regions],
		periods: [...periods]
	}));
}
