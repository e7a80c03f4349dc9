import type { Policy, PolicyComparison } from '#lib/catalog/policy.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';

/**
 * 判定 (domain 3.1): met 达标, not_met 未达标, in_progress 推进中 (before the deadline), no_data 无数据 (never
 * 未达标), not_applicable 不适用 (nothing to divide by), qualitative 定性; a condition that starts something
 * is triggered or idle.
 */
export type PolicyStatus =
	| 'met'
	| 'not_met'
	| 'in_progress'
	| 'no_data'
	| 'not_applicable'
	| 'qualitative'
	| 'triggered'
	| 'idle';

/** 判定词, as the table of clauses prints them. */
export const statusWords: Readonly<Record<PolicyStatus, string>> = {
	met: '达标',
	not_met: '未达标',
	in_progress: '推进中',
	no_data: '无数据',
	not_applicable: '不适用',
	qualitative: '定性',
	triggered: '已触发',
	idle: '未触发'
};

/** One comparison of a clause with its figures. */
export interface Compared {
	comparison: PolicyComparison;
	now: Stat;
	target: Stat;
	/** Now less target; null where there is no distance to speak of. */
	gap: Stat | null;
	/** What each period until the deadline has to bring; null without a deadline ahead. */
	needed: Stat | null;
	/** Null where a figure is missing. */
	holds: boolean | null;
}

/** 进度 before a deadline: 时间进度 against 完成进度, both fractions. */
export interface Pace {
	/** The figure at the start, from which progress is counted. */
	base: Stat;
	time: number;
	done: number;
	/** 进度正常: as much is done as time has passed. */
	onTrack: boolean;
}

/** 一条政策的判定, with its evidence. */
export interface Verdict {
	policy: Policy;
	status: PolicyStatus;
	compared: readonly Compared[];
	/** Null where no deadline is ahead, or the figure at the start is not known. */
	pace: Pace | null;
	/** Regions below that fall short of a clause that binds each of them, in official order. */
	short: readonly Region[];
	/** Those that have no figures for it. */
	silent: readonly Region[];
	/** Chinese: why there is no judgement; '' where there is one. */
	reason: string;
	/** 时限已过. */
	expired: boolean;
}
