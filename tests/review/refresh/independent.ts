import { strFromU8, unzipSync } from 'fflate';
import {
	childElements,
	descendants,
	namespaces,
	parseXml,
	type Element
} from '#lib/report/docx/xml.ts';

/**
 * A reader of its own for the tests, by a document tree where the product goes by offsets: paragraphs as
 * people read them, with the bound numbers apart.
 */
export interface Independent {
	/** A paragraph each: what people wrote, every bound number replaced by its name in ⟦⟧. */
	words: string[];
	/** Every place of a bound number in order. */
	numbers: { name: string; text: string }[];
	/** The main part without the text of its runs: structure and formatting. */
	frame: string;
}

const w = namespaces.w;
const gone = new Set([
	'del',
	'moveFrom',
	'instrText',
	'delText',
	'Fallback',
	'rPr',
	'pPr'
]);

export function readApart(bytes: Uint8Array): Independent {
	const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
	const root = parseXml(xml).documentElement!;
	const words: string[] = [];
	const numbers: { name: string; text: string }[] = [];
	const open = new Map<string, { name: string; text: string }>();
	const attribute = (node: Element, name: string) => node.getAttributeNS(w, name) ?? '';
	const put = (text: string) => {
		if (open.size === 0) words[words.length - 1] += text;
		for (const one of open.values()) one.text += text;
	};
	const walk = (node: Element): void => {
		for (const child of childElements(node)) {
			const name = child.localName!;
			if (gone.has(name)) continue;
			if (name === 'p' && child.namespaceURI === w) words.push('');
			if (name === 'bookmarkStart' && attribute(child, 'name').startsWith('_M_')) {
				const one = { name: attribute(child, 'name'), text: '' };
				numbers.push(one);
				words[words.length - 1] += `⟦${one.name}⟧`;
				open.set(attribute(child, 'id'), one);
			} else if (name === 'bookmarkEnd') open.delete(attribute(child, 'id'));
			else if (name === 't' && child.namespaceURI === w) put(child.textContent ?? '');
			else walk(child);
		}
	};
	walk(root);
	return {
		words,
		numbers,
		frame: xml.replace(/(<w:t(?: [^>]*)?>)[^<]*(?=<\/w:t>)/g, '$1')
	};
}

/** Values that native charts show, by part. */
export const plottedValues = (bytes: Uint8Array): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(unzipSync(bytes))
			.filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
			.map(([path, data]) => [
				path,
				[...descendants(parseXml(strFromU8(data)).documentElement!)]
					.filter(({ localName }) => localName === 'val')
					.flatMap((one) =>
						[...descendants(one)]
							.filter(({ localName }) => localName === 'pt')
							.map(({ textContent }) => textContent ?? '')
					)
			])
	);
