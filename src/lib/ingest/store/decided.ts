import { UserError } from '#lib/domain/errors.ts';
import {
	emptyMapping,
	mergeMappings,
	parseMapping,
	type Mapping
} from '../received/mapping.ts';
import { isBatch, type Entry } from './entry.ts';
import type { Folder } from './folder.ts';
import { readText } from './head.ts';
import { mappingFile } from './names.ts';
import { sha256 } from './sha256.ts';

/** 识别方案 of batches as their text, by SHA-256. A store of before they were kept has none. */
export type KeptMappings = Map<string, string>;

/** What is not as it was when the batch was read is not followed, and travels no further: figures do not hang on it. */
export async function readMappings(
	folder: Folder,
	entries: readonly Entry[]
): Promise<KeptMappings> {
	const kept: KeptMappings = new Map();
	for (const entry of entries) {
		const digest = isBatch(entry) ? entry.mapping : null;
		if (digest === null || kept.has(digest)) continue;
		const text = await readText(folder, mappingFile(digest));
		if (text !== null && (await sha256(text)) === digest) kept.set(digest, text);
	}
	return kept;
}

/**
 * 记住的识别: what was decided for layouts by everybody who loaded a batch, a later word before an earlier one. A
 * batch that was undone was wrong in its figures, not in what its headings mean. What was said of single files is
 * theirs alone.
 */
export function decidedIn(entries: readonly Entry[], kept: KeptMappings): Mapping {
	let all = emptyMapping;
	for (const entry of entries) {
		const text = isBatch(entry) && entry.mapping !== null && kept.get(entry.mapping);
		if (!text) continue;
		const { layouts } = readable(text);
		all = mergeMappings(all, { ...emptyMapping, layouts });
	}
	return all;
}

/** A word that a later version of the app has no more is asked anew. */
function readable(text: string): Mapping {
	try {
		return parseMapping(text, 'mappings');
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return emptyMapping;
	}
}
