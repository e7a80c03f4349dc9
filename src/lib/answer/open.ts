import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import { comparePeriods, parsePeriod, yearOf } from '#lib/domain/period.ts';
import type { Region, RegionLevel } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Engine, Plain } from '#lib/engine/engine.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import { resolveSlot, type Question } from '#lib/slot/question.ts';
import type { Slot } from '#lib/slot/slot.ts';
import { outcome, toStat } from './answer.ts';
import type { Answerer, Scope } from './answerer.ts';
import { Memo, type Context } from './context.ts';
import { checkOf, type Check } from './check.ts';
import { Cube, type SourceEntry } from './cube.ts';
import { historyOf } from './history.ts';
import { regionTree } from './regions.ts';
import { Together } from './together.ts';

type Record1 = Record<string, Plain>;

/** An answerer over an engine whose tables hold one data set. */
export interface OpenedAnswerer extends Answerer {
	readonly fingerprint: string;
	/** Queries sent so far, for measuring. */
	readonly queries: number;
	/** The region's own figure against the sum of its children; null where there are not both. */
	check(slot: string, scope: Scope): Promise<Check | null>;
}

/** Reads what a set says of itself, and answers slots over its facts. */
export async function openAnswerer(
	engine: Engine,
	catalog: Catalog
): Promise<OpenedAnswerer> {
	const rows = <Row extends Record1>(text: string, params: readonly string[] = []) =>
		engine.query<Row>({ text, params });
	const kept = await rows<{ key: string; value: string }>('SELECT key, value FROM meta');
	const meta = new Map(kept.map(({ key, value }) => [key, value]));
	const dataset = JSON.parse(meta.get('dataset') ?? 'null') as DatasetInfo | null;
	if (!dataset) throw new Error('not a data set: meta has no dataset');
	const history = historyOf(kept);
	const regions = regionTree(await readRegions(rows));
	const sources = new Map<number, SourceEntry>(
		(
			await rows<{ id: number; file: string; sheet: string; title: string }>(
				'SELECT id, file, sheet, title FROM source'
			)
		).map(({ id, file, sheet, title }) => [id, { file, sheet, title }])
	);
	const periods = (await rows<{ period: string }>('SELECT DISTINCT period FROM fact'))
		.map(({ period }) => period)
		.sort(comparePeriods);
	const cube = new Cube(engine, sources, periods);
	const context: Context = { catalog, dataset, regions, cube, memo: new Memo(cube) };
	const slots = new Map<string, Slot>();
	const read = (text: string): Slot => {
		let slot = slots.get(text);
		if (!slot) slots.set(text, (slot = parseSlot(text, catalog)));
		return slot;
	};
	const question = (text: string, scope: Scope): Question => {
		const slot = read(text);
		if (slot.subject.type !== 'indicator' && slot.subject.type !== 'derived')
			throw new UserError(`【${text}】不是数据槽位，请写指标或派生指标的名称。`);
		return resolveSlot(slot, scope, (name) => regionCode(name, context));
	};
	// One evaluation at a time: they share the cells that are being fetched.
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const next = last.then(work);
		last = next.catch(() => undefined);
		return next;
	};
	const together = new Together<Question, Stat>(async (questions) => {
		const outcomes = await settled(
			questions.map((one) => () => outcome(one, context)),
			context
		);
		return questions.map((one, index) => toStat(one, outcomes[index]!, context));
	}, inTurn);
	return {
		catalog,
		dataset,
		regions,
		periods,
		fingerprint: meta.get('fingerprint') ?? '',
		...(history ? { history } : {}),
		get queries() {
			return cube.queries;
		},
		ask: async (texts, scope) => together.ask(texts.map((text) => question(text, scope))),
		check: (text, scope) =>
			inTurn(async () => {
				const asked = question(text, scope);
				const [check] = await settled([() => checkOf(asked, context)], context);
				return check!;
			}),
		available: (scope) => available(scope, regions, rows),
		ahead: (period) => cube.ahead(period)
	};
}

/**
 * Computes, fetches the cells that were not there, and computes again what lacked them: two or three
 * rounds as a rule.
 */
async function settled<T>(
	computations: readonly (() => T)[],
	{ cube, memo }: Context
): Promise<T[]> {
	const results: T[] = [];
	let open = computations.map((_, index) => index);
	do {
		memo.retry();
		open = open.filter((index) => {
			const before = cube.gaps;
			results[index] = computations[index]!();
			return cube.gaps !== before;
		});
	} while (await cube.load());
	return results;
}

function regionCode(name: string, { regions }: Context): string {
	const region = regions.find(name);
	if (region) return region.code;
	const near = regions.nearest(name);
	throw new UserError(
		`本数据集没有地区“${name}”。${
			near.length > 0
				? `是否指：${near.join('、')}？`
				: `可用：${regions.all
						.slice(0, 5)
						.map((one) => `${one.name}（${one.code}）`)
						.join('、')}。`
		}`
	);
}

type Rows = <Row extends Record1>(
	text: string,
	params?: readonly string[]
) => Promise<Row[]>;

async function readRegions(rows: Rows): Promise<Region[]> {
	const found = await rows<{
		code: string;
		name: string;
		level: string;
		parent: string;
		grp: string;
		aliases: string;
		own: number;
		tile_x: number | null;
		tile_y: number | null;
	}>(
		'SELECT code, name, level, parent, grp, aliases, CAST(own AS INTEGER) AS own, tile_x, tile_y FROM region ORDER BY ordinal'
	);
	return found.map((row) => ({
		code: row.code,
		name: row.name,
		level: row.level as RegionLevel,
		parent: row.parent === '' ? null : row.parent,
		group: row.grp,
		aliases: row.aliases.split('、').filter(Boolean),
		own: row.own === 1,
		tile: row.tile_x === null || row.tile_y === null ? null : [row.tile_x, row.tile_y]
	}));
}

/** What has figures for the region or its children around the period: its year and the one before. */
async function available(
	{ region, period }: Scope,
	regions: Answerer['regions'],
	rows: Rows
): Promise<ReadonlySet<string>> {
	const codes = [region, ...regions.children(region).map(({ code }) => code)];
	const year = yearOf(period);
	const { frequency } = parsePeriod(period);
	const periods = frequency === 'S' ? [period] : [period, String(year), String(year - 1)];
	const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');
	const found = await rows<{ indicator: string; area: string }>(
		`SELECT indicator, area FROM fact WHERE region IN (${marks(codes)}) AND period IN (${marks(periods)}) GROUP BY indicator, area HAVING COUNT(value) > 0`,
		[...codes, ...periods]
	);
	return new Set(found.map(({ indicator, area }) => `${indicator}:${area}`));
}
