import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Sql } from './sql.ts';

/** One plain question to an engine: which facts, for which regions and periods; a list left out is all of them. */
export interface Spec {
	indicators?: readonly string[];
	regions?: readonly RegionCode[];
	periods: readonly Period[];
}

/** One group of the answer: normally one observation, with where it stands. */
export interface FactRow extends Record<string, string | number | null> {
	indicator: string;
	region: string;
	period: string;
	area: string;
	mode: string;
	measure: string;
	report: string;
	status: string;
	note: string;
	value: number | null;
	/** How many values the group has: 0 when it was reported missing. */
	counted: number;
	revision: number;
	file: number;
	line: number | null;
	cell: string;
}

const marks = (list: readonly unknown[]): string => list.map(() => '?').join(', ');

/**
 * One plain GROUP BY over the fact table: SUM, COUNT, MIN, MAX and nothing else, so that any engine can
 * answer it. The decimal sum is exact; it is cast when it leaves. Revisions of one fact stay apart: the
 * latest answers, they are never added.
 */
export function compile({ indicators, regions, periods }: Spec): Sql {
	const lists = Object.entries({
		indicator: indicators,
		region: regions,
		period: periods
	}).filter((entry): entry is [string, readonly string[]] => entry[1] !== undefined);
	return {
		text: `SELECT indicator, region, period, area, mode, measure, report, status, note, revision,
	CAST(SUM(value) AS DOUBLE) AS value, CAST(COUNT(value) AS INTEGER) AS counted,
	MIN(source) AS file, MIN(line) AS line, MIN(cell) AS cell
FROM fact
WHERE ${lists.map(([column, list]) => `${column} IN (${marks(list)})`).join(' AND ')}
GROUP BY indicator, region, period, area, mode, measure, report, status, note, revision`,
		params: lists.flatMap(([, list]) => list)
	};
}

/** A statement with its parameters written in: for people to read, never to run. */
export function readable({ text, params }: Sql): string {
	let next = 0;
	return text.replace(/\?/g, () => {
		const value = params[next++];
		return typeof value === 'number'
			? String(value)
			: `'${String(value).replaceAll("'", "''")}'`;
	});
}
