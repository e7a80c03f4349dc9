import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Evidence } from '../finding.ts';

/** What a feature may know besides its stats. */
export interface FeatureKit {
	catalog: Catalog;
	period: Period;
}

/**
 * 主要特点 (domain 4.4): what is worth telling of the period without being good or bad: what the growth came
 * from, what turned, what has not been as high before.
 */
export interface Feature {
	/** `T-01`. */
	rule: string;
	title: string;
	evidence: Evidence;
	/** Why it was chosen, in one line. */
	why: string;
}

/** 特点规则: a question to the data and what is told of the answer. */
export interface FeatureRule {
	id: string;
	/** Slots, in the order `judge` reads them. */
	asks(kit: FeatureKit): readonly string[];
	/** Null when there is nothing to tell, or what it needs is missing. */
	judge(stats: readonly Stat[], kit: FeatureKit): Omit<Feature, 'rule'> | null;
}

/** `；`-separated clauses and a full stop. */
export const sentence = (clauses: readonly Evidence[]): Evidence => [
	...clauses.flatMap((clause, index) => (index === 0 ? clause : ['；', ...clause])),
	'。'
];
