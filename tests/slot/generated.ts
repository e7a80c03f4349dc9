import fc from 'fast-check';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { overWords } from '#lib/slot/modifiers.ts';
import { plainFormat } from '#lib/slot/parse.ts';
import {
	bareBlocks,
	relativePeriods,
	type Over,
	type Slot,
	type SlotFormat,
	type SlotSubject
} from '#lib/slot/slot.ts';
import { catalog } from '../catalog/tables.ts';

const regions = ['110000', '150200', '北京市', 'A区', '示例市'];
const nothing = { region: null, period: null, area: null, mode: null, measure: null };
const alone = { over: null, compare: null, difference: null, share: null };

/** 期间 in all four writings. */
const period = fc.oneof(
	fc.integer({ min: 1990, max: 2035 }).map(String),
	fc
		.tuple(fc.integer({ min: 1990, max: 2035 }), fc.integer({ min: 1, max: 4 }))
		.map(([year, quarter]) => `${year}Q${quarter}`),
	fc
		.tuple(fc.integer({ min: 1990, max: 2035 }), fc.integer({ min: 1, max: 12 }))
		.map(([year, month]) => `${year}M${String(month).padStart(2, '0')}`),
	fc.constant('2013M01/2014M09')
);

const over: fc.Arbitrary<Over> = fc.oneof(
	fc
		.tuple(
			fc.constantFrom('top' as const, 'bottom' as const),
			fc.integer({ min: 1, max: 99 })
		)
		.map(([type, count]) => ({ type, count })),
	fc.constantFrom(...overWords.map(([, type]) => ({ type }) as Over))
);

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

function format(subject: IndicatorSpec | DerivedSpec): fc.Arbitrary<SlotFormat> {
	const units: SlotFormat['unit'][] =
		subject.unit === '万元'
			? ['元', '万元', '亿元', null]
			: subject.unit === '人'
				? ['万', null]
				: [null];
	return fc.record({
		unit: fc.constantFrom(...units),
		approx: maybe(
			fc.constantFrom('约' as const, '近' as const, '超过' as const, '多' as const)
		),
		decimals: maybe(fc.integer({ min: 0, max: 9 })),
		perYear: fc.boolean(),
		bare: fc.boolean()
	});
}

/** What a subject can be asked for: only the sides and modes that it has. */
function areas(subject: SlotSubject): Slot['area'][] {
	if (subject.type === 'derived') return [null, 'all', 'urban', 'rural'];
	if (subject.type !== 'indicator') return [null];
	const { split } = subject.spec;
	if (split === 'split' || split === 'opt') return [null, 'all', 'urban', 'rural'];
	return split === 'total' ? [null] : [null, split];
}

const figure: fc.Arbitrary<Slot> = fc
	.oneof(
		fc
			.constantFrom(...catalog.indicators)
			.map((spec) => ({ type: 'indicator' as const, spec })),
		fc
			.constantFrom(...catalog.derived)
			.map((spec) => ({ type: 'derived' as const, spec }))
	)
	.chain((subject) =>
		fc.record({
			subject: fc.constant<SlotSubject>(subject),
			region: maybe(fc.constantFrom(...regions)),
			period: maybe(
				fc.oneof(
					period.map((one) => ({ type: 'period' as const, period: one })),
					fc
						.constantFrom(...relativePeriods)
						.map((name) => ({ type: 'relative' as const, name }))
				)
			),
			area: fc.constantFrom(...areas(subject)),
			mode:
				subject.type === 'derived' || subject.spec.modes
					? maybe(fc.constantFrom('central' as const, 'dispersed' as const))
					: fc.constant(null),
			measure: maybe(fc.constantFrom('single' as const, 'ytd' as const)),
			over: maybe(over),
			compare: maybe(fc.constantFrom('yoy', 'qoq', 'mom', 'ye', 'year' as const)),
			difference: maybe(fc.constantFrom('rate' as const, 'amount' as const)),
			share: maybe(fc.constantFrom('share', 'contribution', 'pull' as const)),
			format: format(subject.spec),
			optional: fc.boolean()
		})
	)
	// Its cost is in money, whatever the subject is in.
	.map((slot) =>
		slot.over?.type === 'uplift'
			? { ...slot, format: { ...slot.format, unit: null } }
			: slot
	);

const argument = fc.constantFrom(
	'低保',
	'城市低保标准、农村低保标准',
	'救助资金构成',
	'附表1',
	'起止'
);
const other: fc.Arbitrary<Slot> = fc
	.oneof(
		fc.constant<SlotSubject>({ type: 'period' }),
		fc.constant<SlotSubject>({ type: 'region' }),
		argument.map((name): SlotSubject => ({ type: 'field', name })),
		fc
			.constantFrom(...bareBlocks)
			.map((name): SlotSubject => ({ type: 'block', name, argument: '' })),
		fc
			.tuple(fc.constantFrom('表', '图', '块'), argument)
			.map(([name, text]): SlotSubject => ({ type: 'block', name, argument: text })),
		fc
			.tuple(fc.constantFrom('户人', '分别', '期间'), argument)
			.map(([name, text]): SlotSubject => ({ type: 'phrase', name, argument: text }))
	)
	.chain((subject) =>
		fc.boolean().map((optional) => ({
			subject,
			...nothing,
			...alone,
			format: plainFormat,
			optional
		}))
	);

/** Any slot that can be said: every kind of subject, every modifier of the grammar. */
export const anySlot = fc.oneof(
	{ weight: 4, arbitrary: figure },
	{ weight: 1, arbitrary: other }
);
