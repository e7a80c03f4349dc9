import type { Area, Measure, Mode } from './area.ts';
import type { Place } from './finding.ts';
import type { Period } from './period.ts';
import type { RegionCode } from './region.ts';

/** 更正: a figure that was in a store and is another one now. */
export interface RecordedRevision {
	indicator: string;
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure | null;
	/** Null where there was none, or is none any more. */
	before: number | null;
	after: number | null;
	/** Number of the entry that changed it; entries count from 1. */
	entry: number;
	/** ISO date, or date and time. */
	time: string;
	who: string;
	why: string;
}

/** 具名放行: an error of the screening that stands behind figures in spite of it. */
export interface RecordedAcceptance {
	rule: string;
	place: Place;
	message: string;
	who: string;
	why: string;
	/** Periods of the figures that came with it. */
	periods: readonly Period[];
}

/** What a store knows of its figures besides them; a set that is no store has none. */
export interface DatasetHistory {
	/** Oldest first. */
	revisions: readonly RecordedRevision[];
	accepted: readonly RecordedAcceptance[];
	/** Number of the entry with which the first figures of a period came. */
	firsts: Readonly<Record<Period, number>>;
}
