import { join } from 'node:path';
import { openAnswerer as openOver, type OpenedAnswerer } from '#lib/answer/open.ts';
import type { Scope } from '#lib/answer/answerer.ts';
import type { DatasetCounts, DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import { openNodeEngine, type NodeEngine } from '#lib/engine/node.ts';
import { countsOf, type Dataset } from '#lib/ingest/dataset.ts';
import { toRows } from '#lib/ingest/rows.ts';
import { factSchema } from '#lib/query/fact.ts';
import { buildSets } from './build-data.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { givenSets, readGiven } from './given.ts';
import { didYouMean } from './nearest.ts';

/** The set that pages and commands open on. */
export const defaultSet = 'demo-city';

export interface Opened {
	answerer: OpenedAnswerer;
	fingerprint: string;
	close(): Promise<void>;
}

export interface ListedSet {
	info: DatasetInfo;
	counts: DatasetCounts;
}

/** The bundled sets, in the order of their ids, and the given ones that are not among them. */
export async function listSets(
	data: readonly string[],
	effects: Effects
): Promise<ListedSet[]> {
	const given = (await givenSets(data)).filter(({ type }) => type !== 'bundled');
	const catalog = await readCatalog();
	const listed: ListedSet[] = await buildSets(null, effects.note);
	for (const one of given) {
		const dataset = await readGiven(one, catalog, effects.note);
		listed.push({ info: dataset.info, counts: countsOf(dataset) });
	}
	return listed;
}

/** Opens the one set that `--data` names; the default set where it names none. */
export async function openAnswerer(
	data: readonly string[] | undefined,
	effects: Effects
): Promise<Opened> {
	const [given, ...more] = await givenSets(data ?? [defaultSet]);
	if (!given || more.length > 0)
		throw new UserError(
			`一次只能用一个数据集，收到${1 + more.length}个：${data?.join('、')}。几个CSV文件合成一个数据集，不能与编号、文件夹同用。`
		);
	const catalog = await readCatalog();
	const engine =
		given.type === 'bundled'
			? await openBundled(given.id, effects)
			: await engineOver(await readGiven(given, catalog, effects.note));
	const answerer = await openOver(engine, catalog);
	return { answerer, fingerprint: answerer.fingerprint, close: () => engine.close() };
}

async function openBundled(id: string, effects: Effects): Promise<NodeEngine> {
	await buildSets([id], effects.note);
	return openNodeEngine({ database: join('static/data', `${id}.duckdb`) });
}

async function engineOver(dataset: Dataset): Promise<NodeEngine> {
	const engine = await openNodeEngine();
	await engine.run(factSchema);
	const rows = toRows(dataset);
	for (const table of ['fact', 'source', 'region', 'meta'] as const)
		await engine.append(table, rows[table]);
	return engine;
}

/** Region and period from the command line, checked against the set, with the nearest valid ones. */
export function scopeOf(
	answerer: OpenedAnswerer,
	options: { region?: string; period?: string }
): Scope {
	const { regions, periods, dataset } = answerer;
	const region = options.region ?? dataset.defaultRegion;
	const found = regions.find(region);
	if (!found) {
		const near = regions.all
			.map(({ code, name }) => ({ code, name, distance: digitsApart(code, region) }))
			.sort((a, b) => a.distance - b.distance)
			.map(({ code, name }) => `${code}（${name}）`);
		throw new UserError(
			`数据集“${dataset.name}”没有地区“${region}”。${didYouMean(regions.nearest(region).length > 0 ? regions.nearest(region) : near.slice(0, 3))}`
		);
	}
	const period = options.period ?? dataset.defaultPeriod;
	if (!tryParsePeriod(period))
		throw new UserError(
			`期间“${period}”读不懂。年写2024，季写2024Q3，月写2024M09，起止写2013M01/2014M09。`
		);
	const known = periods.some((one) => one === period) || coveredByParts(period, periods);
	if (!known)
		throw new UserError(
			`数据集“${dataset.name}”没有期间“${period}”。${didYouMean(nearestPeriods(period, periods))}`
		);
	return { region: found.code, period, area: 'all' };
}

/** A year of quarters, an interval of periods that are there. */
function coveredByParts(period: string, periods: readonly string[]): boolean {
	const { from, to } = tryParsePeriod(period)!;
	return periods.some((one) => {
		const parts = tryParsePeriod(one)!;
		return parts.to === to && parts.from >= from;
	});
}

function nearestPeriods(period: string, periods: readonly string[]): string[] {
	const { to } = tryParsePeriod(period)!;
	const distance = (one: string) => Math.abs(tryParsePeriod(one)!.to - to);
	return [...periods]
		.sort((a, b) => distance(a) - distance(b))
		.slice(0, 4)
		.sort();
}

const digitsApart = (a: string, b: string): number =>
	[...a].filter((digit, index) => digit !== b[index]).length;
