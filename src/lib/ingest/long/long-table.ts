import type { ObservationStatus } from '#lib/domain/observation.ts';
import { ObservationTable, type FigureKind } from '#lib/domain/observation-table.ts';
import type { Period } from '#lib/domain/period.ts';
import { statuses } from '../columns.ts';
import { isUnreadable, statusOf, valueOf } from '../received/figure.ts';
import type { LineClass } from './line-class.ts';
import type { LongColumns } from './long-figures.ts';
import type { LinePeriod } from './understanding.ts';

/** The line is no observation: something of it was not understood, or it is a comparison. */
const none = -1;

export interface LongTable {
	table: ObservationTable;
	/** Which line each observation is of; null where all lines are observations. */
	figureOf: Int32Array | null;
}

/** 观测值 of a long table: from columns to columns, what `observation` of a line is one by one. */
export function longTable(columns: LongColumns): LongTable {
	const { classes, classOf, rowOf } = columns;
	const regions = numbered(columns.regions.map(({ code }) => code));
	const periods = numbered(Array.from(columns.periods, periodOf));
	const kinds = new Kinds(columns.table.file);
	const length = rowOf.length;
	const table = {
		kindOf: new Int32Array(length),
		regionOf: new Int32Array(length),
		periodOf: new Int32Array(length),
		values: new Float64Array(length),
		rows: new Int32Array(length)
	};
	const figureOf = new Int32Array(length);
	let count = 0;
	for (let at = 0; at < length; at++) {
		const region = regions.of[columns.regionOf[at]!]!;
		const period = periods.of[columns.periodOf[at]!]!;
		const line = classes[classOf[at]!]!;
		if (region === none || period === none || line.known.basis !== null) continue;
		const number = columns.number(at);
		const factor = columns.isPlain(at)
			? line.plainFactor
			: line.factor(number, columns.text(at));
		if (number.status === 'ok' ? factor === null : isUnreadable(number)) continue;
		const status = line.stated ?? statusOf(number);
		table.kindOf[count] = kinds.number(classOf[at]!, line, status);
		table.regionOf[count] = region;
		table.periodOf[count] = period;
		table.values[count] = valueOf(number, factor ?? 1) ?? NaN;
		table.rows[count] = rowOf[at]!;
		figureOf[count] = at;
		count++;
	}
	const observations = new ObservationTable({
		kinds: kinds.all,
		regions: regions.all,
		periods: periods.all,
		kindOf: table.kindOf.subarray(0, count),
		regionOf: table.regionOf.subarray(0, count),
		periodOf: table.periodOf.subarray(0, count),
		values: table.values.subarray(0, count),
		rows: table.rows.subarray(0, count),
		cells: null
	});
	return {
		table: observations,
		figureOf: count === length ? null : figureOf.subarray(0, count)
	};
}

/** Of a word that stands in blank lines alone nothing is known. */
const periodOf = (one: LinePeriod | undefined): Period | null => one?.period ?? null;

/** One may be written in several ways: its code, its name. */
function numbered(words: readonly (string | null)[]): { all: string[]; of: Int32Array } {
	const all: string[] = [];
	const numbers = new Map<string, number>();
	const of = Int32Array.from(words, (word) => {
		if (word === null) return none;
		const known = numbers.get(word);
		if (known !== undefined) return known;
		numbers.set(word, all.length);
		return all.push(word) - 1;
	});
	return { all, of };
}

/** Lines of a class have one status mostly: what they say besides is put together once. */
class Kinds {
	readonly #file: string;
	readonly #numbers = new Map<number, number>();
	readonly all: FigureKind[] = [];

	constructor(file: string) {
		this.#file = file;
	}

	number(number: number, line: LineClass, status: ObservationStatus): number {
		const key = number * statuses.length + statuses.indexOf(status);
		let known = this.#numbers.get(key);
		if (known === undefined) {
			known = this.all.push(this.#kind(line, status)) - 1;
			this.#numbers.set(key, known);
		}
		return known;
	}

	#kind(line: LineClass, status: ObservationStatus): FigureKind {
		const { indicator, measure, revision, texts } = line;
		const { area, mode, report } = line.split(alreadyRead);
		return {
			...{ indicator, area, mode, measure, report, status, revision },
			note: texts.note,
			source: { set: '', file: this.#file, sheet: null, title: texts.source }
		};
	}
}

/** Words that are none were refused when the table was read. */
export const alreadyRead = (message: string): never => {
	throw new Error(`not read before: ${message}`);
};
