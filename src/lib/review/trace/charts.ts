import { strFromU8 } from 'fflate';
import type { DocxPackage } from '../read/package.ts';
import {
	attribute,
	decodeEntities,
	descendants,
	scanXml,
	type XmlNode
} from '../read/xml-scan.ts';

/** A native chart of the document as its part has it. */
export interface PlottedChart {
	/** Path of its part. */
	path: string;
	xml: string;
	root: XmlNode;
	series: readonly PlottedSeries[];
}

export interface PlottedSeries {
	/** The cells of the workbook its values stand in: Sheet1!$B$2:$B$13; another program may write anything. */
	formula: string;
	/** The element that holds each value, by its place in the series. */
	values: ReadonlyMap<number, XmlNode>;
}

/** Every native chart in the order of the document, whatever parts a program moved them to on saving. */
export function chartsOf({ parts, main }: DocxPackage, mainXml: string): PlottedChart[] {
	const targets = relationshipsOf({ parts }, main);
	return [...living(scanXml(mainXml))]
		.filter(({ name, parent }) => name === 'chart' && parent?.name === 'graphicData')
		.flatMap((node) => {
			const id = /\s[\w.-]+:id\s*=\s*["']([^"']+)/.exec(
				mainXml.slice(node.start, node.openEnd)
			)?.[1];
			const path = targets.get(id ?? '');
			const part = path === undefined ? undefined : parts[path];
			return part ? [readChart(path!, strFromU8(part))] : [];
		});
}

/** Without what is drawn only where charts are not known. */
function* living(node: XmlNode): Generator<XmlNode> {
	for (const child of node.children) {
		if (child.name === 'Fallback' || child.name === 'del' || child.name === 'moveFrom')
			continue;
		yield child;
		yield* living(child);
	}
}

function readChart(path: string, xml: string): PlottedChart {
	const root = scanXml(xml);
	const series = named(root, 'ser')
		.map((node) => ({ node, index: Number(valueOf(xml, named(node, 'idx')[0])) }))
		.sort((a, b) => a.index - b.index)
		.map(({ node }) => readSeries(xml, node));
	return { path, xml, root, series };
}

function readSeries(xml: string, node: XmlNode): PlottedSeries {
	const [values] = named(node, 'val');
	if (!values) return { formula: '', values: new Map() };
	const [formula] = named(values, 'f');
	return {
		formula: formula ? textOf(xml, formula) : '',
		values: new Map(
			named(values, 'pt').flatMap((point) => {
				const [value] = named(point, 'v');
				return value ? [[Number(attribute(xml, point, 'idx')), value] as const] : [];
			})
		)
	};
}

/** Every element of that name below `node`, in order. */
export const named = (node: XmlNode, name: string): XmlNode[] =>
	[...descendants(node)].filter((one) => one.name === name);

const valueOf = (xml: string, node: XmlNode | undefined): string =>
	node ? (attribute(xml, node, 'val') ?? '') : '';

export const textOf = (xml: string, { openEnd, closeStart }: XmlNode): string =>
	decodeEntities(xml.slice(openEnd, closeStart));

/** The parts a part refers to, by the id of the relationship. */
export function relationshipsOf(
	{ parts }: Pick<DocxPackage, 'parts'>,
	path: string
): Map<string, string> {
	const folder = path.replace(/[^/]*$/, '');
	const rels = parts[`${folder}_rels/${path.slice(folder.length)}.rels`];
	if (!rels) return new Map();
	const xml = strFromU8(rels);
	return new Map(
		named(scanXml(xml), 'Relationship').map((one) => [
			attribute(xml, one, 'Id') ?? '',
			resolved(folder, attribute(xml, one, 'Target') ?? '')
		])
	);
}

/** ../embeddings/a.xlsx beside word/charts/ is word/embeddings/a.xlsx. */
function resolved(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const steps = folder.split('/').slice(0, -1);
	for (const step of target.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	}
	return steps.join('/');
}
