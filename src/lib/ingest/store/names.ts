/** Every file that a store may consist of; anything else in its folder is not its own, and is left alone. */
export const headFile = 'dataset.json';
export const regionsFile = 'regions.csv';

const numbered = (number: number): string => String(number).padStart(6, '0');

export const entryFile = (number: number): string => `manifest/${numbered(number)}.json`;
export const batchFile = (number: number): string => `batches/${numbered(number)}.csv`;
/** 原件, under the SHA-256 of its bytes. */
export const originalFile = (sha256: string): string => `received/${sha256}`;

/** 识别方案 that a batch was read by, under the SHA-256 that its entry has of it. */
export const mappingFile = (sha256: string): string => `mappings/${sha256}.json`;

/** 自己的文稿模板: of no batch, sealed by nothing, and there before any data are. A change is a file of its own. */
export const templateFile = (id: string, revision: number): string =>
	`templates/${id}.${numbered(revision)}.md`;

/** Null for any other file. */
export function templateNamed(name: string): { id: string; revision: number } | null {
	const found = /^templates\/([0-9a-f]{8})\.(\d{6})\.md$/.exec(name);
	return found ? { id: found[1]!, revision: Number(found[2]) } : null;
}

const own =
	/^(?:dataset\.json|regions\.csv|manifest\/\d{6}\.json|batches\/\d{6}\.csv|received\/[0-9a-f]{64}|mappings\/[0-9a-f]{64}\.json)$/;

/** Of the data; templates are told by `templateNamed`. */
export const isOwnFile = (name: string): boolean => own.test(name);

/** The number of a manifest entry's file; null for any other file. */
export function entryNumber(name: string): number | null {
	const found = /^manifest\/(\d{6})\.json$/.exec(name);
	return found ? Number(found[1]) : null;
}
