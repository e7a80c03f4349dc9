import { strFromU8 } from 'fflate';
import type { Operand, Stat } from '#lib/domain/stat.ts';
import type { ChartPlace } from '#lib/report/docx/marks.ts';
import { parseSaid } from '#lib/report/docx/said.ts';
import {
	traceNamespace,
	type Trace,
	type TraceHead,
	type TracedNumber
} from '#lib/report/docx/trace-part.ts';
import { attributesOf, decodeEntities, scanXml, type XmlNode } from '../read/xml-scan.ts';

/** The attributes of one element; `text` is '' and the others null for one that was not written. */
function read(xml: string, node: XmlNode) {
	const all = attributesOf(xml, node);
	return {
		text: (name: string): string => all.get(name) ?? '',
		maybe: <T extends string>(name: string) => (all.get(name) ?? null) as T | null,
		number(name: string): number | null {
			const written = all.get(name);
			return written === undefined ? null : Number(written);
		}
	};
}

/** Head of the part and its numbers as written; the inverse of `traceXml`. */
export function parseTrace(xml: string): Trace {
	const root = scanXml(xml.replace(/^\uFEFF/, ''));
	const { text } = read(xml, root);
	const head: TraceHead = {
		type: text('type'),
		region: text('region'),
		period: text('period'),
		dataset: text('dataset'),
		datasetKind: text('datasetKind'),
		fingerprint: text('fingerprint')
	};
	const table = root.children
		.filter(({ name }) => name === 'operand')
		.map((node) => parseOperand(xml, node));
	const numbers = root.children
		.filter(({ name }) => name === 'number')
		.map((node) => parseNumber(xml, node, head.fingerprint, table));
	return { head, numbers };
}

function parseNumber(
	xml: string,
	node: XmlNode,
	fingerprint: string,
	table: readonly Operand[]
): TracedNumber {
	const { text, maybe, number } = read(xml, node);
	const child = (name: string) => node.children.find((one) => one.name === name);
	const textOf = (name: string): string => {
		const found = child(name);
		return found ? decodeEntities(xml.slice(found.openEnd, found.closeStart)) : '';
	};
	const said = child('said');
	return {
		id: text('id'),
		place: placeOf(number),
		slot: text('slot'),
		written: text('text'),
		value: number('value'),
		unit: text('unit'),
		status: text('status') as Stat['status'],
		reason: text('reason'),
		name: text('name'),
		shown: text('shown') as Stat['shown'],
		decimals: number('decimals') ?? 0,
		region: text('region'),
		regionName: text('regionName'),
		period: text('period'),
		area: text('area') as Stat['area'],
		measure: maybe('measure'),
		said: said ? parseSaid(read(xml, said).maybe) : null,
		definition: textOf('definition'),
		formula: textOf('formula'),
		operands: [
			...text('operands')
				.split(' ')
				.flatMap((place) => table[Number(place) - 1] ?? []),
			// Documents of an earlier version have them in each number.
			...node.children
				.filter(({ name }) => name === 'operand')
				.map((one) => parseOperand(xml, one))
		],
		fingerprint: maybe('fingerprint') ?? fingerprint
	};
}

function placeOf(number: (name: string) => number | null): ChartPlace | null {
	const [chart, series, point] = [number('chart'), number('series'), number('point')];
	return chart === null || series === null || point === null
		? null
		: { chart, series, point };
}

function parseOperand(xml: string, node: XmlNode): Operand {
	const { text, maybe, number } = read(xml, node);
	const found = node.children.find(({ name }) => name === 'source');
	const source = found ? read(xml, found) : null;
	return {
		name: text('name'),
		indicator: text('indicator'),
		region: text('region'),
		regionName: text('regionName'),
		period: text('period'),
		area: text('area') as Operand['area'],
		mode: maybe('mode'),
		measure: maybe('measure'),
		value: number('value'),
		unit: text('unit'),
		status: text('status') as Operand['status'],
		note: text('note'),
		source: source && {
			set: source.text('set'),
			file: source.text('file'),
			sheet: source.maybe('sheet'),
			row: source.number('row'),
			cell: source.maybe('cell'),
			title: source.text('title')
		}
	};
}

/** The trace part among the parts of a package, whatever number a program gave it on saving; null in a file not ours. */
export function findTrace(
	parts: Readonly<Record<string, Uint8Array>>
): (Trace & { path: string }) | null {
	for (const [path, bytes] of Object.entries(parts)) {
		if (!/^customXml\/item\d+\.xml$/.test(path)) continue;
		const xml = strFromU8(bytes);
		if (xml.includes(`"${traceNamespace}"`)) return { path, ...parseTrace(xml) };
	}
	return null;
}
