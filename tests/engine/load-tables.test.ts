import { join } from 'node:path';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { openAnswerer } from '#lib/answer/open.ts';
import { readCatalog } from '#cli/catalogue.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { fileOf, loadStatements, tableNames } from '#lib/engine/load-tables.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { tableFiles } from '#lib/ingest/table-files.ts';
import type { Dataset } from '#lib/ingest/dataset.ts';

const fact = (more: Partial<Observation>): Observation => ({
	indicator: 'dibao_persons',
	region: '990100',
	period: '2026Q3',
	area: 'urban',
	mode: null,
	measure: null,
	report: '',
	value: 12.345678,
	status: 'reported',
	revision: 1,
	note: '原为“1,2”\n"更正"',
	source: { set: 'x', file: 'a,b.csv', sheet: null, row: 3, cell: 'B3', title: '' },
	...more
});
const dataset: Dataset = {
	info: {
		id: 'my-data',
		name: '我的数据',
		kind: 'user',
		description: '“引号”, and commas',
		defaultRegion: '990100',
		defaultPeriod: '2026Q3',
		totals: []
	},
	regions: [
		{
			code: '990100',
			name: '示例市',
			level: 'city',
			parent: null,
			group: '',
			aliases: [],
			own: false,
			tile: null
		}
	],
	observations: [fact({}), fact({ area: 'rural', value: null, status: 'missing' })],
	unknown: [],
	fingerprint: 'f'
};

it('makes of a data set’s files the tables that it came from', async () => {
	const engine = await openNodeEngine();
	const folder = await mkdtemp(join(tmpdir(), 'tables-'));
	const files = tableFiles(dataset);
	for (const name of tableNames) await writeFile(join(folder, fileOf(name)), files[name]);
	for (const statement of loadStatements)
		await engine.run(
			statement.replace(/read_csv\('/, `read_csv('${folder.replaceAll('\\', '/')}/`)
		);
	await rm(folder, { recursive: true });
	const rows = await engine.query({
		text: 'SELECT area, mode, CAST(value AS DOUBLE) AS value, note, line, cell FROM fact ORDER BY area',
		params: []
	});
	expect(rows).toEqual([
		{
			area: 'rural',
			mode: '',
			value: null,
			note: '原为“1,2”\n"更正"',
			line: 3,
			cell: 'B3'
		},
		{
			area: 'urban',
			mode: '',
			value: 12.345678,
			note: '原为“1,2”\n"更正"',
			line: 3,
			cell: 'B3'
		}
	]);
	const answerer = await openAnswerer(engine, await readCatalog());
	expect(answerer.dataset).toEqual(dataset.info);
	expect(answerer.regions.all).toEqual(dataset.regions);
	await engine.close();
});
