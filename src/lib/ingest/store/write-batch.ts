import type { FigureKind, ObservationTable } from '#lib/domain/observation-table.ts';
import { batchColumns } from './batch-columns.ts';
import { ByteSink } from './byte-sink.ts';

const encoder = new TextEncoder();
const [comma, lineFeed] = [0x2c, 0x0a];

/** Bytes that a value, a row and what stands between come to, about. */
const about = 24;

/**
 * 批文件: a CSV with a line for every observation, in UTF-8, straight from columns to bytes. What stands before and
 * behind the value is the same in all lines of a kind.
 */
export function writeBatch(
	table: ObservationTable,
	unitOf: (indicator: string) => string
): Uint8Array<ArrayBuffer> {
	const { kindOf, regionOf, periodOf, values, rows, cells } = table;
	const kinds = table.kinds.map((kind) => piecesOf(kind, unitOf(kind.indicator)));
	const regions = table.regions.map((region) => encoder.encode(`${region},`));
	const periods = table.periods.map((period) => encoder.encode(`${period},`));
	const out = new ByteSink(expectedSize(table, kinds));
	out.text(`${batchColumns.join(',')}\n`);
	for (let at = 0; at < table.length; at++) {
		const { before, between, behind } = kinds[kindOf[at]!]!;
		out.piece(before);
		out.piece(regions[regionOf[at]!]!);
		out.piece(periods[periodOf[at]!]!);
		out.piece(between);
		if (!Number.isNaN(values[at])) out.number(values[at]!);
		out.piece(behind);
		if (rows[at]! > 0) out.number(rows[at]!);
		out.byte(comma);
		const cell = cells?.[at] ?? '';
		if (cell !== '') out.text(cell);
		out.byte(lineFeed);
	}
	return out.bytes();
}

interface Pieces {
	before: Uint8Array;
	/** Between period and value. */
	between: Uint8Array;
	/** Between value and row. */
	behind: Uint8Array;
}

function piecesOf(kind: FigureKind, unit: string): Pieces {
	const { area, mode, measure, report, status, revision, note, source } = kind;
	// A sheet may have an empty name; that there is none is told apart.
	const sheet = source.sheet === null ? '' : quoted(`#${source.sheet}`);
	return {
		before: encoder.encode(`${quoted(kind.indicator)},`),
		between: encoder.encode(`${area},${mode ?? ''},${measure ?? ''},${report},`),
		behind: encoder.encode(
			`,${quoted(unit)},${status},${revision},${quoted(note)},${quoted(source.title)},${quoted(source.file)},${sheet},`
		)
	};
}

const quoted = (text: string): string =>
	/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A buffer that has to grow is there twice for a while. */
function expectedSize({ kindOf, length }: ObservationTable, kinds: Pieces[]): number {
	const sizes = kinds.map(
		({ before, between, behind }) => before.length + between.length + behind.length
	);
	let size = 1024 + length * (about + 14);
	for (let at = 0; at < length; at++) size += sizes[kindOf[at]!]!;
	return size;
}
