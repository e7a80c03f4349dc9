import type { Entry } from './entry.ts';
import { sha256 } from './sha256.ts';

/** Of entries and of the head; a store of a later format is not guessed at. */
export const storeVersion = 1;

/** An entry as it was found in its file, the seal on it, and the seal that it follows. */
export interface SealedEntry {
	entry: Entry;
	seal: string;
	previous: string;
}

/**
 * 清单的一条 as JSON of its own file: a whole file is a whole entry. `previous` is the seal of the entry before
 * (of the head, for the first one) and `seal` is over all the rest, so that nothing in the row can be changed,
 * taken out or put in unnoticed.
 */
export async function formatEntry(
	entry: Entry,
	previous: string
): Promise<{ text: string; seal: string }> {
	const body = { store: storeVersion, ...entry, previous };
	const seal = await sha256(JSON.stringify(body));
	return { text: `${JSON.stringify({ ...body, seal }, null, '\t')}\n`, seal };
}

/** @throws Error where the file is not the entry of that number as it was written. */
export async function parseEntry(text: string, number: number): Promise<SealedEntry> {
	const { seal, ...body } = JSON.parse(text) as Record<string, unknown>;
	if (body.store !== storeVersion)
		throw new Error(`written by a later version: ${String(body.store)}`);
	if (seal !== (await sha256(JSON.stringify(body)))) throw new Error('seal broken');
	const entry = Object.fromEntries(
		Object.entries(body).filter(([key]) => key !== 'store' && key !== 'previous')
	);
	const read = entry as unknown as Entry;
	if (read.number !== number) throw new Error(`number ${String(read.number)}`);
	if (!Object.hasOwn(checks, read.type)) throw new Error(`type ${String(read.type)}`);
	if (![read.time, read.who, read.why].every(isText) || !checks[read.type](entry))
		throw new Error('entry incomplete');
	return { entry: read, seal: seal as string, previous: String(body.previous) };
}

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value);
const isRecord = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, check: (one: Fields) => boolean): boolean =>
	Array.isArray(value) && value.every((one) => isRecord(one) && check(one));

const isBatch = (entry: Fields): boolean =>
	[entry.rows, entry.added, entry.changed].every(isCount) &&
	isText(entry.sha256) &&
	isRecord(entry.totals) &&
	Object.values(entry.totals).every(isText) &&
	isListOf(entry.files, ({ name, sha256: digest }) => isText(name) && isText(digest)) &&
	isListOf(
		entry.accepted,
		({ rule, why, who, place }) => [rule, why, who].every(isText) && isRecord(place)
	);

/** A seal is no signature: an archive from anywhere may carry entries that only look like ours. */
const checks: Readonly<Record<Entry['type'], (entry: Fields) => boolean>> = {
	import: isBatch,
	revision: isBatch,
	undo: ({ undoes, number }) => isCount(undoes) && Number(undoes) < Number(number),
	'region-change': ({ change }) =>
		isRecord(change) &&
		Array.isArray(change.from) &&
		change.from.every(isText) &&
		isRecord(change.to) &&
		[change.kind, change.since, change.to.code, change.to.name].every(isText)
};
