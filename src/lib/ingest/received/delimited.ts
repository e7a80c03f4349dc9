import Papa from 'papaparse';
import { UserError } from '#lib/domain/errors.ts';
import type { Sheet } from './sheet.ts';

const separators = [',', '\t', ';', '|', '，', '；'] as const;

/** More columns than a spreadsheet has are no table. */
const mostColumns = 16_384;

/** NUL, byte order marks and zero-width spaces inside a file are nobody's data. */
const invisible = /\0|\u200b|\u200c|\u200d|\u2060|\ufeff/g;

/**
 * CSV、TSV and their like, whatever separates their cells.
 *
 * @throws UserError where a quotation mark is never closed.
 */
export function readDelimited(text: string, file: string): Sheet {
	const clean = text.replace(invisible, '');
	const declared = /^"?sep=(.)"?\r?\n/i.exec(clean);
	const body = declared ? clean.slice(declared[0].length) : clean;
	const delimiter = declared?.[1] ?? separatorOf(body);
	const { data, errors } = Papa.parse<string[]>(body, { delimiter });
	const open = errors.find(({ code }) => code === 'MissingQuotes');
	if (open)
		throw new UserError(
			`${file}第${(open.row ?? 0) + 1}行起引号没有配对。请在Excel中打开后另存为“CSV UTF-8”。`
		);
	const tooWide = data.findIndex((row) => row.length > mostColumns);
	if (tooWide >= 0)
		throw new UserError(
			`${file}第${tooWide + 1}行超过${mostColumns}列，不像一张表。请检查分隔符。`
		);
	// A line that the separator line took is still a line of the file.
	if (declared) data.unshift([declared[0].trim()]);
	if (data.at(-1)?.every((cell) => cell === '')) data.pop();
	return { file, name: null, cells: data, merges: [] };
}

/** The one that divides most of the first lines into equally many cells. */
function separatorOf(text: string): string {
	const lines = text
		.slice(0, 20_000)
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, 60)
		.map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
	let best: { separator: string; score: number } = { separator: ',', score: 0 };
	for (const separator of separators) {
		const counts = new Map<number, number>();
		for (const line of lines) {
			const count = line.split(separator).length - 1;
			if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
		}
		const score = Math.max(
			0,
			...[...counts].map(([count, times]) => times * times * count)
		);
		if (score > best.score) best = { separator, score };
	}
	return best.separator;
}
