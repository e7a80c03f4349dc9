import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { parsePeriod, shiftPeriod, type Period } from '#lib/domain/period.ts';
import type { FormLine } from '#lib/ingest/received/empty-form.ts';

/** 空表 lines for a region: what it reported last, in the order of the catalogue; the tier 1 indicators where it never did. */
export function formLines(
	region: string,
	period: Period,
	known: readonly Observation[],
	catalog: Catalog
): { lines: FormLine[]; last: Observation[] } {
	const before = shiftPeriod(period, -1);
	const ofRegion = known.filter((one) => one.region === region);
	const last = ofRegion.filter((one) => one.period === before);
	const model = last.length > 0 ? last : ofRegion.filter((one) => one.period === period);
	const order = new Map(catalog.indicators.map(({ id }, index) => [id as string, index]));
	const seen = new Set<string>();
	const lines = model
		.filter(({ indicator }) => order.has(indicator))
		.sort((a, b) => order.get(a.indicator)! - order.get(b.indicator)!)
		.flatMap(({ indicator, area, mode, measure }): FormLine[] => {
			const key = [indicator, area, mode, measure].join('|');
			if (seen.has(key)) return [];
			seen.add(key);
			const spec = catalog.indicator(indicator)!;
			// A rate has no 本期 or 累计 of its own on a form.
			if (measure !== null && spec.kind !== 'flow') return [];
			return [{ spec, area, mode, measure }];
		});
	return { lines: lines.length > 0 ? lines : firstLines(period, catalog), last };
}

function firstLines(period: Period, catalog: Catalog): FormLine[] {
	const yearly = parsePeriod(period).frequency === 'Y';
	return catalog.indicators
		.filter(({ tier, frequency }) => tier === 1 && (yearly || frequency === 'quarter'))
		.flatMap((spec) => {
			const areas =
				spec.split === 'split' || spec.split === 'opt'
					? (['urban', 'rural'] as const)
					: spec.split === 'total'
						? (['all'] as const)
						: ([spec.split] as const);
			const measure = spec.kind === 'flow' ? ('single' as const) : null;
			return areas.map((area): FormLine => ({ spec, area, mode: null, measure }));
		});
}
