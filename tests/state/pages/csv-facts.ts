import { openNodeEngine } from '#lib/engine/node.ts';

/**
 * The rows of demo-city as they stand in their files, read by DuckDB's own CSV reader: no import, no
 * catalogue, no slots. What a page shows is computed here a second time, from nothing it shares.
 */
export async function csvFacts() {
	const engine = await openNodeEngine();
	await engine.run(
		`CREATE TABLE csv AS
		 SELECT region_code AS r, period AS p, indicator AS i, area AS a,
		        coalesce(measure, '') AS m, CAST(value AS DOUBLE) AS v
		 FROM read_csv('data/demo-city/observations-*.csv', header = true, all_varchar = true)
		 WHERE value IS NOT NULL`,
		`CREATE MACRO one(region, period, name, area, measure) AS
		 (SELECT max(v) FROM csv WHERE r = region AND p = period AND i = name AND a = area AND m = measure)`,
		`CREATE MACRO city(period, name, area, measure) AS
		 (SELECT sum(v) FROM csv WHERE r LIKE '9901__' AND r <> '990100'
		  AND p = period AND i = name AND a = area AND m = measure)`,
		`CREATE MACRO weighted(period, name, weight, area) AS
		 (SELECT sum(x.v * w.v) / sum(w.v) FROM csv x JOIN csv w USING (r, p, a)
		  WHERE r LIKE '9901__' AND x.i = name AND w.i = weight AND p = period AND a = area)`
	);
	return {
		/** The one value of a SELECT without its SELECT. */
		async value(expression: string): Promise<number | null> {
			const rows = await engine.query<{ x: number | null }>({
				text: `SELECT CAST((${expression}) AS DOUBLE) AS x`,
				params: []
			});
			return rows[0]!.x;
		},
		/** Every row by its place: 地区 · 期间 · 指标 · 城乡 · 口径. */
		async rows(): Promise<ReadonlyMap<string, number>> {
			const rows = await engine.query<{ k: string; v: number }>({
				text: `SELECT concat_ws('·', r, p, i, a, m) AS k, v FROM csv`,
				params: []
			});
			return new Map(rows.map(({ k, v }) => [k, v]));
		},
		close: () => engine.close()
	};
}
