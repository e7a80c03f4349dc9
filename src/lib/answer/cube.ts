import type { Engine } from '#lib/engine/engine.ts';
import { reportKinds, type ReportKind } from '#lib/domain/observation.ts';
import { compile, type FactRow } from '#lib/query/spec.ts';
import { plan, type Wanted } from './plan.ts';

/** Where files are named: the source table, by id. */
export interface SourceEntry {
	file: string;
	sheet: string;
	title: string;
}

const precedence = new Map<string, number>(
	reportKinds.map((kind, index) => [kind, index])
);

/** Better report first (公报, 年报 …), then the later revision. */
const better = (a: FactRow, b: FactRow): number =>
	(precedence.get(a.report as ReportKind) ?? 99) -
		(precedence.get(b.report as ReportKind) ?? 99) || b.revision - a.revision;

const nothing: readonly FactRow[] = [];

/** 预读: how many rows may be fetched that nobody asked for, of one period and of a set. A set of a million stays where it is. */
const mostAhead = { period: 8_000, set: 200_000 };

/** Facts by indicator, region and period: looked up thousands of times a page, without making keys. */
type Cells = Map<string, Map<string, Map<string, readonly FactRow[]>>>;

/**
 * 单元格 that have been fetched. Reading one that has not marks it and answers with nothing; `load`
 * then fetches all that were marked in few queries. So evaluation is written once, and plans itself.
 */
export class Cube {
	readonly #cells: Cells = new Map();
	#wanted: Wanted = new Map();
	readonly #engine: Engine;
	readonly #periods: ReadonlySet<string>;
	/** Periods that are here whole: what is not among the cells is not in the set. */
	readonly #whole = new Set<string>();
	#sizes: Promise<ReadonlyMap<string, number>> | null = null;
	#readAhead = 0;
	readonly sources: ReadonlyMap<number, SourceEntry>;
	/** Queries sent so far. */
	queries = 0;
	/** Grows with each cell that was read before it was there: what was computed meanwhile is not final. */
	gaps = 0;

	/** `periods` are all that the set has: nothing is asked about any other. */
	constructor(
		engine: Engine,
		sources: ReadonlyMap<number, SourceEntry>,
		periods: readonly string[]
	) {
		this.#engine = engine;
		this.sources = sources;
		this.#periods = new Set(periods);
	}

	/** Whether the set has anything for a period. */
	has(period: string): boolean {
		return this.#periods.has(period);
	}

	/** Rows of one fact, best report first; empty when there are none, or they are yet to come. */
	rows(indicator: string, region: string, period: string): readonly FactRow[] {
		const rows = this.#cells.get(indicator)?.get(region)?.get(period);
		if (rows) return rows;
		if (!this.has(period) || this.#whole.has(period)) return nothing;
		this.gaps++;
		let want = this.#wanted.get(indicator);
		if (!want)
			this.#wanted.set(indicator, (want = { regions: new Set(), periods: new Set() }));
		want.regions.add(region);
		want.periods.add(period);
		return nothing;
	}

	/** Fetches what was asked for and not there. False when nothing was: the evaluation stands. */
	async load(): Promise<boolean> {
		if (this.#wanted.size === 0) return false;
		const batches = plan(this.#wanted);
		this.#wanted = new Map();
		for (const batch of batches) {
			const rows = await this.#engine.query<FactRow>(compile(batch));
			this.queries++;
			// The whole cross product was answered, also where it is empty.
			for (const indicator of batch.indicators)
				for (const region of batch.regions)
					for (const period of batch.periods)
						this.#put(indicator, region, period, nothing);
			for (const row of rows.sort(better)) {
				const before = this.rows(row.indicator, row.region, row.period);
				this.#put(row.indicator, row.region, row.period, [...before, row]);
			}
		}
		return true;
	}

	/**
	 * Fetches all of a period, before any of it is asked for. False where it is too much, or the set's allowance
	 * is used up: then it is fetched as it is asked for.
	 */
	async ahead(period: string): Promise<boolean> {
		if (this.#whole.has(period)) return true;
		const size = (await (this.#sizes ??= this.#rowsByPeriod())).get(period) ?? 0;
		if (size > mostAhead.period || this.#readAhead + size > mostAhead.set) return false;
		this.#readAhead += size;
		const rows = await this.#engine.query<FactRow>(compile({ periods: [period] }));
		this.queries++;
		const cells = new Map<string, FactRow[]>();
		for (const row of rows.sort(better)) {
			const key = `${row.indicator}|${row.region}`;
			const cell = cells.get(key);
			if (cell) cell.push(row);
			else cells.set(key, [row]);
		}
		for (const cell of cells.values())
			this.#put(cell[0]!.indicator, cell[0]!.region, period, cell);
		this.#whole.add(period);
		return true;
	}

	async #rowsByPeriod(): Promise<ReadonlyMap<string, number>> {
		const counts = await this.#engine.query<{ period: string; rows: number }>({
			text: 'SELECT period, CAST(COUNT(*) AS INTEGER) AS rows FROM fact GROUP BY period',
			params: []
		});
		this.queries++;
		return new Map(counts.map(({ period, rows }) => [period, rows]));
	}

	#put(
		indicator: string,
		region: string,
		period: string,
		rows: readonly FactRow[]
	): void {
		let regions = this.#cells.get(indicator);
		if (!regions) this.#cells.set(indicator, (regions = new Map()));
		let periods = regions.get(region);
		if (!periods) regions.set(region, (periods = new Map()));
		periods.set(period, rows);
	}
}
