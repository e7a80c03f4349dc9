import Papa from 'papaparse';
import { UserError } from '#lib/domain/errors.ts';

/** One row of a catalogue table with the line it stands on, so that a refusal can name it. */
export interface Row {
	line: number;
	get(column: string): string;
	/** @throws UserError naming file and line. */
	fail(message: string): never;
	oneOf<T extends string>(column: string, allowed: readonly T[]): T;
	/** Null where the cell is empty. */
	number(column: string): number | null;
}

/** Reads a catalogue table as a statistician saves it: CSV, UTF-8 with or without BOM, header in the first line. */
export function readTable(file: string, text: string, columns: readonly string[]): Row[] {
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
		delimiter: ',',
		skipEmptyLines: false
	});
	const [head = [], ...rows] = data;
	const missing = columns.filter((column) => !head.includes(column));
	if (missing.length > 0)
		throw new UserError(
			`${file}第1行缺少列：${missing.join('、')}。请对照原表补上列名。`
		);
	const at = new Map(head.map((column, index) => [column.trim(), index]));
	return rows
		.map((cells, index) => ({ cells, line: index + 2 }))
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
		.map(({ cells, line }): Row => {
			const fail = (message: string): never => {
				throw new UserError(`${file}第${line}行：${message}。`);
			};
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
		});
}
