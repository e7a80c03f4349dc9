import type { Engine } from '#lib/engine/engine.ts';
import { reportKinds, type ReportKind } from '#lib/domain/observation.ts';
import { compile, type FactRow } from '#lib/query/spec.ts';

/** Where files are named: the source table, by id. */
export interface SourceEntry {
	file: string;
	sheet: string;
	title: string;
}

const nothing: readonly FactRow[] = [];

const keyOf = (indicator: string, region: string, period: string): string =>
	`${indicator}|${region}|${period}`;

const precedence = new Map<string, number>(
	reportKinds.map((kind, index) => [kind, index])
);

/** Better report first (公报, 年报 …), then the later revision. */
const better = (a: FactRow, b: FactRow): number =>
	(precedence.get(a.report as ReportKind) ?? 99) -
		(precedence.get(b.report as ReportKind) ?? 99) || b.revision - a.revision;

/**
 * 单元格 that have been fetched. Reading one that has not marks it and answers with nothing; `load`
 * then fetches all that were marked in few queries. So evaluation is written once, and plans itself.
 */
export class Cube {
	readonly #rows = new Map<string, readonly FactRow[]>();
	#wanted = new Set<string>();
	readonly #engine: Engine;
	readonly #periods: ReadonlySet<string>;
	readonly sources: ReadonlyMap<number, SourceEntry>;
	/** Queries sent so far. */
	queries = 0;

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
		const key = keyOf(indicator, region, period);
		const rows = this.#rows.get(key);
		if (rows) return rows;
		if (this.has(period)) this.#wanted.add(key);
		return nothing;
	}

	/** Fetches what was asked for and not there. False when nothing was: the evaluation stands. */
	async load(): Promise<boolean> {
		if (this.#wanted.size === 0) return false;
		const wanted = this.#wanted;
		this.#wanted = new Set();
		const found = new Map<string, FactRow[]>();
		for (const { indicators, regions, periods } of plan(wanted)) {
			const rows = await this.#engine.query<FactRow>(
				compile({ indicators, regions, periods })
			);
			this.queries++;
			for (const row of rows) {
				const key = keyOf(row.indicator, row.region, row.period);
				const same = found.get(key);
				if (same) same.push(row);
				else found.set(key, [row]);
			}
			// The whole cross product was answered, also where it is empty.
			for (const indicator of indicators)
				for (const region of regions)
					for (const period of periods) {
						const key = keyOf(indicator, region, period);
						this.#rows.set(key, (found.get(key) ?? []).sort(better));
					}
		}
		return true;
	}
}

interface Batch {
	indicators: readonly string[];
	regions: readonly string[];
	periods: readonly string[];
}

/**
 * Few queries for many cells: indicators that want the same regions and periods go together; what is
 * left small is joined to the nearest larger one, at the price of some cells too many.
 */
export function plan(wanted: Iterable<string>): Batch[] {
	const needs = new Map<string, { regions: Set<string>; periods: Set<string> }>();
	for (const key of wanted) {
		const [indicator, region, period] = key.split('|') as [string, string, string];
		let need = needs.get(indicator);
		if (!need) needs.set(indicator, (need = { regions: new Set(), periods: new Set() }));
		need.regions.add(region);
		need.periods.add(period);
	}
	const batches = new Map<
		string,
		{ indicators: string[]; regions: Set<string>; periods: Set<string> }
	>();
	for (const [indicator, { regions, periods }] of needs) {
		// Sizes tell needs apart well enough: a trend, a table of regions, single figures.
		const shape = `${regions.size > 2 ? 'many' : 'few'}|${periods.size > 6 ? 'many' : 'few'}`;
		const batch = batches.get(shape);
		if (!batch) batches.set(shape, { indicators: [indicator], regions, periods });
		else {
			batch.indicators.push(indicator);
			for (const region of regions) batch.regions.add(region);
			for (const period of periods) batch.periods.add(period);
		}
	}
	return [...batches.values()].map(({ indicators, regions, periods }) => ({
		indicators,
		regions: [...regions],
		periods: [...periods]
	}));
}
