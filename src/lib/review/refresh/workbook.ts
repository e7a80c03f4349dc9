import { strFromU8, strToU8, zipSync } from 'fflate';
import { unpack } from '../read/package.ts';
import { attribute, descendants, scanXml, type XmlNode } from '../read/xml-scan.ts';
import { named, relationshipsOf, textOf } from '../trace/charts.ts';
import { splice } from '../write/splice.ts';

/** A column of values in the workbook behind a chart, as the chart showed them and as they are to be. */
export interface Column {
	/** Sheet1!$B$2:$B$13; LibreOffice writes no such thing. */
	formula: string;
	/** By their place in the series. */
	before: ReadonlyMap<number, string>;
	after: ReadonlyMap<number, string>;
}

interface Sheet {
	path: string;
	xml: string;
	/** Cells by their address: B2. */
	cells: ReadonlyMap<string, XmlNode>;
}

const moment = new Date(2020, 0, 1, 0, 0, 0);

/**
 * The workbook that Word opens on 编辑数据, with the new values; null where the cells of the chart are not
 * found in it, which then stays as it is.
 */
export function renewedWorkbook(
	bytes: Uint8Array,
	columns: readonly Column[]
): Uint8Array | null {
	const parts = unpack('图表的工作簿', bytes);
	const sheets = sheetsOf(parts);
	const edits = new Map<Sheet, { at: number; remove: number; insert: string }[]>();
	for (const column of columns) {
		const found = locate(column, sheets);
		if (!found) return null;
		const { sheet, cellOf } = found;
		for (const [point, text] of column.after) {
			const value = valueOf(sheet.cells.get(cellOf(point)));
			if (!value) return null;
			const { openEnd, closeStart } = value;
			const own = edits.get(sheet) ?? [];
			own.push({ at: openEnd, remove: closeStart - openEnd, insert: text });
			edits.set(sheet, own);
		}
	}
	const changed = { ...parts };
	for (const [{ path, xml }, own] of edits) changed[path] = strToU8(splice(xml, own));
	return zipSync(changed, { mtime: moment });
}

function sheetsOf(parts: Readonly<Record<string, Uint8Array>>): Map<string, Sheet> {
	const path = Object.keys(parts).find((one) => /(^|\/)workbook\.xml$/.test(one));
	if (path === undefined) return new Map();
	const xml = strFromU8(parts[path]!);
	const targets = relationshipsOf({ parts }, path);
	return new Map(
		named(scanXml(xml), 'sheet').flatMap((node) => {
			const id = /\s[\w.-]+:id\s*=\s*["']([^"']+)/.exec(
				xml.slice(node.start, node.openEnd)
			)?.[1];
			const target = targets.get(id ?? '');
			const part = target === undefined ? undefined : parts[target];
			if (!part) return [];
			return [[attribute(xml, node, 'name') ?? '', readSheet(target!, strFromU8(part))]];
		})
	);
}

const readSheet = (path: string, xml: string): Sheet => ({
	path,
	xml,
	cells: new Map(
		[...descendants(scanXml(xml))]
			.filter(({ name }) => name === 'c')
			.map((cell) => [attribute(xml, cell, 'r') ?? '', cell])
	)
});

/** A number that is written out; not a text or a formula. */
function valueOf(cell: XmlNode | undefined): XmlNode | null {
	const isPlain = cell?.children.every(({ name }) => name === 'v');
	return (isPlain && cell?.children[0]) || null;
}

type Located = { sheet: Sheet; cellOf(point: number): string };

/** By the formula, or where that says nothing by the values themselves, which stand one below another. */
function locate(column: Column, sheets: ReadonlyMap<string, Sheet>): Located | null {
	const named = /^(?:'?(.*?)'?!)\$([A-Z]+)\$(\d+)(?::\$\2\$\d+)?$/.exec(column.formula);
	const sheet = named && sheets.get(named[1]!.replaceAll("''", "'"));
	if (named && sheet)
		return { sheet, cellOf: (point) => named[2]! + String(Number(named[3]) + point) };
	for (const one of sheets.values())
		for (const address of one.cells.keys()) {
			const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
			if (letters === undefined) continue;
			const cellOf = (point: number) => letters + String(Number(row) + point);
			if (holds(one, column.before, cellOf)) return { sheet: one, cellOf };
		}
	return null;
}

const holds = (
	{ xml, cells }: Sheet,
	values: ReadonlyMap<number, string>,
	cellOf: (point: number) => string
): boolean =>
	[...values].every(([point, text]) => {
		const value = valueOf(cells.get(cellOf(point)));
		return value !== null && Number(textOf(xml, value)) === Number(text);
	});
