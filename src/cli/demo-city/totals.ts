import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Entry } from './sheet.ts';

/** 合计行: town and country added, where a form gives both sides of a figure that adds up. */
export function totals(entries: readonly Entry[], catalog: Catalog): Entry[] {
	const given = new Set(entries.filter(({ area }) => area === 'all').map(keyOf));
	const rural = new Map(
		entries.filter(({ area }) => area === 'rural').map((one) => [keyOf(one), one])
	);
	return entries.flatMap((urban): Entry[] => {
		const other = rural.get(keyOf(urban));
		if (urban.area !== 'urban' || !other || given.has(keyOf(urban))) return [];
		if (catalog.indicator(urban.indicator)?.aggRegion !== 'sum') return [];
		if (urban.value === null || other.value === null)
			return [{ ...urban, area: 'all', value: null }];
		// Money has two decimals: the sum is taken in whole hundredths.
		const sum = Math.round(urban.value * 100) + Math.round(other.value * 100);
		return [{ ...urban, area: 'all', value: sum / 100 }];
	});
}

const keyOf = ({ indicator, region, period, measure }: Entry): string =>
	[indicator, region, period, measure].join('|');
