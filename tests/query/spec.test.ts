import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeEngine, type NodeEngine } from '#lib/engine/node.ts';
import { factSchema } from '#lib/query/fact.ts';
import { compile, readable, type FactRow } from '#lib/query/spec.ts';

let engine: NodeEngine;
beforeEach(async () => {
	engine = await openNodeEngine();
	await engine.run(factSchema);
});
afterEach(() => engine.close());

interface Fact {
	indicator?: string;
	region?: string;
	period?: string;
	area?: string;
	measure?: string;
	value: number | null;
	status?: string;
	revision?: number;
	note?: string;
	line?: number;
}

const append = (facts: readonly Fact[]) =>
	engine.append(
		'fact',
		facts.map((one, index) => [
			one.indicator ?? 'dibao_persons',
			one.region ?? '110000',
			one.period ?? '2021',
			one.area ?? 'all',
			'',
			one.measure ?? '',
			'公报',
			one.value,
			one.status ?? 'reported',
			one.revision ?? 1,
			one.note ?? '',
			1,
			one.line ?? index + 2,
			''
		])
	);

const ask = (indicators: string[], regions = ['110000'], periods = ['2021']) =>
	engine.query<FactRow>(compile({ indicators, regions, periods }));

describe('a question to the facts', () => {
	it('asks for all of what it does not list', () => {
		const { text, params } = compile({ periods: ['2021'] });
		expect(text).toContain('WHERE period IN (?)\n');
		expect(params).toEqual(['2021']);
	});

	it('is one plain GROUP BY, with values apart from the text', () => {
		const { text, params } = compile({
			indicators: ['a', 'b'],
			regions: ['110000'],
			periods: ['2020', '2021']
		});
		expect(text).not.toMatch(/\bOVER\b|\bJOIN\b|quantile|110000/i);
		expect(text.match(/SELECT|GROUP BY/g)).toEqual(['SELECT', 'GROUP BY']);
		expect(params).toEqual(['a', 'b', '110000', '2020', '2021']);
	});

	it('answers what was reported missing with null, and counts nothing', async () => {
		await append([{ value: null, status: 'missing', note: '区县未报' }]);
		expect(await ask(['dibao_persons'])).toEqual([
			{
				indicator: 'dibao_persons',
				region: '110000',
				period: '2021',
				area: 'all',
				mode: '',
				measure: '',
				report: '公报',
				status: 'missing',
				note: '区县未报',
				value: null,
				counted: 0,
				revision: 1,
				file: 1,
				line: 2,
				cell: ''
			}
		]);
	});

	it('keeps a true zero apart from a missing value', async () => {
		await append([{ value: 0 }, { value: null, status: 'missing', region: '120000' }]);
		const rows = await ask(['dibao_persons'], ['110000', '120000']);
		expect(rows.map(({ region, value }) => [region, value]).sort()).toEqual([
			['110000', 0],
			['120000', null]
		]);
	});

	it('brings the facts asked for and no others', async () => {
		await append([
			{ value: 1 },
			{ value: 2, region: '120000' },
			{ value: 3, period: '2020' },
			{ value: 4, indicator: 'tekun_persons' },
			{ value: 5, area: 'urban' }
		]);
		const rows = await ask(['dibao_persons']);
		expect(rows.map(({ area, value }) => [area, value]).sort()).toEqual([
			['all', 1],
			['urban', 5]
		]);
	});

	it('never adds a single figure to a cumulative one, nor a revision to what it revises', async () => {
		await append([
			{ value: 10, measure: 'single' },
			{ value: 30, measure: 'ytd' },
			{ value: 31, measure: 'ytd', revision: 2, status: 'revised' },
			{ value: 32, measure: 'ytd', revision: 3, status: 'revised' }
		]);
		const rows = await ask(['dibao_persons']);
		expect(
			rows.map(({ measure, revision, value }) => [measure, revision, value]).sort()
		).toEqual([
			['single', 1, 10],
			['ytd', 1, 30],
			['ytd', 2, 31],
			['ytd', 3, 32]
		]);
	});

	it('adds exactly, in whatever order the rows stand', async () => {
		const parts = [0.1, 0.2, 0.3, 1_000_000.000001, 0.7, 99.9, 1e9];
		const total = '1001000101.200001';
		for (const order of [parts, parts.toReversed(), parts.toSorted()]) {
			await engine.run('DELETE FROM fact');
			await append(order.map((value) => ({ value })));
			const [row] = await ask(['dibao_persons']);
			expect(row).toMatchObject({ value: Number(total), counted: parts.length, line: 2 });
		}
	});

	it('takes quotes and Chinese in names as they are', async () => {
		await append([{ indicator: `~民政事业费"支出"'x'`, value: 7 }]);
		const [row] = await ask([`~民政事业费"支出"'x'`]);
		expect(row!.value).toBe(7);
	});

	it('can be read by a person, and run again as it is read', async () => {
		await append([{ indicator: `~O'Neil?`, value: 7 }]);
		const sql = compile({
			indicators: [`~O'Neil?`],
			regions: ['110000'],
			periods: ['2021']
		});
		const text = readable(sql);
		expect(text).toContain(
			`WHERE indicator IN ('~O''Neil?') AND region IN ('110000') AND period IN ('2021')`
		);
		expect(await engine.query({ text, params: [] })).toEqual(await engine.query(sql));
	});
});

describe('the fact table', () => {
	it('keeps codes as text and values to the sixth decimal', async () => {
		await append([{ region: '010000', value: 0.000001 }]);
		expect(
			await engine.query({
				text: 'SELECT region, CAST(value AS VARCHAR) AS value FROM fact',
				params: []
			})
		).toEqual([{ region: '010000', value: '0.000001' }]);
	});

	it('tells empty text from a missing value', async () => {
		await append([{ value: null, note: '' }]);
		expect(
			await engine.query({
				text: `SELECT COUNT(*) AS rows, COUNT(value) AS reported, COUNT(note) AS notes FROM fact`,
				params: []
			})
		).toEqual([{ rows: 1, reported: 0, notes: 1 }]);
	});
});
