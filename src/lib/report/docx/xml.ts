import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

export type { Document, Element };

/** Namespaces of the parts that are read here. */
export const namespaces = {
	w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	relationships: 'http://schemas.openxmlformats.org/package/2006/relationships'
} as const;

/** The same parser in the browser and in Node, so that both read a file alike. @throws on XML that is not well-formed. */
export const parseXml = (text: string): Document =>
	new DOMParser({
		onError(level, message) {
			if (level !== 'warning') throw new Error(`unreadable xml: ${message}`);
		}
	}).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');

/** Child elements in order. */
export function* childElements(node: Element): Generator<Element> {
	for (let child = node.firstChild; child; child = child.nextSibling)
		if (child.nodeType === 1) yield child as Element;
}

/** Every element below `node`, in document order. */
export function* descendants(node: Element): Generator<Element> {
	for (const child of childElements(node)) {
		yield child;
		yield* descendants(child);
	}
}
