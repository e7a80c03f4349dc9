import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';

/**
 * 槽位 as written: 【主语·修饰·修饰?】 read against the catalogue, but not yet against a report's
 * defaults. `parseSlot` and `printSlot` are inverses.
 */
export interface Slot {
	subject: SlotSubject;
	/** @地区: as typed (name or six digits); null = the report's region. */
	region: string | null;
	/** #期间; null = the report's period. */
	period: PeriodReference | null;
	area: Area | null;
	mode: Mode | null;
	/** 本期 / 累计; null = that period alone. */
	measure: Measure | null;
	/** Over the child regions of the region: a rank, an extreme, a dispersion. */
	over: Over | null;
	/** Over time, after `over`: 同比 of a standard, of a ratio, of a 变异系数. */
	compare: Basis | null;
	/** How a comparison is made: rate of change (a ratio's is in points), or plain difference (增量). */
	difference: 'rate' | 'amount' | null;
	/** 占比 in its total, 贡献 to its total's growth, 拉动 points. */
	share: 'share' | 'contribution' | 'pull' | null;
	format: SlotFormat;
	/** `?`: only this slot is dropped when missing, not its sentence. */
	optional: boolean;
}

export type SlotSubject =
	| { type: 'indicator'; spec: IndicatorSpec }
	| { type: 'derived'; spec: DerivedSpec }
	/** A small sentence part: 【户人：低保】. */
	| { type: 'phrase'; name: string; argument: string }
	/** A block alone on a line: 【表：分区县低保标准】. */
	| { type: 'block'; name: string; argument: string }
	| { type: 'field'; name: string }
	| { type: 'period' }
	| { type: 'region' };

/** Blocks that are written without an argument; 表, 图 and 块 have one. */
export const bareBlocks = [
	'问题',
	'特点',
	'建议',
	'版记',
	'横排',
	'缺数清单',
	'数据修订',
	'数据出处',
	'目录',
	'落款'
] as const;

export type PeriodReference =
	| { type: 'period'; period: Period }
	/** 上年 (same period last year), 上季, 上月, 本年 (the whole year), 上年末, 上年全年. */
	| { type: 'relative'; name: RelativePeriod };

export const relativePeriods = [
	'上年',
	'上季',
	'上月',
	'本年',
	'上年末',
	'上年全年'
] as const;
export type RelativePeriod = (typeof relativePeriods)[number];

export type Over =
	| { type: 'rank' } // 排名
	| { type: 'top'; count: number } // 前N: names and values
	| { type: 'bottom'; count: number } // 后N
	| { type: 'max' } // 最高: the value
	| { type: 'min' } // 最低
	| { type: 'maxRegion' } // 最高地区: the name
	| { type: 'minRegion' } // 最低地区
	| { type: 'names' } // 名单: every child with a value, in official order
	| { type: 'range' } // 极差
	| { type: 'maxMinRatio' } // 极值比
	| { type: 'cv' } // 变异系数
	| { type: 'weightedCv' } // 加权变异系数
	| { type: 'gini' } // 基尼系数
	| { type: 'theil' } // 泰尔指数
	| { type: 'theilL' } // 泰尔L指数
	| { type: 'betweenAreas' } // 城乡间差异: the part of T between town and country
	| { type: 'betweenAreasShare' } // 城乡间贡献: the same, of the whole T
	| { type: 'betweenGroups' } // 区域间差异: between the groups of the children (市区、县域)
	| { type: 'betweenGroupsShare' } // 区域间贡献
	| { type: 'withinAreas' } // 城乡内区域间差异: what town and country leave to the groups
	| { type: 'withinAreasShare' } // 城乡内区域间贡献
	| { type: 'uplift' } // 提标增支: 万元 a month to raise children below the mean to it
	| { type: 'urbanRuralRatio' }; // 城乡比 (needs no children)

/** How the text is written; everything null = as the profile has it. */
export interface SlotFormat {
	unit: '元' | '万元' | '亿元' | '万' | null;
	approx: '约' | '近' | '超过' | '多' | null;
	decimals: number | null;
	/** 元/人·年 instead of 元/人·月. */
	perYear: boolean;
	/** Only the figure, without unit or verb: for 分别 and table cells. */
	bare: boolean;
}
