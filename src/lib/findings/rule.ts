import type { RegionTree, Scope } from '#lib/answer/answerer.ts';
import type { Dimension } from '#lib/domain/indicator.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import type { FindingLevel, WorldFinding } from './finding.ts';

/** What a rule may know besides its stats. */
export interface RuleKit {
	regions: RegionTree;
	scope: Scope;
	region: Region;
	/** Child regions without 本级, in official order; empty for a county. */
	children: readonly Region[];
	/** 点名: children are named; otherwise 个别区县. */
	naming: boolean;
}

export type Evidence = WorldFinding['evidence'];

/** What a rule found, when it found something. */
export interface Judgement {
	evidence: Evidence;
	/** How far beyond the threshold, relative. */
	deviation: number;
	persons: number | null;
	why: string;
	regions?: readonly string[];
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

/** A bound number in evidence, as report prose has it. */
export const cite = (stat: Stat, decimals?: number) => ({
	text: say(stat, {
		profile: 'report',
		...(decimals === undefined ? {} : { format: { decimals } })
	}),
	stat
});

/** The same with other words: 12.7个百分点 of a gap, without its verb. */
export const citeAs = (stat: Stat, text: string) => ({ text, stat });

/** 望川县、远山县 when naming; 个别区县 or 2个区县 when not. */
export function places(regions: readonly Region[], kit: RuleKit): string {
	const kind =
		kit.region.level === 'nation'
			? '省份'
			: kit.region.level === 'province'
				? '地市'
				: '区县';
	if (kit.naming)
		return regions.length <= 3
			? regions.map(({ name }) => name).join('、')
			: `${regions
					.slice(0, 3)
					.map(({ name }) => name)
					.join('、')}等${regions.length}个${kind}`;
	return regions.length === 1 ? `个别${kind}` : `${regions.length}个${kind}`;
}

/** One slot for every child. */
export const forChildren = (slot: string, kit: RuleKit): string[] =>
	kit.children.map(({ code }) => `${slot}·@${code}`);
