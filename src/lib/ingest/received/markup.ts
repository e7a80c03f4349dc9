/** What a walk over XML calls. Names come without their prefix; attributes as they are written. */
export interface MarkupHandler {
	open(name: string, attributes: string): void;
	text(content: string): void;
	close(name: string): void;
}

/** A document type could name entities that grow without end; no spreadsheet needs one. */
export class MarkupError extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'MarkupError';
	}
}

/** Walks over XML once, front to back. Entities are left in the text: most texts are never asked for. */
export function walkMarkup(xml: string, handler: MarkupHandler): void {
	let at = xml.indexOf('<');
	while (at >= 0) {
		if (xml.startsWith('<!--', at)) at = after(xml, '-->', at);
		else if (xml.startsWith('<![CDATA[', at)) {
			const end = after(xml, ']]>', at);
			handler.text(xml.slice(at + 9, end - 3).replaceAll('&', '&amp;'));
			at = end;
		} else if (xml.startsWith('<!', at)) throw new MarkupError('document type');
		else if (xml.startsWith('<?', at)) at = after(xml, '?>', at);
		else at = tag(xml, at, handler);
		const next = xml.indexOf('<', at);
		if (next > at) handler.text(xml.slice(at, next));
		at = next;
	}
}

function tag(xml: string, at: number, handler: MarkupHandler): number {
	const end = xml.indexOf('>', at);
	if (end < 0) throw new MarkupError('tag without end');
	if (xml.charCodeAt(at + 1) === 47) {
		handler.close(localName(xml.slice(at + 2, end).trimEnd()));
		return end + 1;
	}
	const empty = xml.charCodeAt(end - 1) === 47;
	const inside = xml.slice(at + 1, empty ? end - 1 : end);
	const space = firstSpace(inside);
	const name = localName(space < 0 ? inside : inside.slice(0, space));
	handler.open(name, space < 0 ? '' : inside.slice(space));
	if (empty) handler.close(name);
	return end + 1;
}

/** A space, a tab or the end of a line; there is no other in a tag. */
function firstSpace(text: string): number {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 32 || code === 9 || code === 10 || code === 13) return at;
	}
	return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function after(xml: string, mark: string, at: number): number {
	const end = xml.indexOf(mark, at);
	if (end < 0) throw new MarkupError(`no ${mark}`);
	return end + mark.length;
}

/** One attribute, without its entities; null where it is not written. */
export function attribute(attributes: string, name: string): string | null {
	for (
		let at = attributes.indexOf(name);
		at >= 0;
		at = attributes.indexOf(name, at + 1)
	) {
		const before = attributes[at - 1];
		const from = at + name.length + 2;
		// As nearly every attribute is written: nothing between its name and its value.
		if (before === ' ' && attributes.startsWith('="', from - 2)) {
			const end = attributes.indexOf('"', from);
			if (end >= 0) return unescapeText(attributes.slice(from, end));
		}
		if (before !== undefined && !/[\s:]/.test(before)) continue;
		const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(
			attributes.slice(at + name.length, at + name.length + 2000)
		);
		if (match) return unescapeText(match[1] ?? match[2] ?? '');
	}
	return null;
}

const named: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'"
};

/** The five entities of XML and character numbers; any other stays as it is. */
export function unescapeText(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, ten, hex, name) => {
		if (name !== undefined)
			return Object.hasOwn(named, name as string) ? named[name as string]! : whole;
		const code = ten === undefined ? parseInt(hex as string, 16) : Number(ten);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});
}
