import { childElements, namespaces, type Element } from './xml.ts';

/** Containers whose text is no longer, or not really, in the document. */
const gone = new Set([
	'del',
	'moveFrom',
	'instrText',
	'delText',
	'Fallback',
	'rPr',
	'pPr'
]);

const attribute = (node: Element, name: string): string =>
	node.getAttributeNS(namespaces.w, name) ?? '';

/**
 * The text between start and end of every bookmark, by its name: joined over however many runs an
 * editor has split it into, without deletions, field codes and fallbacks.
 */
export function bookmarkTexts(root: Element): Map<string, string> {
	const texts = new Map<string, string>();
	const open = new Map<string, string>();
	const put = (text: string) => {
		for (const name of open.values()) texts.set(name, (texts.get(name) ?? '') + text);
	};
	const walk = (node: Element) => {
		for (const child of childElements(node)) {
			if (gone.has(child.localName!)) continue;
			if (child.namespaceURI !== namespaces.w) {
				walk(child);
				continue;
			}
			switch (child.localName) {
				case 'bookmarkStart': {
					const name = attribute(child, 'name');
					open.set(attribute(child, 'id'), name);
					texts.set(name, '');
					break;
				}
				case 'bookmarkEnd':
					open.delete(attribute(child, 'id'));
					break;
				case 't':
					put(child.textContent ?? '');
					break;
				case 'tab':
					put('\t');
					break;
				case 'br':
				case 'cr':
					put('\n');
					break;
				default:
					walk(child);
			}
		}
	};
	walk(root);
	return texts;
}
