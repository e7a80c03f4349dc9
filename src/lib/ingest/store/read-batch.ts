import { areas, type Measure, type Mode } from '#lib/domain/area.ts';
import { reportKinds } from '#lib/domain/observation.ts';
import { TableBuilder, type ObservationTable } from '#lib/domain/observation-table.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import { remembering } from '#lib/domain/remembering.ts';
import { statuses } from '../columns.ts';
import { batchColumns } from './batch-columns.ts';
import { eachLine } from './strict-csv.ts';

export interface ReadBatch {
	observations: ObservationTable;
	/** The unit in which each indicator was stored. */
	units: ReadonlyMap<string, string>;
}

/** The inverse of `writeBatch`. @throws Error where it is no batch file: it was changed by other hands. */
export function readBatch(bytes: Uint8Array): ReadBatch {
	const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	const same = remembering((word) => word);
	const period = remembering((word) => {
		if (tryParsePeriod(word)) return word;
		throw new Error(`not a batch file: period ${word}`);
	});
	const units = new Map<string, string>();
	const observations = new TableBuilder();
	const take = (cells: readonly string[], line: number): void => {
		if (cells.length !== batchColumns.length)
			throw new Error(`not a batch file: ${cells.length} cells in line ${line}`);
		const cell = (column: number) => same(cells[column]!);
		const indicator = cell(0);
		if (!units.has(indicator)) units.set(indicator, cells[8]!);
		observations.add({
			indicator,
			region: cell(1),
			period: period(cells[2]!),
			area: words.area(cells[3]!),
			mode: words.mode(cells[4]!) || null,
			measure: words.measure(cells[5]!) || null,
			report: words.report(cells[6]!),
			value: cells[7] === '' ? null : Number(cells[7]),
			status: words.status(cells[9]!),
			revision: Number(cells[10]),
			note: cell(11),
			source: {
				set: '',
				title: cell(12),
				file: cell(13),
				sheet: cells[14] === '' ? null : cell(14).slice(1),
				row: cells[15] === '' ? null : Number(cells[15]),
				cell: cells[16] === '' ? null : cells[16]!
			}
		});
	};
	eachLine(text, (cells, line) => {
		if (line === 1) refuseOtherColumns(cells);
		else take(cells, line);
	});
	return { observations: observations.table(), units };
}

function refuseOtherColumns(head: readonly string[]): void {
	if (head.join(',') !== batchColumns.join(','))
		throw new Error('not a batch file: columns');
}

const modes: readonly (Mode | '')[] = ['', 'central', 'dispersed'];
const measures: readonly (Measure | '')[] = ['', 'single', 'ytd', 'span'];

const closed =
	<T extends string>(allowed: readonly T[]) =>
	(word: string): T => {
		const found = allowed.find((one) => one === word);
		if (found === undefined) throw new Error(`not a batch file: ${word}`);
		return found;
	};

const words = {
	area: closed(areas),
	mode: closed(modes),
	measure: closed(measures),
	report: closed(reportKinds),
	status: closed(statuses)
};
