import type { Term } from '#lib/catalog/catalog.ts';
import type { Area, Measure } from '#lib/domain/area.ts';
import { sideOf } from '../columns.ts';
import { readCell } from './figure.ts';
import type { Understood } from './headings.ts';
import type { RowFacts } from './rows.ts';
import type { Surroundings } from './surroundings.ts';
import { unitFactor } from './unit-words.ts';

/** 计量单位: in the figure's heading, else in its row, else above the table, else what such a name implies. */
export function unitOf(
	row: RowFacts,
	{ words, reading }: Understood,
	term: Term | null,
	raw: string,
	{ units }: Surroundings
): string {
	const written = reading.facets.unit ?? words.unit;
	const subject = term?.subject;
	if (subject?.type !== 'indicator') return written ?? row.unit;
	const wanted = subject.spec.unit;
	if (written) return written;
	if (row.unit !== '') return row.unit;
	const listed = units.find((unit) => unitFactor(unit, wanted) !== null);
	if (listed !== undefined) return listed;
	// A blank in a form's column of units stands for the one above.
	if (row.unitAbove !== '' && unitFactor(row.unitAbove, wanted) !== null)
		return row.unitAbove;
	// 人数 are counted in 人 without saying so; money is never taken for granted.
	if (wanted !== '万元') return term?.unit ?? wanted;
	const number = readCell(raw);
	return number.status === 'ok' && number.unit !== undefined ? number.unit : '';
}

/** 当期, 累计: by the row, the heading or the time, else as such a figure is told. */
export function measureOf(
	row: RowFacts,
	{ words, reading }: Understood,
	term: Term | null,
	frequency: string,
	{ isCumulative, around }: { isCumulative: () => boolean; around: Measure | null }
): Measure | null {
	const subject = term?.subject;
	const stated = row.measure ?? reading.facets.measure ?? words.measure;
	if (subject?.type === 'indicator') {
		if (subject.spec.kind === 'rate') return stated ?? null;
		if (subject.spec.kind !== 'flow') return null;
	}
	if (stated) return stated;
	if (frequency === 'S') return 'span';
	if (row.time?.toDate || isCumulative()) return 'ytd';
	if (subject === undefined && /累计/.test(reading.path.join(''))) return 'ytd';
	if (around) return around;
	return term?.measure ?? 'single';
}

/** 城市, 农村: the side of a subject that has one, else as row, heading or title say. */
export function areaOf(
	row: RowFacts,
	{ words, reading }: Understood,
	term: Term | null
): Area {
	const side = sideOf(term ?? undefined);
	if (side !== 'all') return side;
	return row.area ?? reading.facets.area ?? words.area ?? term?.area ?? 'all';
}
