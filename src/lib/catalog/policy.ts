import type { Period } from '#lib/domain/period.ts';
import type { RegionLevel } from '#lib/domain/region.ts';
import type { DerivedSpec } from '#lib/domain/indicator.ts';
import type { Expression, Operator } from './expression.ts';

/**
 * 条款性质 (domain 3.1): hard 必须, target 目标, advice 提示, condition 启动条件, trigger 触发后检查, param 只供参数, process 流程,
 * text-guard 限制用语, plausibility 合理性, format 格式.
 */
export const policyKinds = [
	...['hard', 'target', 'advice', 'condition', 'trigger', 'param'],
	...['process', 'text-guard', 'plausibility', 'format']
] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** 可信: whether document and figure were looked up (已核), are remembered (待核) or set by us (设定). */
export const policyBases = ['已核', '待核', '设定'] as const;
export type PolicyBasis = (typeof policyBases)[number];

/** 政策参数: a number that a rule leaves open, with the unit of what it is compared with. */
export interface PolicyParameter {
	/** As in `$min_staff`. */
	id: string;
	name: string;
	/** Null until the user enters it. */
	value: number | null;
	shown: DerivedSpec['shown'];
	note: string;
	/** Line of policy-parameters.csv. */
	line: number;
}

/** One `now ≥ target` of a clause. */
export interface PolicyComparison {
	operator: Extract<Operator, '<' | '<=' | '==' | '>=' | '>'>;
	left: Expression;
	right: Expression;
	/** 目标值 as a metric of its own, so that it is asked and bound like any number; null where it is another figure. */
	target: DerivedSpec | null;
	/** 差距: now less target; null where the two have no common unit, or nothing is to be measured. */
	gap: DerivedSpec | null;
	/** 每期所需: what each period until the deadline has to bring; null without target or deadline. */
	needed: DerivedSpec | null;
}

/** What a clause requires: comparisons joined by and, or, not. */
export type PolicyTest =
	| { type: 'and' | 'or'; of: readonly PolicyTest[] }
	| { type: 'not'; of: PolicyTest }
	| { type: 'comparison'; comparison: PolicyComparison };

/** 政策条款 of data/catalogue/policies.csv. */
export interface Policy {
	/** `PR-28`. */
	id: string;
	/** 文件 and the place in it. */
	document: string;
	clause: string;
	/** 任务要求, in our own words. */
	requirement: string;
	department: string;
	/** Levels of region that it binds. */
	scope: readonly RegionLevel[];
	kind: PolicyKind;
	/** Null where no figure can tell: 定性, or a parameter only. */
	test: PolicyTest | null;
	/** Year or month from which progress is counted, and by which it is due; null = 持续. */
	start: Period | null;
	deadline: Period | null;
	/** 逐年, 期末, 持续: when there is no deadline. */
	timing: string;
	basis: PolicyBasis;
	note: string;
}

/** Every comparison of a test, in reading order. */
export function comparisonsOf(test: PolicyTest): PolicyComparison[] {
	switch (test.type) {
		case 'comparison':
			return [test.comparison];
		case 'not':
			return comparisonsOf(test.of);
		default:
			return test.of.flatMap(comparisonsOf);
	}
}
