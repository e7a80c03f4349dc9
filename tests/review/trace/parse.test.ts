import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Said } from '#lib/report/docx/said.ts';
import {
	traceXml,
	type TraceHead,
	type TracedNumber
} from '#lib/report/docx/trace-part.ts';
import { parseTrace } from '#lib/review/trace/parse.ts';
import { operand } from '../../report/docx/fixture.ts';

/** Any text an attribute may hold; control characters and lone halves are dropped on writing. */
const words = fc
	.string({ unit: 'grapheme' })
	.filter((one) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(one));
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const figure = orNull(
	fc
		.double({ noNaN: true, noDefaultInfinity: true })
		.map((value) => (Object.is(value, -0) ? 0 : value))
);

const source = fc.record({
	set: words,
	file: words,
	sheet: orNull(words),
	row: orNull(fc.nat()),
	cell: orNull(words),
	title: words
});

const profile = fc.constantFrom('report', 'speech');
const basis = fc.constantFrom('yoy', 'year', null);
const said: fc.Arbitrary<Said> = fc.oneof(
	fc.record({
		way: fc.constant('say'),
		profile: fc.constantFrom('report', 'speech', 'table'),
		unit: fc.constantFrom('亿元', '万', null),
		approx: fc.constantFrom('约', null),
		decimals: orNull(fc.nat(3)),
		perYear: fc.boolean(),
		bare: fc.boolean(),
		stated: fc.boolean(),
		few: fc.boolean(),
		size: fc.boolean(),
		basis,
		up: orNull(fc.constant('提高')),
		down: orNull(fc.constant('降低')),
		lead: words,
		cut: words
	}),
	fc.record({
		way: fc.constant('figure'),
		scale: fc.constantFrom(1, 100, 1e-8),
		decimals: fc.nat(3),
		whole: fc.boolean(),
		head: words,
		tail: words
	}),
	fc.record({ way: fc.constant('plotted'), scale: fc.constantFrom(1, 1e-4) }),
	fc.record({ way: fc.constant('nothing'), label: words, base: fc.boolean() }),
	fc.record({ way: fc.constant('share'), group: fc.nat(9), bare: fc.boolean() }),
	fc.record({ way: fc.constant('rest') }),
	fc.record({ way: fc.constant('turn'), group: fc.nat(9), profile, basis })
) as fc.Arbitrary<Said>;

const number = fc.record({
	id: words,
	place: orNull(fc.record({ chart: fc.nat(9), series: fc.nat(9), point: fc.nat(99) })),
	slot: words,
	written: words,
	said: orNull(said),
	value: figure,
	unit: words,
	status: fc.constantFrom('ok', 'missing', 'refused'),
	reason: words,
	name: words,
	shown: fc.constantFrom('number', 'percent'),
	decimals: fc.nat(4),
	region: words,
	regionName: words,
	period: words,
	area: fc.constantFrom('all', 'urban'),
	measure: fc.constantFrom('single', 'ytd', null),
	definition: words,
	formula: words,
	operands: fc.array(
		fc
			.record({ value: figure, source: orNull(source) })
			.map((more) => ({ ...operand(null), ...more })),
		{ maxLength: 2 }
	),
	fingerprint: fc.constantFrom('now', 'before')
}) as fc.Arbitrary<TracedNumber>;

const head: TraceHead = {
	type: 'survey',
	region: '990100',
	period: '2026Q3',
	dataset: 'demo',
	datasetKind: 'simulated',
	fingerprint: 'now'
};

describe('the trace part', () => {
	it('reads back what it wrote', () => {
		fc.assert(
			fc.property(fc.array(number, { maxLength: 5 }), (numbers) => {
				expect(parseTrace(traceXml({ head, numbers }))).toEqual({ head, numbers });
			}),
			{ numRuns: 100 }
		);
	});

	it('keeps line ends and separators that a parser would read as others', () => {
		const [one] = fc.sample(number, 1);
		const numbers = [{ ...one!, slot: 'a\u2028b', name: '<&>"', written: 'c\nd' }];
		expect(parseTrace(traceXml({ head, numbers })).numbers).toEqual(numbers);
	});

	it('is the same text whatever order its makers put things in', () => {
		const [one] = fc.sample(number, 1);
		const from = { set: 'a', file: 'b', sheet: null, row: 1, cell: null, title: 'c' };
		const turned = (value: object) =>
			Object.fromEntries(Object.entries(value).reverse()) as never;
		const of = (operands: TracedNumber['operands']) =>
			traceXml({ head, numbers: [{ ...one!, operands }] });
		expect(of([turned({ ...operand(1), source: turned(from) })])).toBe(
			of([{ ...operand(1), source: from }])
		);
	});

	it('says whose data a number is from only where they are not those of the others', () => {
		const [one] = fc.sample(number, 1);
		const of = (fingerprint: string) =>
			traceXml({ head, numbers: [{ ...one!, fingerprint }] });
		expect(of('now').split('fingerprint=')).toHaveLength(2);
		expect(of('before').split('fingerprint=')).toHaveLength(3);
	});
});
