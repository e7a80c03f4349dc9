import Papa from 'papaparse';
import { UserError } from '#lib/domain/errors.ts';

/** One row of a table with the line it stands on, so that a refusal can name it. */
export interface Row {
	/** Line of the file, from 1; of a row whose cells have line breaks, its first. */
	line: number;
	get(column: string): string;
	/** @throws UserError naming file and line. */
	fail(message: string): never;
	oneOf<T extends string>(column: string, allowed: readonly T[]): T;
	/** Null where the cell is empty. */
	number(column: string): number | null;
}

/**
 * Reads a table as a statistician saves it: CSV, UTF-8 with or without BOM, header in the first line.
 *
 * @throws UserError naming file and line: a missing or repeated column, a line that has more cells than
 * the header (a comma too many moves every figure one column on), text that is not UTF-8.
 */
export function readTable(file: string, text: string, columns: readonly string[]): Row[] {
	const garbled = text.indexOf('\uFFFD');
	if (garbled >= 0)
		throw new UserError(
			`${file}第${breaks(text.slice(0, garbled)) + 1}行不是UTF-8编码。请在Excel中另存为“CSV UTF-8（逗号分隔）”。`
		);
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
		delimiter: ',',
		skipEmptyLines: false
	});
	const [first = [], ...rest] = data;
	const head = first.map((column) => column.trim());
	const missing = columns.filter((column) => !head.includes(column));
	if (missing.length > 0)
		throw new UserError(
			`${file}第1行缺少列：${missing.join('、')}。应有的列：${columns.join('、')}。`
		);
	const twice = head.find(
		(column, index) => column !== '' && head.indexOf(column) < index
	);
	if (twice !== undefined)
		throw new UserError(`${file}第1行有两列都叫“${twice}”。请删去一列。`);
	const at = new Map(head.map((column, index) => [column, index]));
	const rows: Row[] = [];
	let line = 1 + height(first);
	for (const cells of rest) {
		if (cells.some((cell) => cell.trim() !== ''))
			rows.push(toRow(file, cells, line, at, head.length));
		line += height(cells);
	}
	return rows;
}

const breaks = (text: string): number => text.split('\n').length - 1;

/** Lines a row takes: a quoted cell may hold line breaks. */
const height = (cells: readonly string[]): number =>
	cells.reduce((sum, cell) => sum + breaks(cell), 1);

function toRow(
	file: string,
	cells: readonly string[],
	line: number,
	at: ReadonlyMap<string, number>,
	width: number
): Row {
	const fail = (message: string): never => {
		throw new UserError(`${file}第${line}行：${message}。`);
	};
	if (cells.slice(width).some((cell) => cell.trim() !== ''))
		fail(`有${cells.length}格，表头只有${width}列；含逗号的内容要加引号`);
	const get = (column: string) => cells[at.get(column) ?? -1]?.trim() ?? '';
	return {
		line,
		get,
		fail,
		oneOf: (column, allowed) => {
			const value = get(column);
			const found = allowed.find((one) => one === value);
			return (
				found ?? fail(`“${column}”不能是“${value}”，只能是${allowed.join('、')}之一`)
			);
		},
		number: (column) => {
			const value = get(column);
			if (value === '') return null;
			const parsed = Number(value);
			return Number.isFinite(parsed)
				? parsed
				: fail(`“${column}”应为数字，写的是“${value}”`);
		}
	};
}
