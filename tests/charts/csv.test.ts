import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartCsv } from '#lib/charts/csv.ts';
import { series, specs } from './fixture.ts';

const read = (text: string) => Papa.parse<string[]>(text.slice(1).trimEnd()).data;

describe('chartCsv', () => {
	it('begins with the mark that spreadsheets know UTF-8 by', () =>
		expect(chartCsv(specs.line).charCodeAt(0)).toBe(0xfeff));

	it('has title, measure, head, plain numbers and source', () => {
		const rows = read(chartCsv(specs.line));
		expect(rows[0]).toEqual([specs.line.title]);
		expect(rows[1]).toEqual([specs.line.subtitle]);
		expect(rows[2]).toEqual(['期间', '农村（人）', '城市（人）']);
		expect(rows.at(-2)).toEqual(['2026年三季度', '63415', '31415']);
		expect(rows.at(-1)).toEqual([specs.line.source]);
	});

	it('leaves empty what is missing', () =>
		expect(read(chartCsv(specs.bar)).find(([name]) => name === '清泊县')).toEqual([
			'清泊县',
			''
		]));

	it('keeps negative numbers numbers', () =>
		expect(chartCsv(specs.bridge)).toContain('受灾人员救助,-0.65'));

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A1'])(
		'does not let %j be run as a formula',
		(name) => {
			const text = chartCsv({
				...specs.bar,
				title: name,
				subtitle: name,
				source: name,
				categories: [name],
				series: [series(name, [1])]
			});
			for (const row of read(text))
				for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
		}
	);
});
