import type { Stat } from '#lib/domain/stat.ts';
import type { Feature, FeatureKit, FeatureRule } from './feature.ts';
import { highest } from './record.ts';
import { fastest, pulled, structure } from './spending.ts';
import { turned } from './turning.ts';

/** 特点规则表, in the order in which they are told. */
export const featureRules: readonly FeatureRule[] = [
	pulled,
	fastest,
	structure,
	turned,
	highest
];

/** Slots of all rules, in the order `featuresOf` reads them. */
export const featureSlots = (kit: FeatureKit): string[] =>
	featureRules.flatMap((rule) => rule.asks(kit));

/** 主要特点 that the answers show. */
export function featuresOf(stats: readonly Stat[], kit: FeatureKit): Feature[] {
	let next = 0;
	return featureRules.flatMap((rule): Feature[] => {
		const own = stats.slice(next, (next += rule.asks(kit).length));
		const told = rule.judge(own, kit);
		return told ? [{ rule: rule.id, ...told }] : [];
	});
}
