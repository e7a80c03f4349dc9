import type { Dimension } from '#lib/domain/indicator.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { cite, citeAs, valueOf, type Evidence, type FindingRule } from './rule.ts';
import type { FindingLevel } from './finding.ts';

interface Simple {
	id: string;
	title: string;
	level?: FindingLevel;
	dimension: Dimension;
	suggestion: string;
	/** One figure of the region against one limit. */
	slot: string;
	below?: number;
	above?: number;
	/** People it concerns. */
	persons?: string;
	/** Sentence round the bound number. */
	says(stat: Stat): Evidence;
	/** The limit in words, for the reason. */
	limit: string;
}

/** Rules of one figure against one limit. Judged unrounded, as everywhere. */
export function simpleRule(simple: Simple): FindingRule {
	return {
		id: simple.id,
		title: simple.title,
		level: simple.level ?? 'medium',
		dimension: simple.dimension,
		suggestion: simple.suggestion,
		asks: () => [simple.slot, ...(simple.persons ? [simple.persons] : [])],
		judge([stat, persons]) {
			const value = valueOf(stat);
			if (value === null) return null;
			const tolerance = 1e-9;
			const beyond =
				simple.below !== undefined && value < simple.below - tolerance
					? (simple.below - value) / simple.below
					: simple.above !== undefined && value > simple.above + tolerance
						? (value - simple.above) / simple.above
						: null;
			if (beyond === null) return null;
			return {
				evidence: simple.says(stat!),
				deviation: beyond,
				persons: valueOf(persons),
				why: `${stat!.name}${simple.limit}`
			};
		}
	};
}

export { cite, citeAs };
