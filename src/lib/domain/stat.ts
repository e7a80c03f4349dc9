import type { Area, Measure, Mode } from './area.ts';
import type { Observation, Source } from './observation.ts';
import type { Period } from './period.ts';
import type { RegionCode } from './region.ts';
import type { Unit } from './unit.ts';

/**
 * 绑定数: the answer to one slot expression, and the only thing that digits may be made from.
 * `value` is unrounded; text is made by `wording` at the last step.
 */
export interface Stat {
	/** The full slot expression: place and period written out, so that it stands alone. */
	slot: string;
	/** What it is called: 城市低保人数, 城乡低保标准之比. */
	name: string;
	/** Unrounded. Null unless `status` is ok. For a list or a region, the leading value. */
	value: number | null;
	/** Canonical; `1` for ratios and rates of change (fractions). */
	unit: Unit;
	/** How a unit-1 value is written; `number` for everything that has a unit. */
	shown: 'percent' | 'ratio' | 'points' | 'index' | 'times' | 'number';
	/** Decimals of the catalogue; wording may use more where a judgement would be contradicted. */
	decimals: number;
	status: 'ok' | 'missing' | 'refused';
	/** Chinese, one sentence a statistician accepts: 累计数不作环比. '' when ok. */
	reason: string;
	region: RegionCode;
	regionName: string;
	period: Period;
	area: Area;
	measure: Measure | null;
	/** Only for comparisons. */
	change: Change | null;
	/** Only for rankings and lists: one entry a child region, in the order asked. */
	list: readonly RankEntry[] | null;
	/** Remarks that are printed with it: 推算, 由31省合计, 3/12个区县未报. */
	notes: readonly string[];
	/** n of N children reported, where a total was added up; null otherwise. */
	coverage: { reported: number; expected: number } | null;
	trace: Trace;
}

/** 比较: `rate` is a fraction; `points` a difference of two ratios; `amount` a plain difference. */
export interface Change {
	kind: 'rate' | 'points' | 'amount';
	basis: Basis;
	/** This period's and the base period's value, in the subject's unit. */
	current: number | null;
	base: number | null;
	unit: Unit;
	basePeriod: Period;
}

/** yoy 同比, qoq/mom 环比, ye 比上年末, year 比上年. */
export type Basis = 'yoy' | 'qoq' | 'mom' | 'ye' | 'year';

export interface RankEntry {
	region: RegionCode;
	name: string;
	value: number;
	/** 并列同名次，后续跳号; null for a neutral indicator, which is not ranked. */
	rank: number | null;
}

/** 溯源: definition → formula with operands → query → source cells. */
export interface Trace {
	/** 口径. */
	definition: string;
	/** For people, with names: 城市低保人数 ÷ 城镇人口. */
	formula: string;
	operands: readonly Operand[];
	/** The SQL that fetched the operands, with its parameters written in, for reading. */
	sql: string;
}

/** 代入: one observation (or one derived operand) that went into a Stat. */
export interface Operand {
	/** What it is called in the formula. */
	name: string;
	indicator: string;
	region: RegionCode;
	regionName: string;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure | null;
	value: number | null;
	unit: Unit;
	status: Observation['status'];
	source: Source | null;
	/** A remark of the source: 推算, 由31省合计, 城乡统一. */
	note: string;
}
