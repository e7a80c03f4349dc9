import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '#lib/domain/area.ts';
import { reportKinds, type Observation } from '#lib/domain/observation.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import { ByteSink } from '#lib/ingest/store/byte-sink.ts';
import { keptTable } from '#lib/ingest/store/kept-table.ts';
import { readBatch } from '#lib/ingest/store/read-batch.ts';
import { controlTotals } from '#lib/ingest/store/totals.ts';
import { writeBatch } from '#lib/ingest/store/write-batch.ts';
import { figure } from './fixture.ts';

const text = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom('', '"', '""', ',', '\n', '\r\n', '"\n,', '=1+1', '\uFEFF', '\uD83D')
);

/** Anything that a table may come to. */
const observations: fc.Arbitrary<Observation> = fc.record({
	indicator: text.map((name) => `~${name}`),
	region: fc.constantFrom('990101', '990102'),
	period: fc.constantFrom('2026', '2026Q2', '2026M07', '2013M01/2014M09'),
	area: fc.constantFrom(...areas),
	mode: fc.constantFrom(null, 'central' as const, 'dispersed' as const),
	measure: fc.constantFrom(null, 'single' as const, 'ytd' as const, 'span' as const),
	report: fc.constantFrom(...reportKinds),
	value: fc.oneof(
		fc.constantFrom(null, -0, 0.1, 1e-6, -1e-7, 999_999_999_999.999),
		fc.double({ min: -1e11, max: 1e11, noNaN: true })
	),
	status: fc.constantFrom('reported', 'missing', 'na', 'approximate', 'estimated'),
	revision: fc.integer({ min: 1, max: 9 }),
	note: text,
	source: fc.record({
		set: fc.constant(''),
		file: text,
		sheet: fc.option(text),
		row: fc.option(fc.integer({ min: 1, max: 1_048_576 })),
		cell: fc.option(fc.constantFrom('A1', 'XFD1048576')),
		title: text
	})
});

const tableOf = (...all: readonly Observation[]) => ObservationTable.of(all);

/** The format by itself, one figure at a time: what is sealed must never come out otherwise. */
function lineOf(one: Observation, unit: string): string {
	const { source } = one;
	const cells = [
		...[one.indicator, one.region, one.period, one.area, one.mode, one.measure],
		...[one.report, one.value, unit, one.status, one.revision, one.note, source.title],
		...[source.file, source.sheet === null ? null : `#${source.sheet}`, source.row],
		source.cell
	];
	const quoted = cells.map((cell) => {
		const text = cell === null ? '' : String(cell);
		return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	});
	return `${quoted.join(',')}\n`;
}

describe('observations as columns', () => {
	it('are those that were put in, whatever they say', () => {
		fc.assert(
			fc.property(fc.array(observations, { maxLength: 20 }), (given) => {
				const table = ObservationTable.of(given);
				expect([...table]).toEqual(given);
				expect(given.map((_, index) => table.at(index))).toEqual(given);
				expect(table.at(given.length)).toBeUndefined();
				expect(table.periodsIn).toEqual([...new Set(given.map(({ period }) => period))]);
				expect(table.regionsIn).toEqual([...new Set(given.map(({ region }) => region))]);
			})
		);
	});
});

describe('a batch file', () => {
	it('is read back to what was written, whatever the texts and figures', () => {
		fc.assert(
			fc.property(fc.array(observations, { maxLength: 20 }), (received) => {
				const kept = keptTable(ObservationTable.of(received));
				const unitOf = (indicator: string) => `${indicator}的,单位`;
				const bytes = writeBatch(kept, unitOf);
				const [, ...body] = new TextDecoder('utf-8', { ignoreBOM: true })
					.decode(bytes)
					.split(/(?<=^[^\n]*\n)/);
				expect(body.join('')).toBe(
					Array.from(kept, (one) => lineOf(one, unitOf(one.indicator))).join('')
				);
				const read = readBatch(bytes);
				expect([...read.observations]).toEqual([...kept]);
				expect(controlTotals(read.observations)).toEqual(controlTotals(kept));
				for (const { indicator } of kept)
					expect(read.units.get(indicator)).toBe(`${indicator}的,单位`);
			}),
			{ numRuns: 300, seed: 20_261_125 }
		);
	});

	it('has a line for every figure, for people to read and compare', () => {
		const bytes = writeBatch(
			tableOf(
				figure('dibao_spending', '990101', 1204.5, { measure: 'ytd', note: '更正' })
			),
			() => '万元'
		);
		expect(new TextDecoder().decode(bytes).split('\n')).toEqual([
			'indicator,region,period,area,mode,measure,report,value,unit,status,revision,note,title,file,sheet,row,cell',
			'dibao_spending,990101,2026Q2,all,,ytd,,1204.5,万元,reported,1,更正,,990101.xlsx,#季报,4,C4',
			''
		]);
	});

	it('takes no figure that the fact table cannot hold', () => {
		expect(() => keptTable(tableOf(figure('dibao_persons', '990101', 1e12)))).toThrow(
			'990101.xlsx第4行：数值1000000000000过大'
		);
	});

	it.each([
		['another head', 'a,b\n'],
		['a line cut short', 'x'],
		['a quote that is not closed', '"x'],
		['too few cells', 'a,b\n'],
		['a word that is none', 'x,990101,2026,town,,,,1,人,reported,1,,,,,,\n'],
		['a period that is none', 'x,990101,2026Q7,all,,,,1,人,reported,1,,,,,,\n']
	])('is refused with %s', (name, line) => {
		const head = new TextDecoder().decode(writeBatch(tableOf(), () => ''));
		const bytes = new TextEncoder().encode(name === 'another head' ? line : head + line);
		expect(() => readBatch(bytes)).toThrow();
	});
});

describe('control totals', () => {
	it('are exact, whatever the order and the size of the figures', () => {
		const values = Array.from({ length: 10_000 }, (_, index) => index / 10);
		const figures = [...values, 123_456_789.345678, -0.000001].map((value) =>
			figure('dibao_spending', '990101', value)
		);
		expect(controlTotals(tableOf(...figures))).toEqual({
			dibao_spending: '128456289.345677'
		});
		expect(controlTotals(tableOf(...figures.toReversed()))).toEqual(
			controlTotals(tableOf(...figures))
		);
		expect(
			controlTotals(tableOf(...[0.1, 0.2].map((value) => figure('a', '990101', value))))
		).toEqual({ a: '0.3' });
		expect(controlTotals(tableOf(figure('a', '990101', -0.5)))).toEqual({ a: '-0.5' });
		expect(controlTotals(tableOf(figure('a', '990101', null)))).toEqual({});
	});
});

describe('numbers as bytes', () => {
	it('are written as texts of them are', () => {
		const numbers = fc.oneof(
			fc.integer(),
			fc.maxSafeInteger(),
			fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100),
			fc.maxSafeInteger().map((value) => value / 1e6),
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.constantFrom(0, 0.1, 0.000001, 1e-7, 999_999_999.999999, 1e9, 1e21, 123456.789)
		);
		fc.assert(
			fc.property(fc.array(numbers), (values) => {
				const sink = new ByteSink(1);
				for (const value of values) {
					sink.number(value);
					sink.text(';');
				}
				expect(new TextDecoder().decode(sink.bytes())).toBe(
					values.map((value) => `${value};`).join('')
				);
			}),
			{ numRuns: 1000 }
		);
	});
});
