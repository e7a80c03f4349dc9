import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area } from '#lib/domain/area.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { DatasetHistory } from '#lib/domain/history.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** The defaults of a page or a report: what a slot does not say itself. */
export interface Scope {
	region: RegionCode;
	period: Period;
	area: Area;
}

/** Regions of one data set, in official order. */
export interface RegionTree {
	readonly all: readonly Region[];
	get(code: RegionCode): Region | undefined;
	/** Child regions in official order, 本级 last; ask `own` to leave it out. */
	children(code: RegionCode): readonly Region[];
	/** By full name, alias or code; undefined where unknown or not unique. */
	find(name: string): Region | undefined;
	nearest(name: string, count?: number): string[];
}

/**
 * Answers slot expressions over one data set. However many slots are asked at once, they are planned
 * into few plain GROUP BY queries.
 */
export interface Answerer {
	readonly catalog: Catalog;
	readonly dataset: DatasetInfo;
	readonly regions: RegionTree;
	/** Periods that hold observations, oldest first, per frequency mixed. */
	readonly periods: readonly Period[];
	/** 数据指纹: changes with any figure of the set, and with the catalogue. */
	readonly fingerprint: string;
	/** What was corrected and let pass; absent in a set that has no such record. */
	readonly history?: DatasetHistory;
	/**
	 * One Stat a slot, in order. Slots are written without or with 【】.
	 * @throws UserError for an expression that cannot be read or names nothing known.
	 */
	ask(slots: readonly string[], scope: Scope): Promise<Stat[]>;
	/** Distinct (indicator, area) that have at least one value for the region and period. */
	available(scope: Scope): Promise<ReadonlySet<string>>;
	/**
	 * 预读: fetches all of a period, so that what is asked of it next needs no query. False where that is too much.
	 * Absent where everything is in memory anyway.
	 */
	ahead?(period: Period): Promise<boolean>;
}
