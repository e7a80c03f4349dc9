import type { CellPlace, Paragraph } from '../document.ts';
import { attribute, decodeEntities, type XmlNode } from './xml-scan.ts';

/** A stretch of a paragraph's text and the element that holds it. */
export interface Segment {
	/** Offsets in the paragraph's text. */
	start: number;
	end: number;
	/** `w:t`, or the tab or break that is read as one character. */
	node: XmlNode;
	run: XmlNode;
	/** Whether it may be cut inside: only text may. */
	isText: boolean;
}

export interface StoryParagraph extends Omit<Paragraph, 'index' | 'text'> {
	text: string;
	segments: Segment[];
	/** The `w:p` itself. */
	node: XmlNode;
	host: XmlNode | null;
}

/** What is read as one character although it is no text. */
const signs: Readonly<Record<string, string>> = {
	tab: '\t',
	ptab: '\t',
	br: '\n',
	cr: '\n',
	noBreakHyphen: '-'
};

/** Deleted, moved away, a second drawing of the same thing, or no text at all. */
const skipped = new Set([
	'del',
	'moveFrom',
	'Fallback',
	'pPr',
	'rPr',
	'sdtPr',
	'sdtEndPr',
	'tblPr',
	'tblGrid',
	'trPr',
	'tcPr',
	'sectPr',
	'instrText',
	'delText',
	'del-instrText'
]);

/**
 * The paragraphs of one story (a body, one note) in the order in which they begin: a text box follows
 * the paragraph it is tied to. Runs are joined, so a number split over three of them is one number.
 */
export function readStory(xml: string, root: XmlNode, prefix: string): StoryParagraph[] {
	const paragraphs: StoryParagraph[] = [];
	let tables = 0;
	// begin … separate … end, possibly nested; only what stands behind `separate` is read.
	const fields: ('code' | 'result')[] = [];

	const block = (node: XmlNode, cell: CellPlace | null, host: XmlNode | null): void => {
		for (const child of node.children) {
			if (skipped.has(child.name)) continue;
			if (child.prefix === prefix && child.name === 'p') paragraph(child, cell, host);
			else if (child.prefix === prefix && child.name === 'tbl') table(child, host);
			else block(child, cell, host);
		}
	};

	const table = (node: XmlNode, host: XmlNode | null): void => {
		const number = tables++;
		rowsOf(node).forEach((row, index) => {
			let column = 0;
			for (const cell of childrenThrough(row, 'tc')) {
				block(cell, { table: number, row: index, column }, host);
				column += spanOf(xml, cell, prefix);
			}
		});
	};

	const paragraph = (
		node: XmlNode,
		cell: CellPlace | null,
		host: XmlNode | null
	): void => {
		const one: StoryParagraph = {
			text: '',
			place: host ? 'box' : cell ? 'cell' : 'body',
			cell,
			segments: [],
			node,
			host
		};
		paragraphs.push(one);
		let text = '';
		const put = (more: string, element: XmlNode, run: XmlNode, isText: boolean) => {
			if (more === '') return;
			one.segments.push({
				start: text.length,
				end: text.length + more.length,
				node: element,
				run,
				isText
			});
			text += more;
		};
		const inRun = (run: XmlNode): void => {
			for (const child of run.children) {
				if (skipped.has(child.name)) continue;
				if (child.name === 'fldChar' && child.prefix === prefix) {
					const type = attribute(xml, child, `${prefix}:fldCharType`);
					if (type === 'begin') fields.push('code');
					else if (type === 'separate') fields[fields.length - 1] = 'result';
					else fields.pop();
				} else if (fields.includes('code')) continue;
				else if (child.name === 't' && child.prefix === prefix) {
					const written = xml.slice(child.openEnd, child.closeStart);
					put(decodeEntities(written), child, run, !written.includes('<'));
				} else if (signs[child.name] !== undefined && child.prefix === prefix)
					put(signs[child.name]!, child, run, false);
				else block(child, null, host ?? run);
			}
		};
		const walk = (parent: XmlNode): void => {
			for (const child of parent.children) {
				if (skipped.has(child.name)) continue;
				if (child.name === 'r' && child.prefix === prefix) inRun(child);
				else walk(child);
			}
		};
		walk(node);
		one.text = text;
	};

	block(root, null, null);
	return paragraphs;
}

/** Rows and cells may stand in a content control or a tracked insertion. */
function* childrenThrough(node: XmlNode, name: string): Generator<XmlNode> {
	for (const child of node.children) {
		if (child.name === name) yield child;
		else if (['sdt', 'sdtContent', 'ins', 'customXml'].includes(child.name))
			yield* childrenThrough(child, name);
	}
}

const rowsOf = (table: XmlNode): XmlNode[] => [...childrenThrough(table, 'tr')];

function spanOf(xml: string, cell: XmlNode, prefix: string): number {
	const span = cell.children
		.find(({ name }) => name === 'tcPr')
		?.children.find(({ name }) => name === 'gridSpan');
	return span ? Number(attribute(xml, span, `${prefix}:val`) ?? 1) : 1;
}
