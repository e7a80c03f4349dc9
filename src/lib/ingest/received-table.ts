import { UserError } from '#lib/domain/errors.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import type { Cell, Part, Received, ReceivedTable } from '#lib/quality/received.ts';
import { known, required } from './columns.ts';
import { LineReader } from './long/line-reader.ts';
import { LongSheet } from './long/long-sheet.ts';
import { readLongBytes } from './long/read-bytes.ts';
import type { LineContext } from './long/understanding.ts';
import { DelimitedSheet } from './received/delimited.ts';
import type { Sheet } from './received/sheet.ts';

/** Where each part of a figure stands. */
const columnOf: Readonly<Record<Part, string>> = {
	region: 'region_code',
	period: 'period',
	indicator: 'indicator',
	value: 'value',
	unit: 'unit',
	note: 'note'
};

/**
 * Reads a long table as it was received: what cannot be understood in a line is kept as it was written, for
 * the screening to report at its cell. Columns as in `readLongTable`, and `revision` where it is known.
 *
 * @throws UserError where a column is missing, or a word of area, mode, measure, report or status is none.
 */
export const readReceivedTable = (text: string, context: LineContext): Received[] =>
	Array.from(readReceivedRows(new DelimitedSheet(text, context.file), context));

/** Whether a table has the columns of a long table in its first line. */
export const isLongTable = (head: readonly string[] = []): boolean =>
	required.every((column) => head.some((cell) => cell.trim() === column));

/** The same for a table that is open already; of a million lines none is kept but what was read of it. */
export function readReceivedRows(sheet: Sheet, context: LineContext): Sequence<Received> {
	if (sheet instanceof LongSheet) {
		const at = columnsAt(sheet.lines.at(0), context);
		const table = longTable(context.file, at);
		const figures = readLongBytes(sheet.lines, table, at, context);
		if (figures) return figures;
	}
	let reader: LineReader | null = null;
	const see = (cells: readonly string[], index: number) => {
		if (reader === null) {
			const at = columnsAt(cells, context);
			reader = new LineReader(longTable(context.file, at), at, context);
		} else if (!isBlank(cells)) reader.read(cells, index + 1);
	};
	if (sheet instanceof DelimitedSheet) sheet.forEachRow(see);
	else sheet.cells.forEach(see);
	return (reader as LineReader | null)?.figures() ?? [];
}

function columnsAt(
	head: readonly string[],
	{ file }: LineContext
): ReadonlyMap<string, number> {
	const at = new Map(head.map((column, index) => [column.trim(), index]));
	const absent = required.filter((column) => !at.has(column));
	if (absent.length > 0)
		throw new UserError(
			`${file}缺少列：${absent.join('、')}。长表须有地区代码、期间、指标、数值、单位各一列。`
		);
	// Of two columns of one name the last would count, and nobody would be told.
	const twice = known.filter(
		(column) => head.filter((one) => one.trim() === column).length > 1
	);
	if (twice.length > 0)
		throw new UserError(
			`${file}第1行有两列同名：${twice.join('、')}。请删去或改名多余的一列。`
		);
	return at;
}

const isBlank = (cells: readonly string[]): boolean =>
	cells.every((cell) => cell === '' || cell.trim() === '');

/** Every part stands in the figure's own row. A part without a column is looked for at the figure. */
function longTable(file: string, at: ReadonlyMap<string, number>): ReceivedTable {
	const value = at.get('value')!;
	return {
		file,
		sheet: null,
		cellOf: ({ row }, part): Cell => ({
			row,
			column: (at.get(columnOf[part]) ?? value) + 1
		})
	};
}
