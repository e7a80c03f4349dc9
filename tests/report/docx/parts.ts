import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocxOptions } from '#lib/report/docx/write.ts';

export const options: DocxOptions = {
	layout: 'grid',
	fonts: 'gb2312',
	today: '2026-11-24'
};

/** One part of a package as text. */
export const part = (bytes: Uint8Array, path: string): string =>
	strFromU8(unzipSync(bytes)[path]!);

export const paths = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

/** The package with one part changed, as an editor would; fails where nothing changes. */
export function changed(
	bytes: Uint8Array,
	path: string,
	change: (text: string) => string
): Uint8Array {
	const parts = unzipSync(bytes);
	const before = strFromU8(parts[path]!);
	const after = change(before);
	if (after === before) throw new Error(`nothing changed: ${path}`);
	parts[path] = strToU8(after);
	return zipSync(parts);
}
