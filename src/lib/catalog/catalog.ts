import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorId, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Policy, PolicyParameter } from './policy.ts';
import type { Thresholds } from './thresholds.ts';

/** What a name in a slot, a table heading or a sentence stands for. */
export interface Term {
	subject:
		{ type: 'indicator'; spec: IndicatorSpec } | { type: 'derived'; spec: DerivedSpec };
	/** Set where the name itself says it: 城市低保人数, 集中供养标准, 累计支出. */
	area: Area | null;
	mode: Mode | null;
	measure: Measure | null;
	/** Where a heading implies another unit than the catalogue's (元/人·年); null otherwise. */
	unit: string | null;
}

/** 社会救助项目 in the official order (domain 1.5, 系统默认). */
export interface Programme {
	id: string;
	/** 最低生活保障. */
	name: string;
	/** 低保. */
	short: string;
	/** People or households reached, then money; null where there is none. */
	persons: IndicatorId | null;
	households: IndicatorId | null;
	visits: IndicatorId | null;
	spending: IndicatorId | null;
	standard: IndicatorId | null;
	/** Whether its spending is part of 社会救助资金支出总额 by default (domain 1.4). */
	inTotal: boolean;
}

/** 指标目录: the only maker of `IndicatorId` and `DerivedId`. */
export interface Catalog {
	/** In catalogue order. */
	readonly indicators: readonly IndicatorSpec[];
	readonly derived: readonly DerivedSpec[];
	readonly programmes: readonly Programme[];
	/** 判定阈值 of findings. */
	readonly thresholds: Thresholds;
	/** 政策条款 and the numbers they leave open. */
	readonly policies: readonly Policy[];
	readonly policyParameters: readonly PolicyParameter[];
	indicator(id: string): IndicatorSpec | undefined;
	derivedMetric(id: string): DerivedSpec | undefined;
	/**
	 * What `name` stands for: an id, a name or an alias, with 城市/农村/城乡 before it, whatever its
	 * spaces, brackets and width. Undefined for a name nobody knows.
	 */
	lookup(name: string): Term | undefined;
	/** Whether the alias table keeps this name out on purpose: a class of the form, a guiding line. */
	setAside(name: string): boolean;
	/** Up to `count` known names nearest to a mistyped one, best first. */
	nearest(name: string, count?: number): string[];
}
