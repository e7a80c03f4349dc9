import { Grid } from './grid.ts';
import { layoutFingerprint } from './fingerprint.ts';
import { FigureReader } from './figure-reader.ts';
import type { Facets } from './facets.ts';
import { findFrame, headingPaths, type Frame } from './frame.ts';
import { headingKey } from './fingerprint.ts';
import { Headings } from './headings.ts';
import { emptyMapping, type Mapping } from './mapping.ts';
import { refusePersonal } from './personal.ts';
import { readRegion } from './place-words.ts';
import type {
	ColumnReading,
	Layout,
	Reading,
	ReadingContext,
	RowReading
} from './reading.ts';
import { roleOf } from './column-role.ts';
import { readRows, type RowFacts } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { readSurroundings } from './surroundings.ts';
import { unreadSheet } from './unread.ts';

/**
 * 识别: what a sheet was taken for, cell by cell, by the catalogue, the table of regions and what people have
 * decided for its layout. Nothing is guessed: what is not understood is a question.
 *
 * @throws UserError where it is about persons.
 */
export function readSheet(
	sheet: Sheet,
	context: ReadingContext,
	mapping: Mapping = emptyMapping
): Reading {
	const grid = new Grid(sheet);
	refusePersonal(grid);
	const { catalog, regions } = context;
	const known = (text: string) =>
		catalog.lookup(text) !== undefined || readRegion(text, regions) !== undefined;
	const frame = findFrame(grid, known);
	if (frame === null)
		return unreadSheet(
			sheet,
			sheet.cells.length === 0
				? '空表'
				: '没有找到表头和数值，不像统计表；文字材料请用核稿'
		);
	const paths = headingPaths(grid, frame);
	const fingerprint = layoutFingerprint(
		paths.map((path) => headingKey(withoutRegions(path, context)))
	);
	const headings = new Headings(
		context,
		mapping.layouts.get(fingerprint) ?? new Map(),
		sheet.prose === true
	);
	const columns = paths.map((path, column): ColumnReading => {
		const decision = headings.decided(path);
		const told = roleOf(column, path, grid, frame.bottom + 1, context);
		const role =
			decision && !('skip' in decision) ? 'figures' : decision ? 'skip' : told.role;
		return { column, path, role, heading: null, reason: told.reason };
	});
	const rows = titleAndHeadingRows(grid, frame);
	const facts = readRows(grid, frame.bottom + 1, columns, context, rows);
	const surroundings = readSurroundings(grid, frame.top, regions);
	const decided = decidedOf(sheet, mapping);
	const reader = new FigureReader(
		{ grid, frame, columns, rows: facts, surroundings, decided, headings },
		context
	);
	const figures = reader.read();
	for (const { row, total } of facts)
		rows.push({ row, kind: total ? 'total' : 'figures', reason: total ? '合计行' : '' });
	rows.sort((a, b) => a.row - b.row);
	return {
		sheet,
		layout: sheet.prose
			? 'bulletin'
			: layoutOf(figures.columns, facts, headings, context),
		fingerprint,
		table: figures.table,
		columns: figures.columns,
		rows,
		headings: headings.all(),
		questions: figures.questions,
		received: figures.received,
		printed: figures.printed
	};
}

/** What a person said of this sheet, or of its file. */
function decidedOf({ file, name }: Sheet, { files }: Mapping): Facets {
	const base = file.replace(/^.*[/\\]/, '');
	return files.get(`${base}#${name ?? ''}`) ?? files.get(base) ?? {};
}

/** A layout is the same whichever counties stand across it. */
const withoutRegions = (path: readonly string[], { regions }: ReadingContext): string[] =>
	path.map((segment) => (readRegion(segment, regions) ? '地区' : segment));

function titleAndHeadingRows(grid: Grid, { top, bottom }: Frame): RowReading[] {
	const rows: RowReading[] = [];
	for (let row = 0; row <= bottom; row++) {
		if (grid.distinct(row).length === 0) continue;
		const title = row < top;
		rows.push({
			row,
			kind: title ? 'title' : 'heading',
			reason: title ? '表题、填报信息' : '表头'
		});
	}
	return rows;
}

function layoutOf(
	columns: readonly ColumnReading[],
	rows: readonly RowFacts[],
	headings: Headings,
	{ regions }: ReadingContext
): Layout {
	const has = (role: ColumnReading['role']) => columns.some((one) => one.role === role);
	const figures = columns.filter(({ role }) => role === 'figures');
	if (!rows.some(({ path }) => path.length > 0))
		return has('region') ? 'wide' : has('period') ? 'series' : 'wide';
	if (figures.some(({ path }) => path.some((one) => readRegion(one, regions))))
		return 'transposed';
	if (has('region') || (has('period') && has('indicator'))) return 'long';
	if (figures.some(({ heading }) => heading?.facets.period !== undefined))
		return 'series';
	return figures.some(({ path }) => headings.words(path).names.length > 0)
		? 'programmes'
		: 'form';
}
