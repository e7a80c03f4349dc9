import type { ReceivedTable } from '#lib/quality/received.ts';
import { isPlain, plainNumber, readCell } from '../received/figure.ts';
import { ByteLines, isBlankByte } from './byte-lines.ts';
import { ByteWords } from './byte-words.ts';
import { classColumns, type ClassTexts, type LineClass } from './line-class.ts';
import { LongFigures } from './long-figures.ts';
import { Tuples } from './tuples.ts';
import { Understanding, type LineContext } from './understanding.ts';

/** The value is no plain numeral of few digits: it is read when it is asked for. */
const notPlain = 255;
/** So many digits a double keeps exactly. */
const mostDigits = 15;

const [minus, point, zero, nine] = [0x2d, 0x2e, 0x30, 0x39];

/** A word that is none of its column's: a slower reader says in which line. */
class Declined extends Error {}
const decline = (): never => {
	throw new Declined();
};

/**
 * 长表 of any length, straight from its bytes: every text is understood once, and a line is a few numbers.
 *
 * @param at where each column stands, from 0.
 * @returns null where something in it is to be refused, which `LineReader` does.
 */
export function readLongBytes(
	lines: ByteLines,
	table: ReceivedTable,
	at: ReadonlyMap<string, number>,
	context: LineContext
): LongFigures | null {
	try {
		return new ByteReader(lines, at, context).read(table);
	} catch (error) {
		if (error instanceof Declined) return null;
		throw error;
	}
}

class ByteReader {
	readonly #lines: ByteLines;
	readonly #understanding: Understanding;
	/** Words of each column that is looked at; null of one that is not. */
	readonly #words: (ByteWords | null)[];
	/** Which part of a line each column is: its place among `parts`; −1 the value. */
	readonly #at: ReadonlyMap<string, number>;

