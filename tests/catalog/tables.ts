import { readFileSync } from 'node:fs';
import { catalogueFiles, loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';

type File = (typeof catalogueFiles)[number];

/** The catalogue as it is committed. */
export const tables = Object.fromEntries(
	catalogueFiles.map((file) => [file, readFileSync(`data/catalogue/${file}`, 'utf8')])
) as CatalogueTables;

export const catalog = loadCatalog(tables);

/** The line on which the entry `id` of a table stands, from 1. */
export function lineOf(file: File, id: string): number {
	const index = tables[file].split('\n').findIndex((line) => line.startsWith(`${id},`));
	if (index < 0) throw new Error(`no such entry: ${id}`);
	return index + 1;
}

/** The committed tables with the entry `id` changed in some columns, as a person would in a spreadsheet. */
export function withCells(
	file: File,
	id: string,
	changes: Readonly<Record<string, string>>
): CatalogueTables {
	const lines = tables[file].split('\n');
	const columns = lines[0]!.split(',');
	const at = lineOf(file, id) - 1;
	const cells = lines[at]!.split(',');
	for (const [column, value] of Object.entries(changes))
		cells[columns.indexOf(column)] = value;
	lines[at] = cells.join(',');
	return { ...tables, [file]: lines.join('\n') };
}

/** The committed tables with a line added at the end of one; `line` is where it then stands. */
export function withLine(
	file: File,
	text: string
): { tables: CatalogueTables; line: number } {
	const before = tables[file].trimEnd();
	return {
		tables: { ...tables, [file]: `${before}\n${text}\n` },
		line: before.split('\n').length + 1
	};
}

/** What the loader says to a person whose table it refuses. */
export function refusalOf(wrong: CatalogueTables): string {
	try {
		loadCatalog(wrong);
	} catch (error) {
		return (error as Error).message;
	}
	return 'not refused';
}
