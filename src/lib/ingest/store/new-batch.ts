import type { Observation } from '#lib/domain/observation.ts';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import type { AcceptedFinding, BatchEntry } from './entry.ts';
import { batchFile, mappingFile, originalFile } from './names.ts';
import { sha256 } from './sha256.ts';
import type { BatchEffect } from './state.ts';
import { controlTotals } from './totals.ts';
import { writeBatch } from './write-batch.ts';

/** Who does something, when and why. */
export interface By {
	/** ISO date, or date and time. */
	time: string;
	who: string;
	why: string;
}

/** A file of which figures were read; its bytes where they are to be kept. */
export interface ReceivedOriginal {
	name: string;
	bytes: Uint8Array;
	keep: boolean;
}

export interface NewBatch extends By {
	/** What was wholly understood; columns are taken over as they are. */
	observations: Iterable<Observation>;
	files: readonly ReceivedOriginal[];
	/** Each by whom and why where that was said of it; by who does all of it where it was not. */
	accepted?: readonly (Omit<AcceptedFinding, 'why' | 'who'> &
		Partial<Pick<AcceptedFinding, 'why' | 'who'>>)[];
	/** 识别方案 that was followed, as its file's text. */
	mapping?: string | null;
}

export interface Appended {
	entry: BatchEntry;
	effect: BatchEffect;
}

export const byOf = ({ time, who, why }: By): By => ({ time, who, why });

/** The entry of a batch, and the files that it refers to by their SHA-256. */
export async function sealBatch(
	batch: NewBatch,
	kept: ObservationTable,
	effect: BatchEffect,
	{ number, unitOf }: { number: number; unitOf: (indicator: string) => string }
): Promise<{ entry: BatchEntry; files: ReadonlyMap<string, Uint8Array> }> {
	// One after another: what is hashed is there twice meanwhile.
	const originals: BatchEntry['files'][number][] = [];
	for (const { name, bytes, keep } of batch.files)
		originals.push({ name, sha256: await sha256(bytes), kept: keep });
	const bytes = writeBatch(kept, unitOf);
	const entry: BatchEntry = {
		number,
		type: effect.changed.length > 0 ? 'revision' : 'import',
		...byOf(batch),
		rows: kept.length,
		added: effect.added,
		changed: effect.changed.length,
		totals: controlTotals(kept),
		sha256: await sha256(bytes),
		files: originals,
		accepted: (batch.accepted ?? []).map((one) => ({
			rule: one.rule,
			place: one.place,
			message: one.message,
			why: one.why ?? batch.why,
			who: one.who ?? batch.who
		})),
		mapping: batch.mapping == null ? null : await sha256(batch.mapping)
	};
	const files = new Map<string, Uint8Array>([[batchFile(number), bytes]]);
	entry.files.forEach(({ kept: keep, sha256: digest }, index) => {
		if (keep) files.set(originalFile(digest), batch.files[index]!.bytes);
	});
	if (entry.mapping !== null)
		files.set(mappingFile(entry.mapping), new TextEncoder().encode(batch.mapping!));
	return { entry, files };
}
