import type { Dimension } from '#lib/domain/indicator.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** 判断用语: problems are 突出 (high) / 关注 (medium) / 提示 (low), progress is 向好 (good). */
export type FindingLevel = 'high' | 'medium' | 'low' | 'good';

export const levelNames: Readonly<Record<FindingLevel, string>> = {
	high: '突出',
	medium: '关注',
	low: '提示',
	good: '向好'
};

/**
 * Text with the bound numbers in it. The text has no digits of its own but the multiple that a policy
 * requires and how many it lists (F-05, as the golden paragraph G6 has it).
 */
export type Evidence = readonly (string | { text: string; stat: Stat })[];

/** 发现: a judgement about the world with its evidence; never without a bound number. */
export interface WorldFinding {
	/** `F-05`, or `P-03` for progress. Of several that were merged, the most serious. */
	rule: string;
	/** Rules with the same suggestion whose evidence stands here too. */
	merged: readonly string[];
	level: FindingLevel;
	/** 判断句: 特困标准不达标. */
	title: string;
	evidence: Evidence;
	dimension: Dimension | null;
	/** People concerned, for the ranking; null where not known. */
	persons: number | null;
	/** How far beyond the threshold, relative: 0.2 = 20 % beyond. */
	deviation: number;
	/** 新出现: not found in the period before; null where nobody looked. */
	novel: boolean | null;
	/** Why it was chosen, in one line. */
	why: string;
	/** `R-03`; null for progress. */
	suggestion: string | null;
	/** Child regions concerned. Named only when the user switches it on. */
	regions: readonly string[];
	/** Slots that hold its numbers, for the trace. */
	slots: readonly string[];
}
