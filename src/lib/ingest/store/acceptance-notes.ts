import {
	kindOf,
	type FigureKind,
	type ObservationTable
} from '#lib/domain/observation-table.ts';
import { withNote } from '../with-note.ts';
import type { NewBatch } from './store.ts';

type Accepted = NonNullable<NewBatch['accepted']>;

const placeOf = (file: string, sheet: string | null, row: number | null, cell: string) =>
	[file, sheet ?? '', row ?? '', cell].join('|');

/**
 * 具名放行 stays with the figure that it is about, so that whoever asks where a number is from is told. A figure of
 * a long table is known by its row alone. A bare blank stays bare: with a note it would take a figure back.
 */
export function withAcceptance(
	observations: ObservationTable,
	accepted: Accepted
): ObservationTable {
	if (accepted.length === 0) return observations;
	const notes = new Map<string, string>();
	for (const { rule, place, who = '', why = '' } of accepted) {
		const note = `具名放行${rule}（${[who, why].filter(Boolean).join('：')}）`;
		for (const cell of [place.cell ?? '', '']) {
			const key = placeOf(place.file, place.sheet, place.row, cell);
			const before = notes.get(key);
			notes.set(key, before === undefined ? note : `${before}；${note}`);
		}
	}
	// Few rows are looked at more closely.
	const rows = new Set(accepted.map(({ place }) => place.row ?? 0));
	const others = new Map<number, FigureKind>();
	observations.rows.forEach((sourceRow, at) => {
		if (!rows.has(sourceRow)) return;
		const one = observations.at(at)!;
		if (one.status === 'missing' && one.note === '') return;
		const { file, sheet, row, cell } = one.source;
		const note = notes.get(placeOf(file, sheet, row, cell ?? ''));
		if (note !== undefined) others.set(at, kindOf(withNote(one, note)));
	});
	return observations.withKinds(others);
}
