import Papa from 'papaparse';
import type { CellView, TableView } from './view.ts';

const cellText = (cell: CellView): string =>
	cell.type === 'stat' || cell.type === 'text' ? cell.text : '';

/** A spreadsheet opens a text that starts so as a formula, in full width too; an apostrophe keeps it text. */
const harmless = (text: string) =>
	/^\s*[=+@＝＋＠－\t]|^\s*-(?!\d)/.test(text) ? `'${text}` : text;

/** A table as CSV for a spreadsheet: UTF-8 with its mark, units in the heads, notes below. */
export function tableCsv(table: TableView, source: string): string {
	const shown = table.columns.flatMap((column, index) => (column.picture ? [] : [index]));
	const head = shown.map((index) => {
		const { name, unit } = table.columns[index]!;
		return unit ? `${name}（${unit}）` : name;
	});
	const rows = [
		[table.head, ...head],
		...table.rows.map((row) => [
			row.head,
			...shown.map((index) => cellText(row.cells[index] ?? { type: 'blank' }))
		]),
		...table.notes.map((note) => [note]),
		[source]
	];
	return `\uFEFF${Papa.unparse(rows.map((row) => row.map(harmless)))}\r\n`;
}
