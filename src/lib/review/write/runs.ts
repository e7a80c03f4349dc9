import type { XmlNode } from '../read/xml-scan.ts';
import type { Edit } from './splice.ts';

/** The opening tag of a run again, with its properties: what is cut off from it looks the same. */
export function reopened(xml: string, run: XmlNode): string {
	const properties = run.children.find(({ name }) => name === 'rPr');
	return (
		xml.slice(run.start, run.openEnd) +
		(properties ? xml.slice(properties.start, properties.end) : '')
	);
}

/** Runs put into a paragraph that has no text, such as the empty cell of a table: `<w:p/>` is opened for them. */
export function intoEmpty(xml: string, paragraph: XmlNode, runs: string): Edit {
	const tag = xml.slice(paragraph.start, paragraph.openEnd);
	if (!tag.endsWith('/>')) return { at: paragraph.closeStart, remove: 0, insert: runs };
	const name =
		paragraph.prefix === '' ? paragraph.name : `${paragraph.prefix}:${paragraph.name}`;
	return { at: paragraph.openEnd - 2, remove: 2, insert: `>${runs}</${name}>` };
}
