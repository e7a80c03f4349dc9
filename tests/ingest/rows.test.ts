import { describe, expect, it } from 'vitest';
import { fingerprint } from '#lib/ingest/control.ts';
import { toRows } from '#lib/ingest/rows.ts';
import { readUserSet } from '#lib/ingest/user-set.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { factSchema } from '#lib/query/fact.ts';
import { catalog } from '../catalog/tables.ts';

const dataset = readUserSet(
	{
		id: 'mine',
		name: '我的数据',
		tables: [
			{
				name: '季报.csv',
				text: [
					'region_code,region_name,period,indicator,value,unit,note,source',
					'110000,北京市,2024Q3,低保资金支出,0.000001,万元,"O\'Neil 说“约,""数""”",公报甲',
					'110000,北京市,2024Q3,低保人数,,人,,公报乙',
					'110000,北京市,2024Q2,低保人数,0,人,,公报甲'
				].join('\n')
			}
		],
		fingerprint: 'f00'
	},
	catalog
);

describe('a data set as rows of its tables', () => {
	it('comes back from DuckDB as it went in: text, missing, zero, the sixth decimal', async () => {
		const engine = await openNodeEngine();
		await engine.run(factSchema);
		const rows = toRows(dataset);
		for (const table of ['fact', 'source', 'region', 'meta'] as const)
			await engine.append(table, rows[table]);
		expect(
			await engine.query({
				text: `SELECT indicator, period, CAST(value AS VARCHAR) AS value, status, note, title, line
					FROM fact JOIN source ON fact.source = source.id ORDER BY line`,
				params: []
			})
		).toEqual([
			{
				indicator: 'dibao_spending',
				period: '2024Q3',
				value: '0.000001',
				status: 'reported',
				note: 'O\'Neil 说“约,"数"”',
				title: '公报甲',
				line: 2
			},
			{
				indicator: 'dibao_persons',
				period: '2024Q3',
				value: null,
				status: 'missing',
				note: '',
				title: '公报乙',
				line: 3
			},
			{
				indicator: 'dibao_persons',
				period: '2024Q2',
				value: '0.000000',
				status: 'reported',
				note: '',
				title: '公报甲',
				line: 4
			}
		]);
		expect(
			await engine.query({ text: 'SELECT key, value FROM meta ORDER BY key', params: [] })
		).toEqual([
			{ key: 'dataset', value: JSON.stringify(dataset.info) },
			{ key: 'fingerprint', value: 'f00' }
		]);
		await engine.close();
	});

	it('stores facts by indicator, region and period, and each source once', () => {
		const { fact, source } = toRows(dataset);
		expect(fact.map((row) => row.slice(0, 3).join(' '))).toEqual([
			'dibao_persons 110000 2024Q2',
			'dibao_persons 110000 2024Q3',
			'dibao_spending 110000 2024Q3'
		]);
		expect(source.map((row) => row[3])).toEqual(['公报甲', '公报乙']);
	});
});

describe('a fingerprint', () => {
	const of = (...files: [string, string][]) =>
		fingerprint(files.map(([name, text]) => ({ name, text })));

	it('is that of names and contents, in their order', async () => {
		const plain = await of(['a', '1'], ['b', '2']);
		expect(plain).toMatch(/^[0-9a-f]{64}$/);
		expect(await of(['a', '1'], ['b', '2'])).toBe(plain);
		for (const other of [
			of(['a', '1'], ['b', '3']),
			of(['b', '2'], ['a', '1']),
			of(['a', '1b'], ['', '2']),
			of(['a', '1'])
		])
			expect(await other).not.toBe(plain);
	});
});
