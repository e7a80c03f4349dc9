import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type {
	Observation,
	ObservationStatus,
	ReportKind,
	Source
} from '#lib/domain/observation.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Engine } from '#lib/engine/engine.ts';

/**
 * 观测值 of a set that is open, of these years: what new tables are compared with. Period by period, so that a page
 * that answers keys meanwhile has to hold its breath for none of them.
 */
export async function storedFacts(
	engine: Engine,
	set: string,
	years: readonly number[]
): Promise<Observation[]> {
	if (years.length === 0) return [];
	const periods = await engine.query<{ period: string }>({
		text: `SELECT DISTINCT period FROM fact WHERE substr(period, 1, 4) IN (${years.map(() => '?').join(', ')}) ORDER BY period`,
		params: years.map(String)
	});
	const sources = await sourcesOf(engine, set);
	const facts: Observation[] = [];
	for (const { period } of periods)
		for (const one of await factsOf(engine, sources, 'period = ?', [period]))
			facts.push(one);
	return facts;
}

/** 更正: those of a region and a year that were reported again or call themselves corrected. */
export const correctedFacts = async (
	engine: Engine,
	set: string,
	region: RegionCode,
	year: number
): Promise<Observation[]> =>
	factsOf(
		engine,
		await sourcesOf(engine, set),
		`region = ? AND substr(period, 1, 4) = ? AND (revision > 1 OR status = 'revised')`,
		[region, String(year)]
	);

type SourceOf = Pick<Source, 'set' | 'file' | 'sheet' | 'title'>;

/** Few, and said of every fact: they are fetched once. */
async function sourcesOf(
	engine: Engine,
	set: string
): Promise<ReadonlyMap<number, SourceOf>> {
	const rows = await engine.query<{
		id: number;
		file: string;
		sheet: string;
		title: string;
	}>({ text: 'SELECT id, file, sheet, title FROM source', params: [] });
	return new Map(
		rows.map(({ id, file, sheet, title }) => [
			id,
			{ set, file, sheet: sheet === '' ? null : sheet, title }
		])
	);
}

/** @param condition SQL with a `?` for each parameter. */
async function factsOf(
	engine: Engine,
	sources: ReadonlyMap<number, SourceOf>,
	condition: string,
	params: readonly string[]
): Promise<Observation[]> {
	const rows = await engine.query<{
		indicator: string;
		region: string;
		period: string;
		area: string;
		mode: string;
		measure: string;
		report: string;
		value: number | null;
		status: string;
		revision: number;
		note: string;
		source: number;
		line: number | null;
		cell: string;
	}>({
		text: `SELECT indicator, region, period, area, mode, measure, report, CAST(value AS DOUBLE) AS value, status, revision, note, source, line, cell FROM fact WHERE ${condition}`,
		params
	});
	return rows.map((row) => ({
		indicator: row.indicator,
		region: row.region,
		period: row.period,
		area: row.area as Area,
		mode: row.mode === '' ? null : (row.mode as Mode),
		measure: row.measure === '' ? null : (row.measure as Measure),
		report: row.report as ReportKind,
		value: row.value,
		status: row.status as ObservationStatus,
		revision: row.revision,
		note: row.note,
		source: {
			...sources.get(row.source)!,
			row: row.line,
			cell: row.cell === '' ? null : row.cell
		}
	}));
}
