import Papa from 'papaparse';
import { UserError } from '#lib/domain/errors.ts';
import type { Sheet } from './sheet.ts';

const separators = [',', '\t', ';', '|', '，', '；'] as const;

/** More columns than a spreadsheet has are no table. */
const mostColumns = 16_384;

/** NUL, byte order marks and zero-width spaces inside a file are nobody's data. */
const invisible = /[\0\u200b-\u200d\u2060\ufeff]/;
const invisibles = new RegExp(invisible, 'g');

/** Characters that are taken apart at once. */
const chunkSize = 1 << 20;

/** CSV、TSV and their like, whatever separates their cells: taken apart when it is asked for. */
export class DelimitedSheet implements Sheet {
	readonly file: string;
	readonly name = null;
	readonly merges = [];
	readonly #body: string;
	readonly #delimiter: string;
	/** A line that said what the separator is is still a line of the file. */
	readonly #declared: readonly string[][];
	#cells: string[][] | null = null;

	constructor(text: string, file: string) {
		const seen = invisible.test(text) ? text.replaceAll(invisibles, '') : text;
		// Files that were put together from several have several kinds of line break.
		const clean = seen.includes('\r') ? seen.replaceAll(/\r\n?/g, '\n') : seen;
		const declared = /^"?sep=(.)"?\n/i.exec(clean);
		this.file = file;
		this.#body = declared ? clean.slice(declared[0].length) : clean;
		this.#delimiter = declared?.[1] ?? separatorOf(this.#body);
		this.#declared = declared ? [[declared[0].trim()]] : [];
	}

	/** Nothing to be seen: line breaks and zero bytes at most. */
	get isBlank(): boolean {
		return this.#declared.length === 0 && !/\S/.test(this.#body);
	}

	/** The first line. */
	get head(): readonly string[] {
		if (this.#declared.length > 0) return this.#declared[0]!;
		const settings = { delimiter: this.#delimiter, newline: '\n', preview: 1 } as const;
		return Papa.parse<string[]>(this.#body, settings).data[0] ?? [];
	}

	/** @throws UserError where a quotation mark is never closed, or a line is no table's. */
	get cells(): readonly (readonly string[])[] {
		this.#cells ??= [...this.#declared, ...this.#all()];
		return this.#cells;
	}

	/**
	 * Every row in turn, for a file of a million lines: none of them is kept.
	 *
	 * @throws UserError as `cells`.
	 */
	forEachRow(see: (cells: readonly string[], row: number) => void): void {
		let row = 0;
		for (const cells of this.#declared) see(cells, row++);
		this.#parse((rows) => {
			for (const cells of rows) see(cells, row++);
		});
	}

	#all(): string[][] {
		const all: string[][] = [];
		this.#parse((rows) => {
			for (const cells of rows) all.push(cells);
		});
		if (all.at(-1)?.every((cell) => cell === '')) all.pop();
		return all;
	}

	#parse(see: (rows: string[][]) => void): void {
		let before = this.#declared.length;
		Papa.parse<string[]>(this.#body, {
			delimiter: this.#delimiter,
			newline: '\n',
			chunkSize,
			chunk: ({ data, errors }: Papa.ParseResult<string[]>) => {
				this.#refuseBroken(data, errors, before);
				see(data);
				before += data.length;
			},
			complete: () => undefined
		});
	}

	#refuseBroken(
		rows: string[][],
		errors: readonly Papa.ParseError[],
		before: number
	): void {
		const open = errors.find(({ code }) => code === 'MissingQuotes');
		if (open)
			throw new UserError(
				`${this.file}第${before + (open.row ?? 0) + 1}行起引号没有配对。请在Excel中打开后另存为“CSV UTF-8”。`
			);
		const tooWide = rows.findIndex((row) => row.length > mostColumns);
		if (tooWide >= 0)
			throw new UserError(
				`${this.file}第${before + tooWide + 1}行超过${mostColumns}列，不像一张表。请检查分隔符。`
			);
	}
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
