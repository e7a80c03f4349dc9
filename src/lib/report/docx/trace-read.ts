import { strFromU8 } from 'fflate';
import type { Operand, Stat } from '#lib/domain/stat.ts';
import type { ChartPlace } from './marks.ts';
import { parseSaid } from './said.ts';
import { traceNamespace, type Trace, type TracedNumber } from './trace-part.ts';
import { childElements, parseXml, type Element } from './xml.ts';

/** Head of the part and its numbers as written; the inverse of `traceXml`. */
export function parseTrace(xml: string): Trace {
	const root = parseXml(xml).documentElement!;
	const head = {
		type: textOf(root, 'type'),
		region: textOf(root, 'region'),
		period: textOf(root, 'period'),
		dataset: textOf(root, 'dataset'),
		datasetKind: textOf(root, 'datasetKind'),
		fingerprint: textOf(root, 'fingerprint')
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
	const said = inside.find(({ localName }) => localName === 'said');
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
		said: said ? parseSaid(said) : null,
		definition: child('definition'),
		formula: child('formula'),
		operands: inside.filter(({ localName }) => localName === 'operand').map(parseOperand),
		fingerprint: maybe(node, 'fingerprint') ?? fingerprint
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
): (Trace & { path: string }) | null {
	for (const [path, bytes] of Object.entries(parts)) {
		if (!/^customXml\/item\d+\.xml$/.test(path)) continue;
		const xml = strFromU8(bytes);
		if (xml.includes(`"${traceNamespace}"`)) return { path, ...parseTrace(xml) };
	}
	return null;
}
