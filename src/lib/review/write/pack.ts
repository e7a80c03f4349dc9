import { strToU8, zipSync, type Zippable } from 'fflate';

/** One moment for all entries: the same document gives the same bytes. */
const moment = new Date(2020, 0, 1, 0, 0, 0);

/** A package with some parts replaced or added, the others as they were, in their order. */
export function packDocx(
	parts: Readonly<Record<string, Uint8Array>>,
	changed: Readonly<Record<string, string | Uint8Array>>
): Uint8Array {
	const entries: Zippable = {};
	for (const [path, data] of Object.entries(parts)) entries[path] = [data, { level: 6 }];
	for (const [path, data] of Object.entries(changed))
		entries[path] = [typeof data === 'string' ? strToU8(data) : data, { level: 6 }];
	return zipSync(entries, { mtime: moment });
}
