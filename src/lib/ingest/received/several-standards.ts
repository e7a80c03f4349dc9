import type { IndicatorSpec } from '#lib/domain/indicator.ts';

/**
 * 集中供养1420元/人/月，分散供养1130元/人/月: a cell with more than one standard (L3), each as it would be filled
 * in alone. Null for a cell with one figure or none.
 */
export function severalStandards(text: string, { kind }: IndicatorSpec): string[] | null {
	if (kind !== 'standard') return null;
	const found = [
		...text
			.normalize('NFKC')
			.matchAll(/([\u4e00-\u9fff]{2,8}?)[:：为]?(\d+(?:\.\d+)?)元/g)
	];
	return found.length < 2 ? null : found.map(([, what, value]) => `${what}：${value}元`);
}
