import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import { targetsTable } from '#lib/state/pages/targets-table.ts';
import { targets, type TargetRow } from '#lib/state/pages/targets.ts';
import { ask } from '#lib/state/question.ts';
import { tableCsv } from '#lib/state/table-csv.ts';
import { plainText } from '#lib/state/view.ts';
import { openBundled } from './bundled.ts';
import { csvFacts } from './csv-facts.ts';

let answerer: OpenedAnswerer;
let csv: Awaited<ReturnType<typeof csvFacts>>;
beforeAll(async () => {
	answerer = await openBundled('demo-city');
	csv = await csvFacts();
});
afterAll(() => csv.close());

const view = (region: string, period: string) =>
	ask(answerer, { region, period, area: 'all' }, targets);

const rowOf = async (id: string, region: string, period: string): Promise<TargetRow> => {
	const { documents } = await view(region, period);
	const found = documents.flatMap(({ rows }) => rows).find((row) => row.id === id);
	if (!found) throw new Error(`no clause ${id}`);
	return found;
};

describe('目标', () => {
	it.each([
		['990100', '2026Q3'],
		['990100', '2025Q1'],
		['990106', '2026Q3'],
		['990111', '2025Q1']
	])('shows the 集中供养率 of %s in %s as the files say', async (region, period) => {
		const { figures } = await rowOf('PR-01', region, period);
		const of = (name: string) =>
			region === '990100'
				? `city('${period}', '${name}', 'all', '')`
				: `one('${region}', '${period}', '${name}', 'all', '')`;
		const wanted = await csv.value(
			`${of('特困人员集中供养人数')} / ${of('特困人员救助供养人数')}`
		);
		const { now } = figures[0]!;
		expect(typeof now === 'string' ? now : now.stat.value).toBeCloseTo(wanted!, 9);
	});

	it('counts every clause once, and says how many of which judgement', async () => {
		const { documents, counts, lede } = await view('990100', '2026Q3');
		const rows = documents.flatMap(({ rows }) => rows);
		const counted = counts.reduce((sum, { count }) => sum + count.value!, 0);
		expect(counted).toBe(rows.length);
		for (const { status, count } of counts)
			expect(rows.filter((row) => row.status === status)).toHaveLength(count.value!);
		expect(plainText(lede)).toContain('无数据不等于未达标');
	});

	it('leaves as one table, a line a figure, with what the page prints and its source', async () => {
		const { documents, source } = await view('990100', '2026Q3');
		const table = targetsTable(documents);
		const rows = documents.flatMap(({ rows }) => rows);
		expect(table.rows).toHaveLength(
			rows.reduce((sum, { figures }) => sum + Math.max(1, figures.length), 0)
		);
		const text = tableCsv(table, source);
		const row = await rowOf('PR-01', '990100', '2026Q3');
		const { now, target } = row.figures[0]!;
		const line = text.split('\r\n').find((one) => one.startsWith(row.requirement))!;
		for (const part of [now, target])
			expect(line).toContain(typeof part === 'string' ? part : part.text);
		expect(line).toContain(row.statusWord);
		expect(text).toContain('模拟');
	});

	it('draws a figure against its target only where both are known and not below zero', async () => {
		const { documents } = await view('990100', '2026Q3');
		for (const { figures } of documents.flatMap(({ rows }) => rows))
			for (const { lane, now, target } of figures)
				if (lane) {
					expect([typeof now, typeof target]).toEqual(['object', 'object']);
					for (const { at } of lane.marks) {
						expect(at).toBeGreaterThanOrEqual(0);
						expect(at).toBeLessThanOrEqual(1);
					}
				}
	});
});
