import { UserError } from '#lib/domain/errors.ts';
import type { ScreeningFinding } from '#lib/domain/finding.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { joined, type Sequence } from '#lib/domain/sequence.ts';
import type { PrintedSum } from '#lib/quality/batch.ts';
import type { Received } from '#lib/quality/received.ts';
import { observed } from '../observed.ts';
import { isLongTable, readReceivedRows } from '../received-table.ts';
import { DelimitedSheet } from './delimited.ts';
import type { Role } from './facets.ts';
import { headingKey, layoutFingerprint } from './fingerprint.ts';
import { emptyMapping, type Mapping } from './mapping.ts';
import { openReceived } from './open.ts';
import { questionFindings } from './question-findings.ts';
import { readSheet } from './read-sheet.ts';
import type { Reading, ReadingContext } from './reading.ts';
import type { Sheet } from './sheet.ts';

/** 收到的文件, read as far as it is understood. */
export interface ReceivedFile {
	file: string;
	/** A sheet each, in the order of the workbook. */
	readings: readonly Reading[];
}

/**
 * Opens a file and reads its tables. Nothing of it is loaded: what it holds is for the screening, and for a
 * person to confirm.
 *
 * @throws UserError where it is no table, or one that may not be read.
 */
export const readReceivedFile = (
	bytes: Uint8Array,
	file: string,
	context: ReadingContext,
	mapping: Mapping = emptyMapping
): ReceivedFile => readReceivedSheets(openReceived(bytes, file), file, context, mapping);

/** The same of a file that is open already, perhaps with a person's corrections in its cells. */
export function readReceivedSheets(
	sheets: readonly Sheet[],
	file: string,
	context: ReadingContext,
	mapping: Mapping = emptyMapping
): ReceivedFile {
	if (sheets.length === 0)
		throw new UserError(`${file}中没有数据。请检查是否选错了文件。`);
	const readings = sheets.map((sheet) =>
		sheet.name === null && isLongTable(headOf(sheet))
			? readLongSheet(sheet, context)
			: readSheet(sheet, context, mapping)
	);
	return { file, readings };
}

export const receivedOf = ({ readings }: ReceivedFile): Sequence<Received> =>
	joined(readings.map(({ received }) => received));

export const printedOf = ({ readings }: ReceivedFile): PrintedSum[] =>
	readings.flatMap(({ printed }) => printed);

/** 观测值 of everything that was wholly understood. */
export const observationsOf = (file: ReceivedFile): Observation[] =>
	Array.from(observed(receivedOf(file)));

/** 存疑 as findings: errors until a person has settled them. */
export const doubtsOf = ({ readings }: ReceivedFile): ScreeningFinding[] =>
	readings.flatMap(questionFindings);

const roles: ReadonlyMap<string, Role> = new Map([
	['region_code', 'region'],
	['region_name', 'region'],
	['period', 'period'],
	['indicator', 'indicator'],
	['value', 'figures'],
	['unit', 'unit'],
	['area', 'area'],
	['mode', 'mode'],
	['measure', 'measure'],
	['report', 'report'],
	['status', 'status'],
	['revision', 'revision'],
	['note', 'note'],
	['source', 'source']
]);

/** The first line, without taking a million others apart. */
const headOf = (sheet: Sheet): readonly string[] =>
	sheet instanceof DelimitedSheet
		? sheet.head
		: ((sheet.lines ? sheet.lines.at(0) : sheet.cells[0]) ?? []);

/** Our own exchange format says everything itself: it is read strictly, and quickly, at any length. */
function readLongSheet(sheet: Sheet, context: ReadingContext): Reading {
	const head = headOf(sheet);
	const received = readReceivedRows(sheet, { ...context, file: sheet.file });
	return {
		sheet,
		layout: 'long',
		fingerprint: layoutFingerprint(head.map((cell) => headingKey([cell]))),
		table: {},
		columns: head.map((cell, column) => ({
			column,
			path: [cell.trim()],
			role: roles.get(cell.trim()) ?? 'skip',
			heading: null,
			reason: roles.has(cell.trim()) ? '本系统的长表列' : '不认识的列，不读入'
		})),
		rows: [{ row: 0, kind: 'heading', reason: '表头' }],
		headings: [],
		questions: [],
		received,
		printed: []
	};
}
