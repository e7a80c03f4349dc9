import type { Observation } from '#lib/domain/observation.ts';
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
	observations: readonly Observation[],
	accepted: Accepted
): Observation[] {
	if (accepted.length === 0) return [...observations];
	const notes = new Map<string, string>();
	for (const { rule, place, who = '', why = '' } of accepted) {
		const note = `具名放行${rule}（${[who, why].filter(Boolean).join('：')}）`;
		for (const cell of [place.cell ?? '', '']) {
			const key = placeOf(place.file, place.sheet, place.row, cell);
			const before = notes.get(key);
			notes.set(key, before === undefined ? note : `${before}；${note}`);
		}
	}
	return observations.map((one) => {
		if (one.status === 'missing' && one.note === '') return one;
		const { file, sheet, row, cell } = one.source;
		return withNote(one, notes.get(placeOf(file, sheet, row, cell ?? '')) ?? '');
	});
}
