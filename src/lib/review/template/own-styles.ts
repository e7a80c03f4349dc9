import { attribute, scanXml, type XmlNode } from '../read/xml-scan.ts';
import { merged, propertiesOf, type Properties } from './properties.ts';

/** What one style of ours comes to, with all it is based on. */
export interface Look {
	paragraph: Properties;
	run: Properties;
}

/** Styles of a `word/styles.xml` by their ids, worked out: somebody else's document does not have them. */
export function looksOf(styles: string): (id: string) => Look {
	const nodes = new Map(
		scanXml(styles)
			.children.filter(({ name }) => name === 'style')
			.map((node) => [attribute(styles, node, 'w:styleId') ?? '', node])
	);
	const known = new Map<string, Look>();
	const child = (node: XmlNode, name: string) =>
		node.children.find((one) => one.name === name);
	const own = (node: XmlNode, name: string): Properties => {
		const found = child(node, name);
		return propertiesOf(found ? styles.slice(found.start, found.end) : '');
	};
	const look = (id: string): Look => {
		const made = known.get(id);
		if (made) return made;
		const node = nodes.get(id);
		if (!node) return { paragraph: new Map(), run: new Map() };
		const based = child(node, 'basedOn');
		const base = based ? look(attribute(styles, based, 'w:val') ?? '') : null;
		const result = {
			paragraph: merged(base?.paragraph ?? new Map(), own(node, 'pPr')),
			run: merged(base?.run ?? new Map(), own(node, 'rPr'))
		};
		known.set(id, result);
		return result;
	};
	return look;
}
