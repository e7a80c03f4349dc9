import type { ObservationStatus } from '#lib/domain/observation.ts';
import type { Received } from '#lib/quality/received.ts';
import { readNumber, type ReadNumber } from '#lib/wording/read-number.ts';
import { unitFactor } from './unit-words.ts';

/** No figure, and no sign of there being none either. */
const unreadable: ReadonlySet<ReadNumber['status']> = new Set(['error', 'placeholder']);

export const isUnreadable = ({ status }: ReadNumber): boolean => unreadable.has(status);

const magnitude = /[百千万亿]/;

/** Nearly every cell: no need to read it as prose. */
const plainNumeral = /^-?\d+(?:\.\d+)?$/;

/** No unit, no word, no separator: all that it says is its digits. */
export const isPlain = (text: string): boolean => plainNumeral.test(text);

/** An integer that no number holds to its last digit: read, it would be another one (9007199254740993). */
export function isBeyondExact(text: string): boolean {
	if (text.length <= 15) return false;
	const digits = /\d[\d, ]{15,}/.exec(text.normalize('NFKC'))?.[0].replace(/[, ]/g, '');
	return digits !== undefined && digits.length > 15 && Number(digits) > exact;
}

const exact = Number.MAX_SAFE_INTEGER;

export function readCell(text: string): ReadNumber {
	if (isBeyondExact(text)) return { status: 'error', value: null };
	if (!isPlain(text)) return readNumber(text);
	const point = text.indexOf('.');
	return plainNumber(Number(text), point < 0 ? 0 : text.length - point - 1);
}

/** A numeral of so many decimals, with nothing else to it. */
export const plainNumber = (value: number, decimals: number): ReadNumber => ({
	status: 'ok',
	value,
	lastPlace: lastPlaces[decimals] ?? 10 ** -decimals
});

/** Of so many decimals; a figure rarely has more. */
const lastPlaces = [1, 0.1, 0.01, 0.001, 0.0001];

/** Canonical units in one of the unit written, in the cell or beside it; null where it is another kind. */
export function factorOf(
	subject: Received['subject'],
	unit: string,
	number: ReadNumber,
	written: string
): number | null {
	const inCell = number.status === 'ok' ? number.unit : undefined;
	if (subject === null) return 1;
	if (subject.type === 'derived') return unit === '%' && inCell === undefined ? 0.01 : 1;
	const wanted = subject.spec.unit;
	// 82.3% was read as 0.823; the catalogue keeps percent.
	if (inCell !== undefined) return inCell !== wanted ? null : wanted === '%' ? 100 : 1;
	const factor = unitFactor(unit, wanted);
	// 5.51万 beside 万人: nobody can tell how often it was meant.
	return factor !== null && magnitude.test(unit) && magnitude.test(written)
		? null
		: factor;
}

/** In the catalogue's unit, without binary dust, to the six decimals of the fact table. */
export function valueOf(number: ReadNumber, factor: number): number | null {
	if (number.status !== 'ok') return null;
	// Six decimals or fewer, as they were written: nothing to round.
	if (factor === 1 && number.lastPlace >= 1e-6) return number.value;
	return Number((number.value * factor).toFixed(6));
}

export function statusOf(number: ReadNumber): ObservationStatus {
	if (number.status !== 'ok') return number.status === 'na' ? 'na' : 'missing';
	return number.qualifier === undefined ? 'reported' : 'approximate';
}
