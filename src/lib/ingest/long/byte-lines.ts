import type { SheetLines } from '../received/sheet.ts';

const [tab, lineFeed, carriageReturn, quote] = [0x09, 0x0a, 0x0d, 0x22];

/** Where the lines of a text begin, and how it divides them. */
interface Found {
	/** One more than there are lines: the last is the end of the text. */
	starts: Uint32Array;
	widest: number;
}

/**
 * 平直的文本: lines of cells in UTF-8, as bytes. Cells may stand in quotes where nothing but a separator or the line's
 * end follows; any other use of quotes, lone carriage returns and invisible characters are left to a slower reader.
 */
export class ByteLines implements SheetLines {
	readonly bytes: Uint8Array;
	readonly separator: number;
	readonly count: number;
	readonly widest: number;
	readonly #starts: Uint32Array;
	// A mark at the beginning of a cell is refused before: nothing is to be left out.
	readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

	private constructor(bytes: Uint8Array, separator: number, { starts, widest }: Found) {
		this.bytes = bytes;
		this.separator = separator;
		this.#starts = starts;
		this.widest = widest;
		const last = starts.length - 2;
		// A last line without anything in it is none.
		this.count = this.#taken(last).every((cell) => cell === '') ? last : last + 1;
	}

	/** Null where the text is not as plain as that. @param separator one ASCII character. */
	static of(bytes: Uint8Array, separator: string): ByteLines | null {
		const code = separator.charCodeAt(0);
		if (separator.length !== 1 || code > 0x7f) return null;
		const body = bytes[0] === 0xef ? bytes.subarray(3) : bytes;
		const found = findLines(body, code);
		return found && new ByteLines(body, code, found);
	}

	/** Where a line begins, from 0. */
	start(row: number): number {
		return this.#starts[row]!;
	}

	/** Behind its last cell. */
	end(row: number): number {
		let end = this.#starts[row + 1]!;
		if (end > this.#starts[row]! && this.bytes[end - 1] === lineFeed) end--;
		if (end > this.#starts[row]! && this.bytes[end - 1] === carriageReturn) end--;
		return end;
	}

	at(row: number): readonly string[] {
		return row >= 0 && row < this.count ? this.#taken(row) : [];
	}

	#taken(row: number): string[] {
		const cells: string[] = [];
		const end = this.end(row);
		for (let at = this.start(row); at <= end;) {
			const next = this.endOfCell(at, end);
			cells.push(this.text(at, next));
			at = next + 1;
		}
		return cells;
	}

	/** Behind the cell that begins at `at`: at its separator, or at the line's end. */
	endOfCell(at: number, lineEnd: number): number {
		const { bytes, separator } = this;
		let end = at;
		if (bytes[at] === quote && at < lineEnd)
			for (end++; ; end++) {
				if (bytes[end] !== quote) continue;
				if (bytes[end + 1] !== quote) return end + 1;
				end++;
			}
		while (end < lineEnd && bytes[end] !== separator) end++;
		return end;
	}

	/** The text of a cell, without its quotes. */
	text(from: number, to: number): string {
		if (to === from) return '';
		if (this.bytes[from] !== quote)
			return this.#decoder.decode(this.bytes.subarray(from, to));
		return this.#decoder
			.decode(this.bytes.subarray(from + 1, to - 1))
			.replaceAll('""', '"');
	}
}

/** Goes over every byte once. */
function findLines(bytes: Uint8Array, separator: number): Found | null {
	let count = 1;
	for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1))
		count++;
	const starts = new Uint32Array(count + 1);
	const returns = bytes.includes(carriageReturn);
	let line = 1;
	let cells = 1;
	let widest = 1;
	let isCellStart = true;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte === separator) {
			cells++;
			isCellStart = true;
			continue;
		}
		if (byte > quote && byte < 0xe2) {
			isCellStart = false;
			continue;
		}
		if (byte === lineFeed) {
			if (returns && bytes[at - 1] !== carriageReturn) return null;
			starts[line++] = at + 1;
			if (cells > widest) widest = cells;
			cells = 1;
			isCellStart = true;
			continue;
		}
		if (byte === carriageReturn) {
			if (bytes[at + 1] !== lineFeed) return null;
		} else if (byte === quote) {
			if (!isCellStart) return null;
			at = closing(bytes, at, separator);
			if (at < 0) return null;
		} else if (byte === 0 || isInvisible(bytes, at)) return null;
		isCellStart = false;
	}
	if (cells > widest) widest = cells;
	starts[count] = bytes.length;
	return { starts, widest };
}

/** The quote that closes the one at `open`; −1 where a line ends before it, or something else follows it. */
function closing(bytes: Uint8Array, open: number, separator: number): number {
	for (let at = open + 1; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte === lineFeed || byte === carriageReturn || byte === 0) return -1;
		if (byte >= 0xe2 && isInvisible(bytes, at)) return -1;
		if (byte !== quote) continue;
		const next = bytes[at + 1];
		if (next === quote) at++;
		else
			return next === undefined ||
				next === separator ||
				next === lineFeed ||
				next === carriageReturn
				? at
				: -1;
	}
	return -1;
}

/** Zero-width spaces, word joiners and byte order marks: U+200B–200D, U+2060, U+FEFF. */
function isInvisible(bytes: Uint8Array, at: number): boolean {
	const [first, second, third] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
	if (first === 0xe2)
		return (
			(second === 0x80 && third >= 0x8b && third <= 0x8d) ||
			(second === 0x81 && third === 0xa0)
		);
	return first === 0xef && second === 0xbb && third === 0xbf;
}

/** Spaces that need no understanding of UTF-8. */
export const isBlankByte = (byte: number): boolean => byte === 0x20 || byte === tab;
