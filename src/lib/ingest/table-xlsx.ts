import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx';

/** A number as a spreadsheet keeps it: a percentage as its fraction, shown with its decimals. */
export interface SheetNumber {
	value: number;
	decimals: number;
	percent?: boolean;
}

/** A text stays a text, whatever it begins with; null is a blank. */
export type SheetCell = string | SheetNumber | null;

/** 一张表 on its way into a workbook. */
export interface SheetTable {
	/** Name of its sheet. */
	name: string;
	/** Stands above it over its whole width; '' for none. */
	title: string;
	head: readonly string[];
	rows: readonly (readonly SheetCell[])[];
	/** Characters, a column each; found by what stands in them where it is not given. */
	widths?: readonly number[];
}

const bold = { font: { bold: true } } as const;
const headStyle = {
	font: { bold: true },
	alignment: { wrapText: true, vertical: 'center' },
	border: { bottom: { style: 'thin' } }
} as const;
const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;

/**
 * Tables as XLSX, a sheet each, heads frozen. Nothing in it is a formula: every text is written as a text, and
 * what XML cannot hold is left out.
 */
export async function tablesXlsx(tables: readonly SheetTable[]): Promise<Uint8Array> {
	return writeXlsx({ sheets: tables.map(sheetOf) });
}

function sheetOf({ name, title, head, rows, widths }: SheetTable) {
	const lines: CellValue[][] = [];
	const cells = new Map<string, Partial<Cell>>();
	if (title !== '') {
		cells.set('0,0', { style: bold });
		lines.push([plain(title)]);
	}
	head.forEach((_, column) =>
		cells.set(`${lines.length},${column}`, { style: headStyle })
	);
	lines.push(head.map(plain));
	const above = lines.length;
	for (const row of rows) {
		row.forEach((cell, column) => {
			const style = styleOf(cell);
			if (style) cells.set(`${lines.length},${column}`, { style });
		});
		lines.push(row.map(valueOf));
	}
	return {
		name: sheetName(name),
		rows: lines,
		cells,
		columns: head.map((text, column) => ({
			width:
				widths?.[column] ?? widthOf([text, ...rows.map((row) => row[column] ?? null)])
		})),
		freezePane: { rows: above, columns: 1 },
		...(title !== '' && head.length > 1
			? {
					merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: head.length - 1 }]
				}
			: {})
	};
}

const valueOf = (cell: SheetCell): CellValue =>
	cell === null ? null : typeof cell === 'string' ? plain(cell) : cell.value;

function styleOf(cell: SheetCell): Cell['style'] | null {
	if (cell === null) return null;
	if (typeof cell === 'string') return cell.length > longText ? wrapped : null;
	const digits = cell.decimals > 0 ? `0.${'0'.repeat(cell.decimals)}` : '0';
	return { numFmt: cell.percent ? `${digits}%` : digits };
}

/** Characters beyond which a text is broken into lines. */
const longText = 60;

/** Control characters and halves of characters are nobody's text, and make a workbook unreadable. */
const plain = (text: string): string =>
	text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').trimEnd();

/** A sheet's name has 31 characters at most, and none of :\/?*[]. */
const sheetName = (name: string): string =>
	plain(name)
		.replace(/[:\\/?*[\]]/g, '')
		.slice(0, 31) || '表';

/** Chinese characters are two wide. */
function widthOf(cells: readonly SheetCell[]): number {
	const wide = cells.map((cell) => {
		if (cell === null) return 0;
		if (typeof cell !== 'string') return cell.value.toFixed(cell.decimals).length;
		return [...cell].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
	});
	return Math.min(Math.max(8, ...wide.slice(0, 500)) + 2, longText);
}
