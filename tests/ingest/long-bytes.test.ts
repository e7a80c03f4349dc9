import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMapping } from '#lib/ingest/received/mapping.ts';
import { DelimitedSheet } from '#lib/ingest/received/delimited.ts';
import { openReceived } from '#lib/ingest/received/open.ts';
import { readReceivedSheets } from '#lib/ingest/received/read-file.ts';
import { LongSheet } from '#lib/ingest/long/long-sheet.ts';
import { readReceivedRows } from '#lib/ingest/received-table.ts';
import { observed, observedTable } from '#lib/ingest/observed.ts';
import { keptTable } from '#lib/ingest/store/kept-table.ts';
import { writeBatch } from '#lib/ingest/store/write-batch.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import type { Received } from '#lib/quality/received.ts';
import { Regions } from '#lib/quality/regions.ts';
import { screen } from '#lib/quality/screen.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { catalog, regions, screeningText } from '../quality/fixture.ts';

const head =
	'region_code,region_name,period,indicator,value,unit,area,measure,report,status,revision,note';
const context = { catalog, regions: new Regions(regions), file: '长表.csv' };
const settings = readScreening(screeningText);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Everything that can be asked of a figure. */
const told = (one: Received) => ({
	row: one.row,
	written: { ...one.written },
	stated: one.stated,
	number: one.number,
	subject: one.subject?.spec.id ?? null,
	region: one.region,
	period: one.period,
	factor: one.factor,
	measure: one.measure,
	basis: one.basis,
	observation: one.observation,
	cell: one.table.cellOf(one, 'note')
});

const stored = (table: ObservationTable) => writeBatch(keptTable(table), () => '人');

function everything(received: Sequence<Received>) {
	const bytes = stored(observedTable(received));
	// From columns to columns nothing is said but what the figures say one by one.
	expect(bytes).toEqual(stored(ObservationTable.of(observed(received))));
	return {
		figures: Array.from(received, told),
		findings: screen(
			{
				...{ received, known: [], regions: context.regions, catalog },
				...{ today: '2026-10-20', published: true, documents: [] }
			},
			settings
		),
		bytes
	};
}

const anyOf = (...texts: string[]) => fc.constantFrom(...texts);
const cells = fc.tuple(
	anyOf('770101', '770102', '770100', '770199', '', ' 770103 ', '999999'),
	anyOf('', '东区', '　西区', '无名'),
	anyOf('2026Q3', '2026Q2', '2025Q3', '2026', '2026M13', '2026Q1', '2025Q4', ''),
	anyOf(
		...[
			'低保对象人数',
			'低保户数',
			'低保资金支出',
			'临时救助支出',
			'低保标准',
			'不知道的指标'
		],
		...['低保对象人数·同比', '低保资金支出·环比', '特困人员人数', '分散供养特困人数']
	),
	fc.oneof(
		fc.integer({ min: -20, max: 2000 }).map(String),
		fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(3)),
		anyOf(
			'',
			'—',
			'X',
			'1，234',
			'１２３',
			'12.5万',
			'007',
			'-0',
			'1.',
			'.5',
			'1e3',
			'\u00a05'
		),
		anyOf('12345678901234567', '0.1234567', '12%', ' 12 ', '"1,234.5"', '"12"', '1.2.3')
	),
	anyOf('人', '户', '万元', '元', '亿元', '元/人·月', '', '吨', '人次'),
	anyOf('', 'all', 'urban', 'rural'),
	anyOf('', 'single', 'ytd'),
	anyOf('', '月报', '季报', '财政'),
	anyOf('', 'missing', 'na', 'approximate'),
	anyOf('', '1', '2'),
	anyOf('', '更正', '"说明，有""引号"""', '"a,b"', ' 空格 ')
);

describe('a long table read from its bytes', () => {
	it('gives the same figures, findings and stored bytes as the reader of texts', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						{ weight: 12, arbitrary: cells.map((one) => one.join(',')) },
						anyOf('', ',,,', ' , ')
					),
					{ maxLength: 60 }
				),
				fc.array(fc.nat(59), { maxLength: 5 }),
				anyOf('', '\uFEFF'),
				anyOf('\n', '\r\n'),
				fc.boolean(),
				(once, again, mark, end, ended) => {
					// Some lines come a second time.
					const lines = [...once, ...again.flatMap((at) => once[at] ?? [])];
					const text = mark + [head, ...lines].join(end) + (ended ? end : '');
					const [sheet] = openReceived(bytesOf(text), context.file);
					expect(sheet).toBeInstanceOf(LongSheet);
					expect(everything(readReceivedRows(sheet!, context))).toEqual(
						everything(readReceivedRows(new DelimitedSheet(text, context.file), context))
					);
				}
			),
			{ numRuns: 300 }
		);
	});

	it('shows the lines that the reader of texts shows', () => {
		const text = `${head}\n770101,,2026Q3,低保户数,5,户\n"a ""b""",",",x\n`;
		const [sheet] = openReceived(bytesOf(text), 'a.csv');
		const { lines } = sheet!;
		expect(Array.from({ length: lines!.count }, (_, row) => lines!.at(row))).toEqual(
			new DelimitedSheet(text, 'a.csv').cells
		);
		expect(lines!.widest).toBe(12);
	});

	it.each([
		['a quote inside a cell', '770101,,2026Q3,低保"户数,5,户'],
		['a line broken in a cell', '770101,,2026Q3,"低保\n户数",5,户'],
		['a carriage return alone', '770101,,2026Q3,低保户数,5,户\r'],
		['an invisible space', '770101,,2026Q3,低保\u200b户数,5,户'],
		['a quote that is not closed', '770101,,2026Q3,"低保户数,5,户']
	])('leaves %s to the reader of texts', (_, line) => {
		const [sheet] = openReceived(bytesOf(`${head}\n${line}`), 'a.csv');
		expect(sheet).toBeInstanceOf(DelimitedSheet);
	});

	it('refuses a word that is none as the reader of texts does, in its line', () => {
		const text = `${head}\n770101,,2026Q3,低保户数,5,户,town`;
		const sheets = openReceived(bytesOf(text), 'a.csv');
		expect(() => readReceivedSheets(sheets, 'a.csv', context, emptyMapping)).toThrow(
			'a.csv第2行：“town”不在允许的取值中'
		);
	});
});
