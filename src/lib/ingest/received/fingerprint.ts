import { plainHeading } from './role-words.ts';
import { findTime } from './time-words.ts';

/** A heading's key: half-width, without spaces, and without the year that changes with every file. */
export const headingKey = (path: readonly string[]): string =>
	path
		.map((segment) => {
			const plain = plainHeading(segment);
			return (findTime(plain)?.rest ?? plain).replace(
				/(?<!\d)(?:19|20)\d\d(?!\d)年?|\(\)/g,
				''
			);
		})
		.filter((segment) => segment !== '')
		.join('/');

/**
 * 版式指纹: the same for files that are laid out alike, whatever their figures, regions and periods. 64 bits of
 * FNV-1a are enough to tell the layouts of an office apart, and need no waiting.
 */
export function layoutFingerprint(keys: readonly string[]): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(keys.join('\n')))
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}
