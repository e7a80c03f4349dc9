import { attribute, descendants, scanXml, type XmlNode } from '../read/xml-scan.ts';
import { splice, type Edit } from '../write/splice.ts';
import type { Look } from './own-styles.ts';
import { merged, propertiesOf, propertiesXml, type Properties } from './properties.ts';

/** 正文 of a block takes the look of the paragraph that it was asked for in. */
const bodyStyles = new Set(['GovBody', 'GovFlush', 'Heading1', 'Heading2', 'Heading3']);
const headings = /^(?:Heading\d|GovRunIn)$/;

/** What a paragraph of ours does not say is said all the same: their 正文 may have indents and spaces of its own. */
const plain = propertiesOf(
	'<w:pPr><w:spacing w:before="0" w:after="0"/>' +
		'<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/></w:pPr>'
);
const bold = propertiesOf('<w:rPr><w:b/></w:rPr>');

/**
 * Paragraphs and tables drawn in our styles, written for a document that has none of them: tables, figures and
 * captions say their look themselves, running text is in that of `theirs`.
 */
export function unstyled(xml: string, look: (id: string) => Look, theirs: Look): string {
	const root = scanXml(`<x>${xml}</x>`);
	const text = `<x>${xml}</x>`;
	const edits = [...descendants(root)].flatMap((node): Edit[] => {
		if (node.name === 'p' && node.prefix === 'w')
			return paragraph(text, node, look, theirs);
		if (node.name === 'tblPr') return [tableEdit(text, node)];
		return [];
	});
	return splice(text, edits).slice('<x>'.length, -'</x>'.length);
}

function paragraph(
	xml: string,
	node: XmlNode,
	look: (id: string) => Look,
	theirs: Look
): Edit[] {
	const { style, own, edit } = propertiesAt(xml, node, 'pPr', 'pStyle');
	const body = bodyStyles.has(style);
	const base: Look = body
		? { ...theirs, run: headings.test(style) ? merged(theirs.run, bold) : theirs.run }
		: { paragraph: merged(plain, look(style).paragraph), run: look(style).run };
	const runs = [...descendants(node)].filter(
		(one) => one.name === 'r' && one.prefix === 'w'
	);
	return [
		edit(merged(base.paragraph, body ? without(own, 'spacing', 'ind') : own)),
		...runs.map((run) => {
			const {
				style: character,
				own: words,
				edit: put
			} = propertiesAt(xml, run, 'rPr', 'rStyle');
			const named = headings.test(character) ? bold : look(character).run;
			return put(merged(merged(base.run, named), words));
		})
	];
}

/** The properties of a paragraph or a run without its style, and how to put others in their place. */
function propertiesAt(
	xml: string,
	node: XmlNode,
	kind: 'pPr' | 'rPr',
	styleName: 'pStyle' | 'rStyle'
) {
	const found = node.children.find(({ name }) => name === kind);
	const named = found?.children.find(({ name }) => name === styleName);
	const all = propertiesOf(found ? xml.slice(found.start, found.end) : '');
	return {
		style: named ? (attribute(xml, named, 'w:val') ?? '') : '',
		own: without(all, styleName),
		edit(properties: Properties): Edit {
			const written = propertiesXml(kind, properties);
			if (found)
				return { at: found.start, remove: found.end - found.start, insert: written };
			// <w:p/> is opened for them.
			return xml[node.openEnd - 2] === '/'
				? { at: node.openEnd - 2, remove: 2, insert: `>${written}</w:${node.name}>` }
				: { at: node.openEnd, remove: 0, insert: written };
		}
	};
}

function without(properties: Properties, ...names: string[]): Properties {
	return new Map([...properties].filter(([name]) => !names.includes(name)));
}

/** 三线表 without its style: centred, with the margins that the style gave its cells. */
function tableEdit(xml: string, node: XmlNode): Edit {
	const own = new Map(
		node.children.map((child) => [child.name, xml.slice(child.start, child.end)])
	);
	own.delete('tblStyle');
	if (!own.has('jc')) own.set('jc', '<w:jc w:val="center"/>');
	if (!own.has('tblCellMar'))
		own.set(
			'tblCellMar',
			'<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
		);
	const inside = tableOrder.flatMap((name) => own.get(name) ?? []).join('');
	return {
		at: node.start,
		remove: node.end - node.start,
		insert: `<w:tblPr>${inside}</w:tblPr>`
	};
}

const tableOrder =
	'tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
		' '
	);
