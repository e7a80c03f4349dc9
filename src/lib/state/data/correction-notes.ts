import type { Part, Received } from '#lib/quality/received.ts';
import { cellName } from '#lib/quality/screen.ts';
import type { Correction } from './corrections.ts';

/** What a figure depends on besides its own cell. */
const around: readonly Part[] = ['indicator', 'unit', 'region', 'period'];

/** 更正 that a figure was touched by, in words that stay with it: its own cell, and the heads it is read by. */
export function correctionNotes(
	corrections: readonly Correction[]
): (figure: Received) => string {
	const byCell = new Map(
		corrections.map((one) => [`${one.row + 1},${one.column + 1}`, one])
	);
	return (figure) => {
		if (byCell.size === 0) return '';
		const found = new Set<string>();
		const own = figure.table.cellOf(figure, 'value');
		const mended = byCell.get(`${own.row},${own.column}`);
		if (mended) found.add(`入库前更正，原为“${mended.before}”（${mended.why}）`);
		for (const part of around) {
			const { row, column } = figure.table.cellOf(figure, part);
			const one = byCell.get(`${row},${column}`);
			if (one && one !== mended)
				found.add(
					`入库前更正${cellName(column, row)}，原为“${one.before}”，改为“${one.after}”（${one.why}）`
				);
		}
		return [...found].join('；');
	};
}
