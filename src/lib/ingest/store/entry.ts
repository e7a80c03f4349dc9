import type { Place } from '#lib/domain/finding.ts';
import type { RegionChange } from './region-change.ts';

/** What everything that was done to a store says of itself. */
interface Done {
	/** 1, 2, 3 …: in the order in which it was done. */
	number: number;
	/** ISO date, or date and time. */
	time: string;
	/** Who did it; '' where that was not said. */
	who: string;
	why: string;
}

/** 收到的原件 of which a batch was read. */
export interface OriginalFile {
	name: string;
	sha256: string;
	/** Whether its bytes are in the store as well. */
	kept: boolean;
}

/** 具名放行: an error of the screening that somebody answers for. */
export interface AcceptedFinding {
	rule: string;
	place: Place;
	message: string;
	why: string;
	who: string;
}

/** A batch of figures: `revision` where it changes figures that were there. */
export interface BatchEntry extends Done {
	type: 'import' | 'revision';
	rows: number;
	added: number;
	changed: number;
	/** Exact decimal sum of each indicator in the catalogue's unit. */
	totals: Readonly<Record<string, string>>;
	/** Of the batch file. */
	sha256: string;
	files: readonly OriginalFile[];
	accepted: readonly AcceptedFinding[];
	/** SHA-256 of the 识别方案 that was followed; null where there was none. */
	mapping: string | null;
}

/** 撤销: from here on the entry of that number counts as not done. */
export interface UndoEntry extends Done {
	type: 'undo';
	undoes: number;
}

/** 区划变更. */
export interface RegionChangeEntry extends Done {
	type: 'region-change';
	change: RegionChange;
}

export type Entry = BatchEntry | UndoEntry | RegionChangeEntry;

export const isBatch = (entry: Entry): entry is BatchEntry =>
	entry.type === 'import' || entry.type === 'revision';

/** Entries that were undone, by number; an undo may be undone itself. */
export function undoneIn(entries: readonly Entry[]): Set<number> {
	const undone = new Set<number>();
	for (const entry of entries.toReversed())
		if (entry.type === 'undo' && !undone.has(entry.number)) undone.add(entry.undoes);
	return undone;
}
