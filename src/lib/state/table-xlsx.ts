import type { SheetCell, SheetTable } from '#lib/ingest/table-xlsx.ts';
import type { CellView, TableView } from './view.ts';

/** What stands round a table in its figure. */
export interface TableSurroundings {
	title: string;
	/** Measure, unit, base. */
	unit: string;
	source: string;
}

/** As a page prints a number: plain digits, or a percentage. */
const printed = /^(-?\d+)(?:\.(\d+))?(%?)$/;

/** 表 for a workbook: its numbers as they are printed, and a second sheet that says where they are from. */
export function sheetsOf(
	table: TableView,
	{ title, unit, source }: TableSurroundings
): SheetTable[] {
	const shown = table.columns.flatMap((column, index) => (column.picture ? [] : [index]));
	const head = shown.map((index) => {
		const { name, unit } = table.columns[index]!;
		return unit ? `${name}（${unit}）` : name;
	});
	return [
		{
			name: '数据',
			title,
			head: [table.head, ...head],
			rows: table.rows.map((row) => [
				`${row.indent ? '　' : ''}${row.head}`,
				...shown.map((index) => sheetCell(row.cells[index] ?? { type: 'blank' }))
			])
		},
		{
			name: '来源',
			title: '',
			head: ['项目', '内容'],
			widths: [10, 100],
			rows: [
				['表题', title],
				['指标与单位', unit],
				...table.notes.map((note, index): SheetCell[] => [`注${index + 1}`, note]),
				['来源', source]
			]
		}
	];
}

function sheetCell(cell: CellView): SheetCell {
	if (cell.type !== 'stat' && cell.type !== 'text') return null;
	const number = printed.exec(cell.text);
	if (!number) return cell.text;
	const [, whole, decimals = '', sign] = number;
	const value = Number(decimals === '' ? whole : `${whole}.${decimals}`);
	if (sign === '') return { value, decimals: decimals.length };
	return {
		value: Number((value / 100).toFixed(decimals.length + 2)),
		decimals: decimals.length,
		percent: true
	};
}
