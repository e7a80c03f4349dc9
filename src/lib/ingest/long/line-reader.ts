import { UserError } from '#lib/domain/errors.ts';
import type { ReceivedTable } from '#lib/quality/received.ts';
import type { Fail } from '../columns.ts';
import { isPlain, isUnreadable, readCell } from '../received/figure.ts';
import { classColumns, type ClassTexts, type LineClass } from './line-class.ts';
import { LongFigures } from './long-figures.ts';
import {
	Understanding,
	type LineContext,
	type LinePeriod,
	type LineRegion
} from './understanding.ts';

/** Things by their text, numbered in the order in which they come. */
class Numbered<T> {
	readonly all: T[] = [];
	readonly #numbers = new Map<string, number>();

	of(key: string, make: () => T): number {
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.all.push(make()) - 1;
			this.#numbers.set(key, number);
		}
		return number;
	}
}

/** Keeps the texts of a key apart: no cell has it. */
const between = '\u0000';

/** Reads the lines of one long table whose cells are texts already. */
export class LineReader {
	readonly #table: ReceivedTable;
	readonly #context: LineContext;
	readonly #at: ReadonlyMap<string, number>;
	readonly #understanding: Understanding;
	readonly #classes = new Numbered<LineClass>();
	readonly #regions = new Numbered<LineRegion>();
	readonly #periods = new Numbered<LinePeriod>();
	readonly #classOf: number[] = [];
	readonly #regionOf: number[] = [];
	readonly #periodOf: number[] = [];
	readonly #rowOf: number[] = [];
	readonly #values: string[] = [];

	/** @param at where each column stands, from 0. */
	constructor(
		table: ReceivedTable,
		at: ReadonlyMap<string, number>,
		context: LineContext
	) {
		this.#table = table;
		this.#context = context;
		this.#at = at;
		this.#understanding = new Understanding(context);
	}

	/**
	 * @param row of the file, from 1.
	 * @throws UserError where a word of area, mode, measure, report or status is none.
	 */
	read(cells: readonly string[], row: number): void {
		const fail: Fail = (message) => {
			throw new UserError(`${this.#context.file}第${row}行：${message}。`);
		};
		const text = (column: string) => (cells[this.#at.get(column) ?? -1] ?? '').trim();
		const understanding = this.#understanding;
		const [code, name] = [text('region_code'), text('region_name')];
		const regionOf = this.#regions.of(code + between + name, () =>
			understanding.region(code, name)
		);
		const written = text('period');
		const periodOf = this.#periods.of(written, () => understanding.period(written));
		const { parts } = this.#periods.all[periodOf]!;
		const frequency = parts?.frequency ?? '';
		const texts = classColumns.map(text);
		const classOf = this.#classes.of([frequency, ...texts].join(between), () => {
			const named = Object.fromEntries(
				classColumns.map((column, index) => [column, texts[index]!])
			) as ClassTexts;
			return understanding.class(named, frequency, fail);
		});
		const value = text('value');
		if (parts && this.#regions.all[regionOf]!.code !== null)
			this.#refuseWords(this.#classes.all[classOf]!, value, fail);
		this.#classOf.push(classOf);
		this.#regionOf.push(regionOf);
		this.#periodOf.push(periodOf);
		this.#rowOf.push(row);
		this.#values.push(value);
	}

	/** Of a line that is no figure nobody asks whose side it is. */
	#refuseWords(line: LineClass, value: string, fail: Fail): void {
		if (line.known.basis !== null) return;
		const number = readCell(value);
		const isFigure =
			number.status === 'ok'
				? line.factor(number, value) !== null
				: !isUnreadable(number);
		if (isFigure) line.split(fail);
	}

	/** Everything that was read. */
	figures(): LongFigures {
		const values = this.#values;
		return new LongFigures({
			table: this.#table,
			classes: this.#classes.all,
			regions: this.#regions.all,
			periods: this.#periods.all,
			classOf: Int32Array.from(this.#classOf),
			regionOf: Int32Array.from(this.#regionOf),
			periodOf: Int32Array.from(this.#periodOf),
			rowOf: Int32Array.from(this.#rowOf),
			number: (index) => readCell(values[index]!),
			text: (index) => values[index]!,
			isPlain: (index) => isPlain(values[index]!)
		});
	}
}
