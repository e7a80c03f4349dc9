import type { DocxParagraph } from '../read/docx.ts';
import { writtenOffset, type XmlNode } from '../read/xml-scan.ts';
import { reopened } from './runs.ts';
import type { Edit } from './splice.ts';

/** Containers that range markers are kept out of: they stand before or behind the whole of them. */
const containers = new Set([
	'sdt',
	'sdtContent',
	'fldSimple',
	'hyperlink',
	'smartTag',
	'customXml',
	'ins',
	'moveTo',
	'dir',
	'bdo'
]);

/** A place between two runs, made by cutting one in two where there was none. */
interface Cut {
	at: number;
	/** Closes the run that is cut, and opens its second half; both '' where runs meet already. */
	close: string;
	open: string;
	ends: string[];
	starts: string[];
}

/** 插入点: markers for one part. Runs are split where a marker must stand inside one; nothing else changes. */
export class Cuts {
	readonly #xml: string;
	readonly #prefix: string;
	readonly #cuts = new Map<number, Cut>();
	readonly #spaced = new Set<XmlNode>();

	constructor(xml: string, prefix: string) {
		this.#xml = xml;
		this.#prefix = prefix;
	}

	/** Puts one marker before and one behind `start`–`end` of a paragraph's text. */
	surround(
		paragraph: DocxParagraph,
		start: number,
		end: number,
		before: string,
		behind: string
	): void {
		if (paragraph.host) {
			const host = outermost(paragraph.host);
			this.#outside(host.start).starts.push(before);
			this.#outside(host.end).ends.push(behind);
			return;
		}
		this.#startAt(paragraph, start).starts.push(before);
		this.#endAt(paragraph, end).ends.push(behind);
	}

	edits(): Edit[] {
		const splits = [...this.#cuts.values()].map(({ at, close, open, ends, starts }) => ({
			at,
			remove: 0,
			insert: close + ends.join('') + starts.join('') + open
		}));
		const spaces = [...this.#spaced].map((node) => ({
			at: node.openEnd - 1,
			remove: 0,
			insert: ' xml:space="preserve"'
		}));
		return [...spaces, ...splits];
	}

	#startAt(paragraph: DocxParagraph, offset: number): Cut {
		const index = paragraph.segments.findIndex(({ end }) => end > offset);
		const segment = paragraph.segments[index];
		if (!segment) throw new Error(`no text at ${offset} of paragraph ${paragraph.index}`);
		const whole = outermost(segment.run);
		if (whole !== segment.run) return this.#outside(whole.start);
		if (offset > segment.start && segment.isText)
			return this.#inText(segment.node, segment.run, offset - segment.start);
		const previous = paragraph.segments[index - 1];
		return previous?.run === segment.run
			? this.#between(segment.node.start, segment.run)
			: this.#outside(segment.run.start);
	}

	#endAt(paragraph: DocxParagraph, offset: number): Cut {
		const index = paragraph.segments.findLastIndex(({ start }) => start < offset);
		const segment = paragraph.segments[index];
		if (!segment) throw new Error(`no text at ${offset} of paragraph ${paragraph.index}`);
		const whole = outermost(segment.run);
		if (whole !== segment.run) return this.#outside(whole.end);
		if (offset < segment.end && segment.isText)
			return this.#inText(segment.node, segment.run, offset - segment.start);
		const next = paragraph.segments[index + 1];
		return next?.run === segment.run
			? this.#between(next.node.start, segment.run)
			: this.#outside(segment.run.end);
	}

	#outside(at: number): Cut {
		return this.#cut(at, '', '');
	}

	#between(at: number, run: XmlNode): Cut {
		return this.#cut(at, `</${this.#prefix}:r>`, reopened(this.#xml, run));
	}

	#inText(node: XmlNode, run: XmlNode, offset: number): Cut {
		const { openEnd, closeStart, start } = node;
		const written = this.#xml.slice(openEnd, closeStart);
		if (!/\sxml:space\s*=/.test(this.#xml.slice(start, openEnd))) this.#spaced.add(node);
		return this.#cut(
			openEnd + writtenOffset(written, offset),
			`</${this.#prefix}:t></${this.#prefix}:r>`,
			`${reopened(this.#xml, run)}<${this.#prefix}:t xml:space="preserve">`
		);
	}

	#cut(at: number, close: string, open: string): Cut {
		const known = this.#cuts.get(at);
		if (known) return known;
		const cut: Cut = { at, close, open, ends: [], starts: [] };
		this.#cuts.set(at, cut);
		return cut;
	}
}

function outermost(run: XmlNode): XmlNode {
	let node = run;
	while (node.parent && containers.has(node.parent.name)) node = node.parent;
	return node;
}
