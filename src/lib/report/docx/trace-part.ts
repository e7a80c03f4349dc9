import type { Operand, Stat } from '#lib/domain/stat.ts';
import type { ReportDocument } from '../document.ts';
import { howSaid } from './how-said.ts';
import type { ChartPlace, Mark } from './marks.ts';
import { saidAttributes, type Said } from './said.ts';
import { escapeXml } from './text.ts';
import { TracedOperands } from './trace-operands.ts';
import { attributes, element } from './trace-xml.ts';

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

function numberXml(number: TracedNumber, head: TraceHead, table: TracedOperands): string {
	const { id, written, place, said, definition, formula, operands, fingerprint } = number;
	const inside =
		(said ? element('said', saidAttributes(said)) : '') +
		element('definition', {}, escapeXml(definition)) +
		element('formula', {}, escapeXml(formula));
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
			fingerprint: fingerprint === head.fingerprint ? null : fingerprint,
			operands: operands.length === 0 ? null : table.refer(operands)
		},
		inside
	);
}

/** customXml/item1.xml: the operands of all numbers, each once, then the numbers. */
export function traceXml({ head, numbers }: Trace): string {
	const table = new TracedOperands();
	const written = numbers.map((one) => numberXml(one, head, table)).join('');
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
		`<trace xmlns="${traceNamespace}"${attributes({ ...head })}>${table.xml}${written}</trace>`
	);
}

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
