/**
 * 期间: `2024` (year), `2024Q3` (quarter), `2024M09` (month) or `2013M01/2014M09` (an interval
 * of months, both ends included). Within one frequency periods sort as text.
 */
export type Period = string;

export type Frequency = 'Y' | 'Q' | 'M' | 'S';

/** A period taken apart. Months count from year 0, so they subtract: `year * 12 + month - 1`. */
export interface PeriodParts {
	frequency: Frequency;
	/** First and last month, both included. */
	from: number;
	to: number;
}

const months = { Y: 12, Q: 3, M: 1 } as const;

/** Null where `text` is no period (`2024Q5`, `2024M13`, an interval that ends before it starts). */
export function tryParsePeriod(text: string): PeriodParts | null {
	const interval = /^(\d{4}M\d{2})\/(\d{4}M\d{2})$/.exec(text);
	if (interval) {
		const first = tryParsePeriod(interval[1]!);
		const last = tryParsePeriod(interval[2]!);
		if (!first || !last || last.to < first.from) return null;
		return { frequency: 'S', from: first.from, to: last.to };
	}
	const match = /^(\d{4})(?:Q([1-4])|M(0[1-9]|1[0-2]))?$/.exec(text);
	if (!match) return null;
	const year = Number(match[1]) * 12;
	if (match[2]) {
		const from = year + (Number(match[2]) - 1) * 3;
		return { frequency: 'Q', from, to: from + 2 };
	}
	if (match[3]) {
		const from = year + Number(match[3]) - 1;
		return { frequency: 'M', from, to: from };
	}
	return { frequency: 'Y', from: year, to: year + 11 };
}

/** @throws Error where `text` is no period; check what people type with `tryParsePeriod`. */
export function parsePeriod(text: Period): PeriodParts {
	const known = parsed.get(text);
	if (known) return known;
	const parts = tryParsePeriod(text);
	if (!parts) throw new Error(`not a period: ${text}`);
	parsed.set(text, parts);
	return parts;
}

/** A page takes the same few dozen periods apart thousands of times. */
const parsed = new Map<Period, Readonly<PeriodParts>>();

/** Four digits, so that periods sort as text. */
const yearText = (month: number) => String(Math.floor(month / 12)).padStart(4, '0');

const monthText = (month: number) =>
	`${yearText(month)}M${String((month % 12) + 1).padStart(2, '0')}`;

/** The inverse of `parsePeriod`. */
export function formatPeriod({ frequency, from, to }: PeriodParts): Period {
	const year = yearText(from);
	if (frequency === 'Y') return year;
	if (frequency === 'Q') return `${year}Q${Math.floor((from % 12) / 3) + 1}`;
	if (frequency === 'M') return monthText(from);
	return `${monthText(from)}/${monthText(to)}`;
}

/** `count` periods later (negative: earlier), in the same frequency; an interval moves by whole months. */
export function shiftPeriod(period: Period, count: number): Period {
	const parts = parsePeriod(period);
	const step = parts.frequency === 'S' ? count : count * months[parts.frequency];
	return formatPeriod({ ...parts, from: parts.from + step, to: parts.to + step });
}

/** 上年同期: the same months a year before. */
export function yearBefore(period: Period): Period {
	const { frequency, from, to } = parsePeriod(period);
	return formatPeriod({ frequency, from: from - 12, to: to - 12 });
}

/** 上年末: the last period of the year before, in the same frequency (an interval: its month). */
export function lastYearEnd(period: Period): Period {
	const { frequency, from } = parsePeriod(period);
	const december = Math.floor(from / 12) * 12 - 1;
	if (frequency === 'S') return monthText(december);
	if (frequency === 'Y') return yearText(december);
	const size = months[frequency];
	return formatPeriod({ frequency, from: december - size + 1, to: december });
}

/** The calendar year a period ends in. */
export const yearOf = (period: Period): number => Math.floor(parsePeriod(period).to / 12);

/** Months from January to the end of the period: 9 for `2024Q3`. The divisor of 序时进度. */
export const monthsElapsed = (period: Period): number =>
	(parsePeriod(period).to % 12) + 1;

/** Months the period itself covers: 3 for a quarter. */
export function monthsCovered(period: Period): number {
	const { from, to } = parsePeriod(period);
	return to - from + 1;
}

/** Whether the period is the first of its year (首季、1月): there a single value equals the cumulative one. */
export const isFirstOfYear = (period: Period): boolean =>
	parsePeriod(period).from % 12 === 0;

/** The month in which the period ends: stocks and standards are those of that month's end. */
export function endMonth(period: Period): Period {
	return monthText(parsePeriod(period).to);
}

/** Every quarter of the year in which `period` ends, up to its end: what 年初至今 is made of. */
export function quartersToDate(period: Period): Period[] {
	const { to } = parsePeriod(period);
	const year = yearText(to);
	return [1, 2, 3, 4].map((n) => `${year}Q${n}`).filter((q) => parsePeriod(q).to <= to);
}

/** Orders periods by their end, longer ones last. */
export function comparePeriods(a: Period, b: Period): number {
	const first = parsePeriod(a);
	const second = parsePeriod(b);
	return first.to - second.to || second.from - first.from;
}
