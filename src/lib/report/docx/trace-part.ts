import { strFromU8, unzipSync } from 'fflate';
import type { Operand, Stat } from '#lib/domain/stat.ts';
import type { ReportDocument } from '../document.ts';
import { bookmarkTexts } from './bookmarks.ts';
import { plottedTexts } from './chart-texts.ts';
import type { ChartPlace, Mark } from './marks.ts';
import { escapeXml } from './text.ts';
import { childElements, parseXml, type Element } from './xml.ts';

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
	definition: string;
	formula: string;
	operands: readonly Operand[];
	fingerprint: string;
}

/** The same with its text as it stands in the document now; null where somebody took the bookmark or the chart away. */
export interface ReadNumber extends TracedNumber {
	text: string | null;
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

function operandXml(operand: Operand): string {
	const { source, ...own } = operand;
	return element('operand', own, source ? element('source', { ...source }) : '');
}

function numberXml({ id, text, stat, place }: Mark): string {
	const { trace } = stat;
	const inside =
		element('definition', {}, escapeXml(trace.definition)) +
		element('formula', {}, escapeXml(trace.formula)) +
		trace.operands.map(operandXml).join('');
	return element(
		'number',
		{
			id,
			slot: stat.slot,
			text,
			value: stat.value,
			unit: stat.unit,
			status: stat.status,
			reason: stat.reason,
			name: stat.name,
			shown: stat.shown,
			decimals: stat.decimals,
			region: stat.region,
			regionName: stat.regionName,
			period: stat.period,
			area: stat.area,
			measure: stat.measure,
			...place
		},
		inside
	);
}

/** customXml/item1.xml. A null is an attribute that is not there. */
export function traceXml(
	{ type, scope }: ReportDocument,
	marks: readonly Mark[]
): string {
	const head: TraceHead = {
		type,
		region: scope.region,
		period: scope.period,
		dataset: scope.dataset,
		datasetKind: scope.datasetKind,
		fingerprint: scope.fingerprint
	};
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
		`<trace xmlns="${traceNamespace}"${attributes({ ...head })}>${marks.map(numberXml).join('')}</trace>`
	);
}

/** Head of the part and its numbers as written; the inverse of `traceXml`. */
export function parseTrace(xml: string): { head: TraceHead; numbers: TracedNumber[] } {
	const root = parseXml(xml).documentElement!;
	const text = (node: Element, name: string) => node.getAttribute(name) ?? '';
	const head = {
		type: text(root, 'type'),
		region: text(root, 'region'),
		period: text(root, 'period'),
		dataset: text(root, 'dataset'),
		datasetKind: text(root, 'datasetKind'),
		fingerprint: text(root, 'fingerprint')
	};
	const numbers = [...childElements(root)]
		.filter(({ localName }) => localName === 'number')
		.map((node) => parseNumber(node, head.fingerprint));
	return { head, numbers };
}

const textOf = (node: Element, name: string): string => node.getAttribute(name) ?? '';
const maybe = (node: Element, name: string): string | null => node.getAttribute(name);
const numeric = (node: Element, name: string): number | null => {
	const written = node.getAttribute(name);
	return written === null ? null : Number(written);
};

function parseNumber(node: Element, fingerprint: string): TracedNumber {
	const inside = [...childElements(node)];
	const child = (name: string) =>
		inside.find(({ localName }) => localName === name)?.textContent ?? '';
	return {
		id: textOf(node, 'id'),
		place: placeOf(node),
		slot: textOf(node, 'slot'),
		written: textOf(node, 'text'),
		value: numeric(node, 'value'),
		unit: textOf(node, 'unit'),
		status: textOf(node, 'status') as Stat['status'],
		reason: textOf(node, 'reason'),
		name: textOf(node, 'name'),
		shown: textOf(node, 'shown') as Stat['shown'],
		decimals: numeric(node, 'decimals') ?? 0,
		region: textOf(node, 'region'),
		regionName: textOf(node, 'regionName'),
		period: textOf(node, 'period'),
		area: textOf(node, 'area') as Stat['area'],
		measure: maybe(node, 'measure') as Stat['measure'],
		definition: child('definition'),
		formula: child('formula'),
		operands: inside.filter(({ localName }) => localName === 'operand').map(parseOperand),
		fingerprint
	};
}

function placeOf(node: Element): ChartPlace | null {
	const [chart, series, point] = ['chart', 'series', 'point'].map((name) =>
		numeric(node, name)
	) as [number | null, number | null, number | null];
	if (chart === null || series === null || point === null) return null;
	return { chart, series, point };
}

function parseOperand(node: Element): Operand {
	const source = [...childElements(node)].find(({ localName }) => localName === 'source');
	return {
		name: textOf(node, 'name'),
		indicator: textOf(node, 'indicator'),
		region: textOf(node, 'region'),
		regionName: textOf(node, 'regionName'),
		period: textOf(node, 'period'),
		area: textOf(node, 'area') as Operand['area'],
		mode: maybe(node, 'mode') as Operand['mode'],
		measure: maybe(node, 'measure') as Operand['measure'],
		value: numeric(node, 'value'),
		unit: textOf(node, 'unit'),
		status: textOf(node, 'status') as Operand['status'],
		note: textOf(node, 'note'),
		source: source
			? {
					set: textOf(source, 'set'),
					file: textOf(source, 'file'),
					sheet: maybe(source, 'sheet'),
					row: numeric(source, 'row'),
					cell: maybe(source, 'cell'),
					title: textOf(source, 'title')
				}
			: null
	};
}

/** The trace part among the parts of a package, whatever number a program gave it on saving; null in a file not ours. */
export function findTrace(
	parts: Readonly<Record<string, Uint8Array>>
): ReturnType<typeof parseTrace> | null {
	for (const [path, bytes] of Object.entries(parts)) {
		if (!/^customXml\/item\d+\.xml$/.test(path)) continue;
		const xml = strFromU8(bytes);
		if (xml.includes(`"${traceNamespace}"`)) return parseTrace(xml);
	}
	return null;
}

/**
 * Every bound number of a .docx with its text as it now stands; empty for a file that is not ours.
 * @throws what fflate throws on bytes that are no zip.
 */
export function readTrace(bytes: Uint8Array): ReadNumber[] {
	const parts = unzipSync(bytes);
	const trace = findTrace(parts);
	const main = parts['word/document.xml'];
	if (!trace || !main) return [];
	const root = parseXml(strFromU8(main)).documentElement!;
	const texts = bookmarkTexts(root);
	const plotted = plottedTexts(root, parts);
	return trace.numbers.map((number) => ({
		...number,
		text: (number.place ? plotted(number.place) : texts.get(number.id)) ?? null
	}));
}
