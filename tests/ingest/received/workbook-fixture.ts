import { strToU8, zipSync } from 'fflate';

/** A cell of a made sheet: a text, a number, or the XML of a cell without its place. */
export type MadeCell = string | number | null | { xml: string };

export interface MadeSheet {
	name: string;
	rows: readonly (readonly MadeCell[])[];
	/** As the file writes them: `A1:C1`. */
	merges?: readonly string[];
}

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letters = (column: number): string =>
	column < 26
		? String.fromCharCode(65 + column)
		: letters(Math.floor(column / 26) - 1) + letters(column % 26);

function cellXml(cell: MadeCell, place: string): string {
	if (cell === null || cell === '') return '';
	if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
	if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`);
	return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function sheetXml({ rows, merges = [] }: MadeSheet): string {
	const data = rows
		.map((cells, row) => {
			const inside = cells.map((cell, column) =>
				cellXml(cell, `${letters(column)}${row + 1}`)
			);
			return `<row r="${row + 1}">${inside.join('')}</row>`;
		})
		.join('');
	const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
	return `<?xml version="1.0"?><worksheet><sheetData>${data}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

/** The parts of a workbook by name, so that a test may spoil one of them. */
export function workbookParts(sheets: readonly MadeSheet[]): Record<string, Uint8Array> {
	const list = sheets
		.map(
			({ name }, n) =>
				`<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`
		)
		.join('');
	const relations = sheets
		.map(
			(_, n) =>
				`<Relationship Id="rId${n + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`
		)
		.join('');
	const parts: Record<string, Uint8Array> = {
		'xl/workbook.xml': strToU8(`<workbook><sheets>${list}</sheets></workbook>`),
		'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`)
	};
	sheets.forEach((sheet, n) => {
		parts[`xl/worksheets/sheet${n + 1}.xml`] = strToU8(sheetXml(sheet));
	});
	return parts;
}

export const workbook = (...sheets: readonly MadeSheet[]): Uint8Array =>
	zipSync(workbookParts(sheets));
