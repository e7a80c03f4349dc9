import type { Unit } from './unit.ts';

declare const checked: unique symbol;
/** An indicator that the catalogue knows. Only its loader makes one. */
export type IndicatorId = string & { readonly [checked]: 'indicator' };
/** A derived metric that the catalogue knows. */
export type DerivedId = string & { readonly [checked]: 'derived' };

/** 时点数 stock, 时期数 flow, 标准 standard, 比率 rate. */
export type IndicatorKind = 'stock' | 'flow' | 'standard' | 'rate';

/** Whether more is better (`higher`), worse (`lower`), or neither: neutral ones are never ranked or judged. */
export type Direction = 'higher' | 'lower' | 'neutral';

/** `split` 必须分城乡且有合计, `opt` 可分可不分, one side only, or 不分. */
export type AreaSplit = 'split' | 'opt' | 'urban' | 'rural' | 'total';

/** 六个突出. */
export type Dimension = '人民性' | '主动性' | '时效性' | '精准性' | '可持续性' | '均衡性';

/** 基础指标 of data/catalogue/indicators.csv. */
export interface IndicatorSpec {
	id: IndicatorId;
	name: string;
	/** 分组: `dibao`, and its Chinese name. */
	group: string;
	groupName: string;
	unit: Unit;
	kind: IndicatorKind;
	/** Over regions: added, weighted by `weight`, or only taken from the region's own figure. */
	aggRegion: 'sum' | 'wmean' | 'none';
	/** Over time: single periods add up, the last holds, the largest holds, weighted, or never. */
	aggTime: 'sum' | 'last' | 'max' | 'wmean' | 'none';
	/** Present exactly where `aggRegion` or `aggTime` is `wmean`. */
	weight: IndicatorId | null;
	split: AreaSplit;
	/** Whether it may be told apart by 集中 / 分散. */
	modes: boolean;
	min: number | null;
	max: number | null;
	/** 1 样本有数字槽, 2 提到, 3 分母与支撑. */
	tier: 1 | 2 | 3;
	department: string;
	/** Row codes of official forms (JZH…), per version. */
	codes: readonly string[];
	decimals: number;
	direction: Direction;
	dimensions: readonly Dimension[];
	/** How often it is reported: quarterly or once a year (人口、预算…). */
	frequency: 'quarter' | 'year';
	/** 口径. */
	definition: string;
	/** Other names: 官方表头、旧称. The name itself is not among them. */
	aliases: readonly string[];
	/** The name between 城市/农村 and a number in prose: 低保对象, 临时救助. */
	label: string;
}

/** 派生指标 of data/catalogue/derived.csv (domain 2.1). */
export interface DerivedSpec {
	id: DerivedId;
	name: string;
	/** `1` for a ratio shown as percent; 倍, 元/人·月, 元/人次, 人/户, 天 …: as it is printed. */
	unit: Unit;
	/** How a value of unit `1` is written: 12.3%, 1.31∶1, 3.2个百分点, 0.121 or 1.28倍. */
	shown: 'percent' | 'ratio' | 'points' | 'index' | 'times' | 'number';
	decimals: number;
	/** The formula in the expression language, over indicators and other derived metrics. */
	expression: string;
	/** The same for people: 低保人数 ÷ 常住人口. */
	formula: string;
	direction: Direction;
	dimension: Dimension | null;
	/** 出处 of a number that a rule sets: the document, and the line of the table that has it. */
	cited?: { title: string; file: string; row: number };
	/** Weight over regions for weighted dispersion: 在册人数 or 人口. */
	weight: IndicatorId | null;
	definition: string;
	aliases: readonly string[];
}
