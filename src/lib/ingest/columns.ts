import type { Term } from '#lib/catalog/catalog.ts';
import type { Area, Measure } from '#lib/domain/area.ts';
import type { ObservationStatus } from '#lib/domain/observation.ts';

/** Columns that every long table has. */
export const required = ['region_code', 'period', 'indicator', 'value', 'unit'];

/** Columns that a long table may have; any other is not read. */
export const known = [
	...required,
	...['region_name', 'area', 'mode', 'measure', 'report'],
	...['status', 'revision', 'note', 'source']
];

export const statuses: readonly ObservationStatus[] = [
	'reported',
	'revised',
	'estimated',
	'restored',
	'approximate',
	'missing',
	'na'
];

export type Fail = (message: string) => never;

/** A word out of a closed list; null where the cell is empty. */
export function pick<T extends string>(
	text: string,
	allowed: readonly T[],
	fail: Fail
): T | null {
	if (text === '') return null;
	return (
		allowed.find((one) => one === text) ??
		fail(`“${text}”不在允许的取值中，只能是${allowed.filter(Boolean).join('、')}之一`)
	);
}

/** 三无、租赁补贴 are urban by nature, 危房改造 rural: a table need not say so. */
export function sideOf(term: Term | undefined): Area {
	if (term?.subject.type !== 'indicator') return 'all';
	const { split } = term.subject.spec;
	return split === 'urban' || split === 'rural' ? split : 'all';
}

/** Stocks, standards and rates have none; a yearly or monthly flow is its period's own unless it says 累计. */
export function readMeasure(
	text: string,
	fail: Fail,
	term: Term | undefined,
	frequency: string
): Measure | null {
	const written = pick<Measure>(text, ['single', 'ytd', 'span'], fail);
	if (term?.subject.type === 'indicator') {
		const { kind } = term.subject.spec;
		// A rate of flows (实际报销比例) may cover the year so far; a stock is what it is at the end.
		if (kind === 'rate') return written;
		if (kind !== 'flow') return null;
	}
	if (written) return written;
	if (frequency === 'S') return 'span';
	return frequency === 'Y' ? 'single' : (term?.measure ?? 'single');
}
