import type { Source } from '#lib/domain/observation.ts';
import type { Operand, Stat } from '#lib/domain/stat.ts';
import type { ReportDocument } from '../document.ts';
import { howSaid } from './how-said.ts';
import type { ChartPlace, Mark } from './marks.ts';
import { saidAttributes, type Said } from './said.ts';
import { escapeXml } from './text.ts';

/** 溯源部件: a custom XML part of our own documents, bookmark → slot, value, operands. */
export const traceNamespace = 'urn:aidbrief:trace:1';

/** What the document was written from. */
export interface TraceHead {
	type: string;
	region: string;
	period: string;
	dataset: string;
	datasetKind: string;
	fingerprint: string;
}

/** One bound number as it was written. */
export interface TracedNumber extends Pick<
	Stat,
	| 'slot'
	| 'name'
	| 'value'
	| 'unit'
	| 'shown'
	| 'decimals'
	| 'status'
	| 'reason'
	| 'region'
	| 'regionName'
	| 'period'
	| 'area'
	| 'measure'
> {
	/** The bookmark round it; a number of its own for one in a chart. */
	id: string;
	/** Null in text and tables. */
	place: ChartPlace | null;
	/** Its text when it was written. */
	written: string;
	/** How it was put into words; null where that is not known. */
	said: Said | null;
	definition: string;
	formula: string;
	operands: readonly Operand[];
	/** Of the data it was written from: the head's, unless it was left behind when the others were renewed. */
	fingerprint: string;
}

export interface Trace {
	head: TraceHead;
	numbers: readonly TracedNumber[];
}

type Value = string | number | null;

const attributes = (values: Readonly<Record<string, Value>>): string =>
	Object.entries(values)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join('');

const element = (
	name: string,
	values: Readonly<Record<string, Value>>,
	inside = ''
): string =>
	`<${name}${attributes(values)}${inside === '' ? '/>' : `>${inside}</${name}>`}`;

/** In one order, whoever made them: the same trace is the same text. */
function operandXml({ source, ...operand }: Operand): string {
	const { name, indicator, region, regionName, period, area, ...more } = operand;
	const { mode, measure, value, unit, status, note } = more;
	return element(
		'operand',
		{
			...{ name, indicator, region, regionName, period, area },
			...{ mode, measure, value, unit, status, note }
		},
		source ? sourceXml(source) : ''
	);
}

const sourceXml = ({ set, file, sheet, row, cell, title }: Source): string =>
	element('source', { set, file, sheet, row, cell, title });

function numberXml(number: TracedNumber, head: TraceHead): string {
	const { id, written, place, said, definition, formula, operands, fingerprint } = number;
	const inside =
		(said ? element('said', saidAttributes(said)) : '') +
		element('definition', {}, escapeXml(definition)) +
		element('formula', {}, escapeXml(formula)) +
		operands.map(operandXml).join('');
	return element(
		'number',
		{
			id,
			slot: number.slot,
			text: written,
			value: number.value,
			unit: number.unit,
			status: number.status,
			reason: number.reason,
			name: number.name,
			shown: number.shown,
			decimals: number.decimals,
			region: number.region,
			regionName: number.regionName,
			period: number.period,
			area: number.area,
			measure: number.measure,
			...place,
			fingerprint: fingerprint === head.fingerprint ? null : fingerprint
		},
		inside
	);
}

/** customXml/item1.xml. A null is an attribute that is not there. */
export const traceXml = ({ head, numbers }: Trace): string =>
	'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
	`<trace xmlns="${traceNamespace}"${attributes({ ...head })}>${numbers.map((one) => numberXml(one, head)).join('')}</trace>`;

/** The trace of a document that is being written, its numbers in the order of their marks. */
export function traceOf(
	{ type, scope, profile }: Pick<ReportDocument, 'type' | 'scope' | 'profile'>,
	marks: readonly Mark[]
): Trace {
	const { region, period, dataset, datasetKind, fingerprint } = scope;
	const ways = howSaid(marks, profile);
	return {
		head: { type, region, period, dataset, datasetKind, fingerprint },
		numbers: marks.map(({ id, text, stat, place }, index) => ({
			...tracedStat(stat),
			id,
			place,
			written: text,
			said: ways[index] ?? null,
			fingerprint
		}))
	};
}

/** What the trace keeps of a stat. */
export const tracedStat = ({
	slot,
	name,
	value,
	unit,
	shown,
	decimals,
	status,
	reason,
	region,
	regionName,
	period,
	area,
	measure,
	trace: { definition, formula, operands }
}: Stat): Omit<TracedNumber, 'id' | 'place' | 'written' | 'said' | 'fingerprint'> => ({
	slot,
	name,
	value,
	unit,
	shown,
	decimals,
	status,
	reason,
	region,
	regionName,
	period,
	area,
	measure,
	definition,
	formula,
	operands
});
