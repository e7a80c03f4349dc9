import { openAnswerer, type OpenedAnswerer } from '#lib/answer/open.ts';
import type { Scope } from '#lib/answer/answerer.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { readDataset } from '#lib/ingest/dataset.ts';
import { toRows } from '#lib/ingest/rows.ts';
import { factSchema } from '#lib/query/fact.ts';
import { readCatalog } from '#cli/catalogue.ts';

/** 甲市 of five: two 市区, three 县域, and the 本级. */
const regions = `code,name,level,parent,group,aliases,own,tile_x,tile_y
990100,甲市,city,,,,,,
990101,A区,county,990100,市区,,,,
990102,B区,county,990100,市区,,,,
990103,C县,county,990100,县域,,,,
990104,D县,county,990100,县域,,,,
990105,E市,county,990100,县域,,,,
990199,市本级,county,990100,,,yes,,
`;

const codes = new Map(
	regions
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => [line.split(',')[1]!, line.split(',')[0]!])
);

export interface City {
	answerer: OpenedAnswerer;
	/** The answers to slots about 甲市, or elsewhere. */
	answers(slots: readonly string[], scope?: Partial<Scope>): Promise<Stat[]>;
	answer(slot: string, scope?: Partial<Scope>): Promise<Stat>;
}

/**
 * A set written by hand: `A区 2026Q3 城市低保对象人数=6200 低保资金支出/ytd=40` a line; `=缺` not reported,
 * `=—` no such thing, `/ytd` `/single` `/span` the measure, `!estimated` the status, `@公报` the report.
 */
export async function openCity(
	facts: string,
	options: {
		totals?: DatasetInfo['totals'];
		watch?: (engine: Engine) => Engine;
		catalog?: Catalog;
	} = {}
): Promise<City> {
	const catalog = options.catalog ?? (await readCatalog());
	const engine = await openNodeEngine();
	await engine.run(factSchema);
	const rows = toRows(
		readDataset(
			{
				info: {
					id: 'city',
					name: '甲市',
					kind: 'simulated',
					description: '',
					defaultRegion: '990100',
					defaultPeriod: '2026Q3',
					totals: options.totals ?? []
				},
				regions,
				tables: [{ name: 'city/facts.csv', text: longTable(facts, catalog) }],
				fingerprint: 'city'
			},
			catalog
		)
	);
	for (const table of ['fact', 'source', 'region', 'meta'] as const)
		await engine.append(table, rows[table]);
	const answerer = await openAnswerer(options.watch?.(engine) ?? engine, catalog);
	const scopeOf = (scope: Partial<Scope>): Scope => ({
		region: '990100',
		period: '2026Q3',
		area: 'all',
		...scope
	});
	const answers: City['answers'] = (slots, scope = {}) =>
		answerer.ask(slots, scopeOf(scope));
	return {
		answerer,
		answers,
		answer: async (slot, scope = {}) => (await answers([slot], scope))[0]!
	};
}

function longTable(facts: string, catalog: Catalog): string {
	const lines = facts.split('\n').flatMap((line) => {
		const [region, period, ...cells] = line.trim().split(/\s+/);
		if (!region || !period) return [];
		const code = codes.get(region);
		if (!code) throw new Error(`unknown region: ${region}`);
		return cells.map((cell) => {
			const [, name, measure = '', report = '', status = '', value] =
				/^([^/=@!]+)(?:\/(\w+))?(?:@([^!=]+))?(?:!(\w+))?=(.+)$/.exec(cell)!;
			const term = catalog.lookup(name!);
			if (!term) throw new Error(`unknown indicator: ${name}`);
			const unit = term.subject.spec.unit;
			const written = value === '缺' ? '' : value;
			return [code, period, name, written, unit, measure, report, status].join(',');
		});
	});
	return ['region_code,period,indicator,value,unit,measure,report,status', ...lines].join(
		'\n'
	);
}
