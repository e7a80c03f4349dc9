import type { ThresholdId } from '#lib/catalog/thresholds.ts';
import type { Dimension } from '#lib/domain/indicator.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Evidence, FindingLevel } from './finding.ts';
import { below, valueOf, type FindingRule } from './rule.ts';

interface SingleFigure {
	id: string;
	title: string;
	level: FindingLevel;
	dimension: Dimension;
	suggestion: string;
	/** One figure of the region that must not be below one limit. */
	slot: string;
	limit: ThresholdId;
	/** People it concerns. */
	persons: string;
	/** Sentence round the bound number. */
	says(stat: Stat, limit: number): Evidence;
	/** The limit in words, for the reason. */
	why(limit: number): string;
}

/** Rules of one figure against one limit. */
export const singleFigure = ({
	slot,
	limit,
	persons,
	says,
	why,
	...rule
}: SingleFigure): FindingRule => ({
	...rule,
	asks: () => [slot, persons],
	judge([stat, people], { limits }) {
		const value = valueOf(stat);
		const least = limits[limit];
		if (!below(value, least)) return null;
		return {
			evidence: says(stat!, least),
			deviation: (least - value) / least,
			persons: valueOf(people),
			why: why(least)
		};
	}
});
