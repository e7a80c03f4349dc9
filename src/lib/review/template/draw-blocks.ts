import { strFromU8 } from 'fflate';
import type { Block } from '#lib/report/document.ts';
import { drawFragments, groupMark } from '#lib/report/docx/fragments.ts';
import type { DocxOptions } from '#lib/report/docx/options.ts';
import { descendants, scanXml, type XmlNode } from '../read/xml-scan.ts';
import type { Edit } from '../write/splice.ts';
import { widthAt } from './area.ts';
import type { Binder } from './binder.ts';
import { looksOf, type Look } from './own-styles.ts';
import { takeCharts, type AddedParts } from './parts.ts';
import { propertiesOf } from './properties.ts';
import { lookOf } from './runs.ts';
import type { Spot } from './template.ts';
import { unstyled } from './unstyled.ts';

/** What a block has come to, and the paragraph it was asked for in. */
export interface GrownBlock {
	spot: Spot;
	blocks: readonly Block[];
}

/** Puts tables, figures and paragraphs in the place of the paragraphs that asked for them. */
export async function putBlocks(
	xml: string,
	grown: readonly GrownBlock[],
	options: DocxOptions,
	{ binder, parts }: { binder: Binder; parts: AddedParts }
): Promise<Edit[]> {
	if (grown.length === 0) return [];
	const body = scanXml(xml);
	const drawn = await drawFragments(
		grown.map(({ spot, blocks }) => ({
			blocks,
			width: widthAt(xml, body, spot.paragraph.node)
		})),
		options
	);
	const look = looksOf(strFromU8(drawn.parts['word/styles.xml']!));
	const ids = takeCharts(drawn.parts, parts);
	const groups = groupsOf(strFromU8(drawn.parts['word/document.xml']!)).map(
		(group, index) => unstyled(group, look, theirsOf(xml, grown[index]!.spot))
	);
	return binder.adopt(groups, drawn.marks).map((group, index) => {
		const related = group.replace(
			/( r:id=")([^"]+)"/g,
			(_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`
		);
		return instead(xml, grown[index]!.spot.paragraph.node, declared(related, xml));
	});
}

/** The children of the body behind each mark, without the section at the end. */
function groupsOf(xml: string): string[] {
	const [body] = scanXml(xml).children.filter(({ name }) => name === 'body');
	const groups: string[] = [];
	for (const node of body!.children) {
		const text = xml.slice(node.start, node.end);
		if (node.name === 'sectPr') continue;
		if (node.name === 'p' && text.includes(`"${groupMark}"`)) groups.push('');
		else groups[groups.length - 1] += text;
	}
	return groups;
}

const notTheirs = ['sectPr', 'pPrChange', 'framePr', 'rPr'];

function theirsOf(xml: string, { paragraph: { node, segments, text } }: Spot): Look {
	const found = node.children.find(({ name }) => name === 'pPr');
	const paragraph = new Map(propertiesOf(found ? xml.slice(found.start, found.end) : ''));
	for (const name of notTheirs) paragraph.delete(name);
	const first = segments.find(({ end }) => end > text.indexOf('【'))!;
	return { paragraph, run: lookOf(xml, first.run) };
}

/** A paragraph that ends a section leaves an empty one behind, or the pages after it would lose theirs. */
export function instead(xml: string, node: XmlNode, replacement: string): Edit {
	const section = [...descendants(node)].find(
		({ name, parent }) =>
			name === 'sectPr' && parent?.name === 'pPr' && parent.parent === node
	);
	const rest = section
		? `<w:p><w:pPr>${xml.slice(section.start, section.end)}</w:pPr></w:p>`
		: '';
	const only =
		replacement === '' &&
		node.parent?.name !== 'body' &&
		node.parent?.children.filter(({ name }) => name === 'p').at(-1) === node;
	return {
		at: node.start,
		remove: node.end - node.start,
		insert: replacement + rest + (only ? '<w:p/>' : '')
	};
}

const namespaces: Readonly<Record<string, string>> = {
	wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
	r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
};

/** A drawing brings the namespaces that their document has not declared. */
function declared(group: string, xml: string): string {
	const open = xml.slice(0, xml.indexOf('>', xml.indexOf(':document')));
	const lacking = Object.entries(namespaces)
		.filter(([prefix]) => !open.includes(`xmlns:${prefix}=`))
		.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
		.join('');
	return lacking === ''
		? group
		: group.replaceAll('<wp:inline ', `<wp:inline${lacking} `);
}
