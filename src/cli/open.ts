import { join } from 'node:path';
import { openAnswerer as openOver, type OpenedAnswerer } from '#lib/answer/open.ts';
import type { Scope } from '#lib/answer/answerer.ts';
import type { DatasetCounts, DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { countsOf, type Dataset } from '#lib/ingest/dataset.ts';
import { toRows } from '#lib/ingest/rows.ts';
import { factSchema } from '#lib/query/fact.ts';
import { buildSets } from './build-data.ts';
import { readCatalog } from './catalogue.ts';
import { exists, type Effects } from './effects.ts';
import { didYouMean } from './nearest.ts';
import { bundledSets, readSet } from './sets.ts';

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

/** The bundled sets, in the order of their ids. */
export const listSets = (effects: Effects): Promise<ListedSet[]> =>
	buildSets(null, effects.note);

/** Bundled ids and folders of a set's shape, each with its counts. */
export async function openSets(
	names: readonly string[],
	effects: Effects
): Promise<ListedSet[]> {
	const bundled = await bundledSets();
	return Promise.all(
		names.map(async (name) => {
			if (bundled.includes(name))
				return (await buildSets([name], effects.note)).find(
					({ info }) => info.id === name
				)!;
			const dataset = await readFolder(name, bundled);
			return { info: dataset.info, counts: countsOf(dataset) };
		})
	);
}

/** Opens the set that `--data` names: a bundled id, or a folder with dataset.json. */
export async function openAnswerer(
	data: readonly string[] | undefined,
	effects: Effects
): Promise<Opened> {
	const [name = defaultSet, ...more] = data ?? [];
	if (more.length > 0)
		throw new UserError(
			`一次只能用一个数据集，收到${1 + more.length}个：${[name, ...more].join('、')}。`
		);
	const catalog = await readCatalog();
	const bundled = await bundledSets();
	if (bundled.includes(name)) {
		await buildSets([name], effects.note);
		const engine = await openNodeEngine({
			database: join('static/data', `${name}.duckdb`)
		});
		const answerer = await openOver(engine, catalog);
		return { answerer, fingerprint: answerer.fingerprint, close: () => engine.close() };
	}
	const dataset = await readFolder(name, bundled);
	const engine = await openNodeEngine();
	await engine.run(factSchema);
	const rows = toRows(dataset);
	for (const table of ['fact', 'source', 'region', 'meta'] as const)
		await engine.append(table, rows[table]);
	const answerer = await openOver(engine, catalog);
	return { answerer, fingerprint: answerer.fingerprint, close: () => engine.close() };
}

async function readFolder(name: string, bundled: readonly string[]): Promise<Dataset> {
	if (!(await exists(join(name, 'dataset.json'))))
		throw new UserError(
			`没有“${name}”这个数据集。自带的有：${bundled.join('、')}；也可以给出含 dataset.json 的文件夹。`
		);
	return readSet(name, await readCatalog());
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
