import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { understand, type Understanding } from '#lib/review/understand/understanding.ts';
import { catalog, reader } from './corpus/catalogue.ts';

const options = { catalog, reader, period: '2026Q3' };

/** A text as it is understood from the third quarter of 2026. */
export const understood = (...lines: string[]): Understanding =>
	understand(readText(lines.join('\n')), options);

/** What is found in a text, as `kind “place” → expected`. */
export const found = (...lines: string[]): string[] =>
	reviewAlone(readText(lines.join('\n')), options).findings.map(
		({ kind, text, expected, grade }) =>
			`${kind} “${text}”${expected === null ? '' : ` → ${expected}`}${grade ? ` (${grade})` : ''}`
	);

export const findingsOf = (...lines: string[]) =>
	reviewAlone(readText(lines.join('\n')), options).findings;
