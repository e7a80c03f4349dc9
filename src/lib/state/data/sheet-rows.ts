import type { Sequence } from '#lib/domain/sequence.ts';
import type { Reading, RowReading } from '#lib/ingest/received/reading.ts';
import type { Confidence } from '#lib/ingest/received/facets.ts';
import { extentOf, textAt, type Merge, type Sheet } from '#lib/ingest/received/sheet.ts';
import type { Received } from '#lib/quality/received.ts';
import type { Regions } from '#lib/quality/regions.ts';
import { correctionAt, type Correction } from './corrections.ts';
import type { HeadingView } from './sheet-view.ts';

/** A cell as it is drawn: once for a merged rectangle. */
export interface CellView {
	/** From 0. */
	column: number;
	text: string;
	columns: number;
	rows: number;
	/** What stood there before it was corrected. */
	before: string | null;
}

/** 收到的一行. */
export interface RowView {
	/** From 0. */
	row: number;
	kind: RowReading['kind'];
	reason: string;
	cells: readonly CellView[];
	/** What its label was taken for; null where it is what is written. */
	said: { text: string; heading: string | null; confidence: Confidence } | null;
}

/** A sheet and all that is known of it, where its rows are drawn. */
export interface ReadSheet {
	key: string;
	reading: Reading;
	headings: readonly HeadingView[];
	corrections: readonly Correction[];
}

/** Rows `from` up to `to`, without the latter. Beyond the rows that were spoken of, a long table is figures. */
export function rowViews(
	{ key, reading, headings, corrections }: ReadSheet,
	from: number,
	to: number,
	regions: Regions
): RowView[] {
	const { sheet, received } = reading;
	const kinds = new Map(
		reading.rows.filter(({ row }) => row >= from && row < to).map((one) => [one.row, one])
	);
	const lastKnown = reading.rows.at(-1)?.row ?? -1;
	const figures = figuresByRow(received, from, to);
	// A row that is read in several columns is named once.
	const labels = new Map(headings.toReversed().map((one) => [one.cell.row - 1, one]));
	const { rows: height, columns } = extentOf(sheet);
	const merges = sheet.merges.filter(({ top, bottom }) => bottom >= from && top < to);
	const views: RowView[] = [];
	for (let row = from; row < Math.min(to, height); row++) {
		const known = kinds.get(row);
		const kind = known?.kind ?? (row > lastKnown ? 'figures' : 'skipped');
		const figure = figures.get(row);
		const isFigures = kind === 'figures' || kind === 'total';
		views.push({
			row,
			kind,
			reason: known?.reason ?? '',
			cells: cellsOf(sheet, row, { from, to, height, columns, merges }).map((cell) => ({
				...cell,
				before:
					correctionAt(corrections, { sheet: key, row, column: cell.column })?.before ??
					null
			})),
			said: isFigures ? saidOf(figure, labels.get(row), regions) : null
		});
	}
	return views;
}

/** Received figures are in the order of the table. */
function figuresByRow(
	received: Sequence<Received>,
	from: number,
	to: number
): Map<number, Received> {
	let low = 0;
	let high = received.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (received.at(middle)!.row - 1 < from) low = middle + 1;
		else high = middle;
	}
	const found = new Map<number, Received>();
	for (let at = low; at < received.length; at++) {
		const one = received.at(at)!;
		if (one.row > to) break;
		if (!found.has(one.row - 1)) found.set(one.row - 1, one);
	}
	return found;
}

function saidOf(
	figure: Received | undefined,
	label: HeadingView | undefined,
	regions: Regions
): RowView['said'] {
	if (label) {
		const { id, name, detail, confidence } = label;
		const text =
			confidence === 'unsure'
				? '是哪个指标？'
				: [name, detail].filter(Boolean).join(' · ');
		return { text, heading: id, confidence };
	}
	if (!figure) return null;
	const { region, written } = figure;
	if (region === null)
		return { text: '不认识的地区', heading: null, confidence: 'unsure' };
	const name = regions.get(region)?.name ?? region;
	return name === written.region
		? null
		: { text: name, heading: null, confidence: 'sure' };
}

interface Extent {
	from: number;
	to: number;
	height: number;
	columns: number;
	merges: readonly Merge[];
}

function cellsOf(
	sheet: Sheet,
	row: number,
	{ from, to, height, columns, merges }: Extent
): Omit<CellView, 'before'>[] {
	const here = merges.filter(({ top, bottom }) => top <= row && row <= bottom);
	const cells: Omit<CellView, 'before'>[] = [];
	for (let column = 0; column < columns; column++) {
		const merge = here.find(({ left, right }) => left <= column && column <= right);
		if (!merge) {
			cells.push({ column, text: textAt(sheet, row, column), columns: 1, rows: 1 });
			continue;
		}
		// A rectangle that began above the window is drawn from the window's first row.
		if (row !== Math.max(merge.top, from) || column !== merge.left) continue;
		cells.push({
			column,
			text: textAt(sheet, merge.top, merge.left),
			columns: Math.min(merge.right, columns - 1) - merge.left + 1,
			rows: Math.min(merge.bottom, to - 1, height - 1) - row + 1
		});
	}
	return cells;
}
