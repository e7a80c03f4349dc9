/**
 * An element of an XML part with the offsets at which it stands in the text. What is written back is the
 * old text with a few insertions, so nothing but these insertions can change: no serialiser is involved.
 */
export interface XmlNode {
	/** Without its prefix: `p`, `r`, `t`. */
	readonly name: string;
	readonly prefix: string;
	readonly parent: XmlNode | null;
	readonly children: XmlNode[];
	/** Offset of `<`. */
	readonly start: number;
	/** Behind the `>` of the opening tag. */
	readonly openEnd: number;
	/** Offset of the closing tag; `openEnd` for an empty element. */
	closeStart: number;
	/** Behind the closing tag. */
	end: number;
}

/** The tree of a well-formed part. @throws Error on anything else, and on a document type (entity bombs). */
export function scanXml(xml: string): XmlNode {
	let root: XmlNode | null = null;
	let open: XmlNode | null = null;
	let at = xml.indexOf('<');
	while (at >= 0) {
		if (xml.startsWith('<!--', at)) at = behind(xml, '-->', at);
		else if (xml.startsWith('<![CDATA[', at)) at = behind(xml, ']]>', at);
		else if (xml.startsWith('<?', at)) at = behind(xml, '?>', at);
		else if (xml.startsWith('<!', at)) throw new Error('document type in xml');
		else if (xml[at + 1] === '/') {
			const end = behind(xml, '>', at);
			if (!open || xml.slice(at + 2, end - 1).trim() !== tagName(open))
				throw new Error(`closing tag out of place: ${at}`);
			open.closeStart = at;
			open.end = end;
			open = open.parent;
			at = end;
		} else {
			const end = tagEnd(xml, at);
			const node = element(xml, at, end, open);
			if (open) open.children.push(node);
			else if (root) throw new Error('two root elements');
			else root = node;
			if (xml[end - 2] !== '/') open = node;
			at = end;
		}
		at = xml.indexOf('<', at);
	}
	if (!root || open) throw new Error('xml ends too early');
	return root;
}

const tagName = ({ prefix, name }: XmlNode): string =>
	prefix === '' ? name : `${prefix}:${name}`;

function behind(xml: string, mark: string, from: number): number {
	const at = xml.indexOf(mark, from);
	if (at < 0) throw new Error(`xml ends inside: ${mark}`);
	return at + mark.length;
}

/** Behind the `>` of an opening tag; one inside an attribute value does not count. */
function tagEnd(xml: string, from: number): number {
	let quote = '';
	for (let at = from; at < xml.length; at++) {
		const char = xml[at]!;
		if (quote !== '') {
			if (char === quote) quote = '';
		} else if (char === '"' || char === "'") quote = char;
		else if (char === '>') return at + 1;
	}
	throw new Error('xml ends inside a tag');
}

function element(
	xml: string,
	start: number,
	end: number,
	parent: XmlNode | null
): XmlNode {
	let stop = start + 1;
	while (stop < end && !/[\s/>]/.test(xml[stop]!)) stop++;
	const [first = '', second] = xml.slice(start + 1, stop).split(':');
	if (first === '') throw new Error(`tag without a name: ${start}`);
	return {
		name: second ?? first,
		prefix: second === undefined ? '' : first,
		parent,
		children: [],
		start,
		openEnd: end,
		closeStart: end,
		end
	};
}

/** The value of an attribute as written (`w:val`); null where it is not there. */
export function attribute(xml: string, node: XmlNode, name: string): string | null {
	const tag = xml.slice(node.start, node.openEnd);
	const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
	return found ? decodeEntities(found[1] ?? found[2] ?? '') : null;
}

/** All attributes of an element by their names as written. */
export function attributesOf(
	xml: string,
	{ start, openEnd }: XmlNode
): Map<string, string> {
	const found = new Map<string, string>();
	const tag = xml.slice(start, openEnd);
	for (const [, name, double, single] of tag.matchAll(
		/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
	))
		found.set(name!, decodeEntities(double ?? single ?? ''));
	return found;
}

/** Every element below `node`, in document order. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
	for (const child of node.children) {
		yield child;
		yield* descendants(child);
	}
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

const entity = /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi;

export const decodeEntities = (text: string): string =>
	!text.includes('&')
		? text
		: text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) =>
				name === undefined
					? String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex!, 16))
					: (entities[name] ?? whole)
			);

/** The offset in the written text that stands for `offset` in the decoded one. */
export function writtenOffset(written: string, offset: number): number {
	if (!written.includes('&')) return offset;
	let decoded = 0;
	let from = 0;
	for (const match of written.matchAll(entity)) {
		const plain = match.index - from;
		if (offset <= decoded + plain) return from + offset - decoded;
		decoded += plain + decodeEntities(match[0]).length;
		from = match.index + match[0].length;
		if (offset < decoded) return match.index;
	}
	return from + offset - decoded;
}
