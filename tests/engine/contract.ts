import type { Plain } from '#lib/engine/engine.ts';
import type { Sql } from '#lib/query/sql.ts';

/** One thing that every engine does alike: these rows, or this refusal. */
export interface Clause {
	says: string;
	sql: Sql;
	rows?: readonly Readonly<Record<string, Plain>>[];
	refuses?: RegExp;
}

const sql = (text: string, ...params: (string | number)[]): Sql => ({ text, params });
const returns = (says: string, asked: Sql, ...rows: Record<string, Plain>[]): Clause => ({
	says,
	sql: asked,
	rows
});
const refuses = (says: string, asked: Sql, refusal: RegExp): Clause => ({
	says,
	sql: asked,
	refuses: refusal
});

/** What was reported of three counties: 2.10 万元, nothing, 0.20 万元. */
const reported = `(VALUES ('A区', 2.10::DECIMAL(18, 6)), ('B县', NULL), ('C县', 0.20)) AS fact(county, money)`;

/** The contract of `Engine`, kept by Node's DuckDB and by the browser's. */
export const contract: readonly Clause[] = [
	// missing
	returns(
		'missing is null',
		sql('SELECT NULL AS value, CAST(NULL AS DOUBLE) AS number'),
		{
			value: null,
			number: null
		}
	),
	returns(
		'a sum of nothing reported is null, not 0',
		sql(
			`SELECT CAST(SUM(money) AS DOUBLE) AS total FROM ${reported} WHERE county = 'B县'`
		),
		{ total: null }
	),
	returns('no rows are no rows', sql('SELECT 1 AS one WHERE 1 = 2')),
	returns('empty text is not missing', sql(`SELECT '' AS note`), { note: '' }),

	// counts
	returns(
		'a count is a number, and counts what was reported',
		sql(`SELECT COUNT(*) AS counties, COUNT(money) AS reported FROM ${reported}`),
		{ counties: 3, reported: 2 }
	),
	returns(
		'a whole number keeps every digit that a number has',
		sql('SELECT 9007199254740991 AS most'),
		{ most: 9007199254740991 }
	),
	refuses(
		'a whole number that would lose digits',
		sql('SELECT 9007199254740993 AS most'),
		/integer too large for a number: most/
	),
	refuses(
		'a sum of whole numbers that was not cast',
		sql('SELECT SUM(n) AS total FROM (VALUES (1), (2)) AS t(n)'),
		/column not cast to a plain type: total/
	),

	// decimals
	returns(
		'a decimal that was cast keeps its scale, and its sum is exact',
		sql(
			`SELECT CAST(SUM(money) AS DOUBLE) AS total, CAST(SUM(money) AS VARCHAR) AS written FROM ${reported}`
		),
		{ total: 2.3, written: '2.300000' }
	),
	returns(
		'decimals add up to what they say, not to what binary makes of them',
		sql(
			'SELECT CAST(SUM(v) AS DOUBLE) AS total FROM (VALUES (0.1::DECIMAL(18, 6)), (0.2), (0.3)) AS t(v)'
		),
		{ total: 0.6 }
	),
	refuses(
		'a decimal that was not cast',
		sql(`SELECT money FROM ${reported} WHERE county = 'A区'`),
		/column not cast to a plain type: money/
	),
	refuses(
		'a division by zero, which is no number',
		sql('SELECT CAST(1 AS DOUBLE) / CAST(0 AS DOUBLE) AS rate'),
		/not a finite number: rate|division/i
	),

	// dates
	returns(
		'a date is ISO text, a missing one null',
		sql(
			`SELECT DATE '2026-09-30' AS day, DATE '1949-10-01' AS early, CAST(NULL AS DATE) AS none`
		),
		{ day: '2026-09-30', early: '1949-10-01', none: null }
	),
	refuses(
		'a time of day that was not cast',
		sql(`SELECT TIMESTAMP '2026-09-30 08:00:00' AS moment`),
		/column not cast to a plain type: moment/
	),
	returns('yes and no are 1 and 0', sql('SELECT 1 = 1 AS yes, 1 = 2 AS no'), {
		yes: 1,
		no: 0
	}),

	// text
	returns(
		'a code of digits stays text',
		sql('SELECT CAST(? AS VARCHAR) AS region', '010000'),
		{ region: '010000' }
	),
	returns(
		'Chinese, rare characters, quotes and line breaks come back as they went in',
		sql(
			'SELECT CAST(? AS VARCHAR) AS name, CAST(? AS VARCHAR) AS note',
			'“三无”人员𠮷㐀',
			`O'Brien "约" ; -- 断\n行\\`
		),
		{ name: '“三无”人员𠮷㐀', note: `O'Brien "约" ; -- 断\n行\\` }
	),
	returns('Chinese column names are kept', sql('SELECT 1 AS "低保对象人数（人）"'), {
		'低保对象人数（人）': 1
	}),
	returns(
		'a parameter is a value and never SQL',
		sql(`SELECT COUNT(*) AS found FROM ${reported} WHERE county = ?`, `A区' OR '1'='1`),
		{ found: 0 }
	),
	returns(
		'text sorts by its bytes',
		sql(`SELECT county FROM ${reported} WHERE county <> ? ORDER BY county DESC`, 'B县'),
		{ county: 'C县' },
		{ county: 'A区' }
	),
	returns(
		'number parameters are numbers',
		sql(
			'SELECT CAST(? AS DOUBLE) / 4 AS quarter, CAST(? AS INTEGER) + 1 AS next',
			1.5,
			41
		),
		{ quarter: 0.375, next: 42 }
	),

	// floats, bit for bit
	returns(
		'doubles are the same bits in both',
		sql(
			'SELECT AVG(v) AS mean, STDDEV_POP(v) AS sd FROM (VALUES (1.1::DOUBLE), (2.2), (3.7)) AS t(v)'
		),
		{ mean: 2.3333333333333335, sd: 1.0656244908763852 }
	),

	// refusals, and nothing from outside
	refuses('SQL that cannot be read', sql('SELEC 1'), /query failed:[^]*SELEC 1/),
	refuses(
		'a table that is not there, naming the SQL',
		sql('SELECT value FROM nowhere'),
		/nowhere[^]*SELECT value FROM nowhere/
	),
	refuses(
		'too few parameters',
		sql('SELECT CAST(? AS VARCHAR) AS a, CAST(? AS VARCHAR) AS b', 'x'),
		/query failed:/
	),
	returns(
		'extensions are never fetched by themselves',
		sql(
			`SELECT CAST(current_setting('autoload_known_extensions') AS VARCHAR) AS autoload`
		),
		{ autoload: 'false' }
	),
	returns('it is the same DuckDB', sql('SELECT version() AS version'), {
		version: 'v1.4.3'
	})
];
