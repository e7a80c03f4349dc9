import { UserError } from '#lib/domain/errors.ts';
import type { Cell, Part, Received, ReceivedTable } from '#lib/quality/received.ts';
import { required } from './columns.ts';
import { LineReader, type LineContext } from './long-line.ts';
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
	readReceivedRows(new DelimitedSheet(text, context.file), context);

/** Whether a table has the columns of a long table in its first line. */
export const isLongTable = (head: readonly string[] = []): boolean =>
	required.every((column) => head.some((cell) => cell.trim() === column));

/** The same for a table that is open already; of a million lines none is kept but what was read of it. */
export function readReceivedRows(sheet: Sheet, context: LineContext): Received[] {
	const received: Received[] = [];
	let reader: LineReader | null = null;
	const see = (cells: readonly string[], index: number) => {
		if (reader === null) reader = readerOf(cells, context);
		else if (!isBlank(cells)) received.push(reader.read(cells, index + 1));
	};
	if (sheet instanceof DelimitedSheet) sheet.forEachRow(see);
	else sheet.cells.forEach(see);
	return received;
}

function readerOf(head: readonly string[], context: LineContext): LineReader {
	const at = new Map(head.map((column, index) => [column.trim(), index]));
	const absent = required.filter((column) => !at.has(column));
	if (absent.length > 0)
		throw new UserError(
			`${context.file}缺少列：${absent.join('、')}。长表须有地区代码、期间、指标、数值、单位各一列。`
		);
	return new LineReader(longTable(context.file, at), at, context);
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
