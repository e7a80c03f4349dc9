import type { Cell } from '#lib/quality/received.ts';
import type { Question, Reading, RowReading } from './reading.ts';
import type { Sheet } from './sheet.ts';

/** A sheet without a table in it: everything is left, and the person is asked if it has anything in it. */
export function unreadSheet(sheet: Sheet, reason: string): Reading {
	const cell: Cell = { row: 1, column: 1 };
	const rows: RowReading[] = [];
	sheet.cells.forEach((cells, row) => {
		if (cells.some((text) => text.trim() !== ''))
			rows.push({ row, kind: 'skipped', reason });
	});
	const question: Question = {
		asks: 'table',
		key: '',
		cell,
		text: reason,
		suggestions: []
	};
	return {
		sheet,
		layout: null,
		fingerprint: '',
		table: {},
		columns: [],
		rows,
		headings: [],
		questions: rows.length === 0 ? [] : [question],
		received: [],
		printed: []
	};
}