	constructor(lines: ByteLines, at: ReadonlyMap<string, number>, context: LineContext) {
		this.#lines = lines;
		this.#at = at;
		this.#understanding = new Understanding(context);
		const looked = ['region_code', 'region_name', 'period', ...classColumns];
		const columns = new Set(looked.map((name) => at.get(name)));
		this.#words = Array.from({ length: Math.max(...at.values()) + 1 }, (_, column) =>
			columns.has(column) ? new ByteWords(lines.bytes) : null
		);
	}

	read(table: ReceivedTable): LongFigures {
		const lines = this.#lines;
		const most = lines.count - 1;
		const value = this.#at.get('value')!;
		const [codeAt, nameAt] = [
			this.#at.get('region_code') ?? -1,
			this.#at.get('region_name') ?? -1
		];
		const periodAt = this.#at.get('period') ?? -1;
		const classAt = classColumns.map((name) => this.#at.get(name) ?? -1);
		const classes: LineClass[] = [];
		const classTuples = new Tuples(classColumns.length + 1);
		const regionTuples = new Tuples(2);
		const regions: ReturnType<Understanding['region']>[] = [];
		const periods: ReturnType<Understanding['period']>[] = [];
		const classOf = new Int32Array(most);
		const regionOf = new Int32Array(most);
		const periodOf = new Int32Array(most);
		const rowOf = new Int32Array(most);
		const values = new Float64Array(most);
		const decimals = new Uint8Array(most);
		const startOf = new Uint32Array(most);
		const frequencies = ['', 'Y', 'Q', 'M', 'S'];
		const frequencyOf: number[] = [];
		const numbers = new Int32Array(this.#words.length);
		const tuple = new Int32Array(classColumns.length + 1);
		const pair = new Int32Array(2);
		const width = this.#words.length;
		let count = 0;
		for (let row = 1; row <= most; row++) {
			const end = lines.end(row);
			let from = lines.start(row);
			let column = 0;
			numbers.fill(-1);
			startOf[count] = end;
			decimals[count] = notPlain;
			while (from <= end && column < width) {
				const to = lines.endOfCell(from, end);
				const words = this.#words[column];
				if (words) numbers[column] = to > from ? words.number(from, to) : -1;
				else if (column === value) {
					startOf[count] = from;
					this.#readValue(from, to, count, values, decimals);
				}
				from = to + 1;
				column++;
			}
			if (this.#isBlank(row, startOf[count]!)) continue;
			pair[0] = codeAt < 0 ? -1 : numbers[codeAt]!;
			pair[1] = nameAt < 0 ? -1 : numbers[nameAt]!;
			const region = regionTuples.number(pair);
			if (region === regions.length)
				regions.push(
					this.#understanding.region(
						this.#text(codeAt, pair[0]),
						this.#text(nameAt, pair[1])
					)
				);
			const word = numbers[periodAt]! + 1;
			if (periods[word] === undefined) {
				const period = this.#understanding.period(this.#text(periodAt, word - 1));
				periods[word] = period;
				frequencyOf[word] = frequencies.indexOf(period.parts?.frequency ?? '');
			}
			for (let part = 0; part < classAt.length; part++)
				tuple[part] = classAt[part]! < 0 ? -1 : numbers[classAt[part]!]!;
			tuple[classAt.length] = frequencyOf[word]!;
			const line = classTuples.number(tuple);
			if (line === classes.length) {
				const texts = Object.fromEntries(
					classColumns.map((name, part) => [
						name,
						this.#text(classAt[part]!, tuple[part]!)
					])
				) as ClassTexts;
				const frequency = frequencies[frequencyOf[word]!]!;
				const read = this.#understanding.class(texts, frequency, decline);
				read.split(decline);
				classes.push(read);
			}
			classOf[count] = line;
			regionOf[count] = region;
			periodOf[count] = word;
			rowOf[count] = row + 1;
			count++;
		}
		const text = (index: number) => {
			const row = rowOf[index]! - 1;
			const end = lines.end(row);
			const from = startOf[index]!;
			return from >= end ? '' : lines.text(from, lines.endOfCell(from, end)).trim();
		};
		return new LongFigures({
			...{ table, classes, regions, periods, text },
			classOf: classOf.subarray(0, count),
			regionOf: regionOf.subarray(0, count),
			periodOf: periodOf.subarray(0, count),
			rowOf: rowOf.subarray(0, count),
			number: (index) =>
				decimals[index] === notPlain
					? readCell(text(index))
					: plainNumber(values[index]!, decimals[index]!),
			isPlain: (index) => decimals[index] !== notPlain || isPlain(text(index))
		});
	}

	/** '' where the line has no such cell. */
	#text(column: number, number: number): string {
		const words = this.#words[column];
		return words && number >= 0 ? this.#lines.text(...words.placeOf(number)).trim() : '';
	}

	/** Nothing in any of its cells, which nearly every line's first digit rules out. */
	#isBlank(row: number, valueAt: number): boolean {
		const byte = this.#lines.bytes[valueAt]!;
		if (byte >= zero && byte <= nine) return false;
		return this.#lines.at(row).every((cell) => cell.trim() === '');
	}

	/** -12.34: exactly what `Number` makes of it, for both its digits and its power of ten are exact. */
	#readValue(
		from: number,
		to: number,
		index: number,
		values: Float64Array,
		decimals: Uint8Array
	): void {
		const { bytes } = this.#lines;
		let at = from;
		let end = to;
		while (at < end && isBlankByte(bytes[at]!)) at++;
		while (end > at && isBlankByte(bytes[end - 1]!)) end--;
		const negative = bytes[at] === minus;
		if (negative) at++;
		const digitsFrom = at;
		let digits = 0;
		let places = -1;
		for (; at < end; at++) {
			const byte = bytes[at]!;
			if (byte >= zero && byte <= nine) {
				digits = digits * 10 + (byte - zero);
				if (places >= 0) places++;
			} else if (byte === point && places < 0 && at > digitsFrom) places = 0;
			else return;
		}
		if (at === digitsFrom || places === 0 || at - digitsFrom > mostDigits) return;
		const size = places > 0 ? digits / powers[places]! : digits;
		values[index] = negative ? -size : size;
		decimals[index] = Math.max(places, 0);
	}
}

const powers = Array.from({ length: mostDigits + 1 }, (_, places) => 10 ** places);
