import type { RegionTree, Scope } from '#lib/answer/answerer.ts';
import type { Thresholds } from '#lib/catalog/thresholds.ts';
import type { Dimension } from '#lib/domain/indicator.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Evidence, FindingLevel } from './finding.ts';

/** What a rule may know besides its stats. */
export interface RuleKit {
	regions: RegionTree;
	scope: Scope;
	region: Region;
	/** [c]: child regions without 本级, in official order; of a region that has none, itself. */
	units: readonly Region[];
	/** [city]: what units are compared with: the region, of one without children its parent. */
	whole: Region;
	limits: Thresholds;
	/** 点名: whether a child may be named here; otherwise 个别区县. */
	mayName(code: RegionCode): boolean;
	/** Whether the catalogue has a metric: the distance to a target is there only where a clause sets one. */
	hasMetric(id: string): boolean;
	/** 未解决的审核错误: their number, where the data have been screened. */
	unresolved: Stat | null;
}

/** What a rule found, when it found something. */
export interface Judgement {
	evidence: Evidence;
	/** How far beyond the threshold, relative. */
	deviation: number;
	persons: number | null;
	why: string;
	regions?: readonly RegionCode[];
}

/** 判定规则: a question to the data and a judgement on the answer. */
export interface FindingRule {
	id: string;
	title: string;
	level: FindingLevel;
	dimension: Dimension | null;
	suggestion: string | null;
	/** Slots, in the order `judge` reads them. */
	asks(kit: RuleKit): readonly string[];
	/** Null when the rule is not met, or what it needs is missing. */
	judge(stats: readonly Stat[], kit: RuleKit): Judgement | null;
}

/** The value of an answered stat; null for everything else. */
export const valueOf = (stat: Stat | undefined): number | null =>
	stat?.status === 'ok' ? stat.value : null;

/** One slot for every unit. */
export const forUnits = (slot: string, { units }: RuleKit): string[] =>
	units.map(({ code }) => `${slot}·@${code}`);

/** A slot about the whole that units are compared with. */
export const forWhole = (slot: string, { whole }: RuleKit): string =>
	`${slot}·@${whole.code}`;

/** Values closer than this to a threshold are at it. Judged unrounded, as everywhere. */
const dust = 1e-9;

export const below = (value: number | null, limit: number): value is number =>
	value !== null && value < limit - dust;

export const above = (value: number | null, limit: number): value is number =>
	value !== null && value > limit + dust;

/** Adds up what is known of the people concerned. */
export const total = (persons: readonly (number | null)[]): number =>
	persons.reduce<number>((sum, one) => sum + (one ?? 0), 0);
