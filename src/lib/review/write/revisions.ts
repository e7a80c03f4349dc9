import { escapeXml } from '#lib/report/docx/text.ts';
import type { DocxDocument, DocxParagraph } from '../read/docx.ts';
import type { Segment } from '../read/story.ts';
import { wordPrefix } from '../read/namespace.ts';
import { attribute, descendants, scanXml, writtenOffset } from '../read/xml-scan.ts';
import { packDocx } from './pack.ts';
import type { Replacement } from './replace.ts';
import { intoEmpty, reopened } from './runs.ts';
import { splice, type Edit } from './splice.ts';

export interface RevisionOptions {
	author: string;
	/** ISO date; the clock is not asked. */
	today: string;
}

/**
 * 修订: the same .docx in which every replacement is a tracked change, a deletion beside an insertion in the look of
 * what it replaces. Whoever opens it accepts or rejects each in Word. Runs are split, and nothing else changes.
 */
export function trackReplacements(
	document: DocxDocument,
	replacements: readonly Replacement[],
	options: RevisionOptions
): Uint8Array {
	const byPart = new Map<string, Replacement[]>();
	for (const one of replacements) {
		const { part } = document.paragraphs[one.paragraph]!;
		byPart.set(part, [...(byPart.get(part) ?? []), one]);
	}
	const changed: Record<string, string> = {};
	for (const [part, own] of byPart) {
		const xml = document.texts[part]!;
		const marks = new Marks(xml, options);
		const edits = own.flatMap((one) =>
			marks.edits(document.paragraphs[one.paragraph]!, one)
		);
		changed[part] = splice(xml, edits);
	}
	return packDocx(document.package.parts, changed);
}

/** The tracked changes of one part: each has a number of its own. */
class Marks {
	readonly #xml: string;
	readonly #w: string;
	readonly #attributes: string;
	#id: number;

	constructor(xml: string, { author, today }: RevisionOptions) {
		this.#xml = xml;
		this.#w = wordPrefix(xml)!;
		this.#attributes = `${this.#w}:author="${escapeXml(author)}" ${this.#w}:date="${today}T00:00:00Z"`;
		this.#id = nextId(xml, this.#w);
	}

	edits({ segments, index, node: paragraph }: DocxParagraph, one: Replacement): Edit[] {
		const { start, end, text } = one;
		const touched = segments.filter((segment) => segment.isText && meets(segment, one));
		if (touched.length === 0) {
			if (segments.length > 0)
				throw new Error(`no text at ${start} of paragraph ${index}`);
			const body = `<${this.#w}:r><${this.#w}:t xml:space="preserve">${escapeXml(text)}</${this.#w}:t></${this.#w}:r>`;
			return [intoEmpty(this.#xml, paragraph, this.#inserted(body))];
		}
		return touched.map((segment, position) => {
			const { node, run } = segment;
			const w = this.#w;
			const written = this.#xml.slice(node.openEnd, node.closeStart);
			const from = writtenOffset(written, Math.max(start, segment.start) - segment.start);
			const to = writtenOffset(written, Math.min(end, segment.end) - segment.start);
			const open = reopened(this.#xml, run);
			const isLast = position === touched.length - 1;
			const gone =
				to > from
					? this.#wrapped(
							'del',
							`${open}<${w}:delText xml:space="preserve">${written.slice(from, to)}</${w}:delText></${w}:r>`
						)
					: '';
			const come =
				isLast && text !== ''
					? this.#inserted(
							`${open}<${w}:t xml:space="preserve">${escapeXml(text)}</${w}:t></${w}:r>`
						)
					: '';
			return {
				at: node.openEnd + from,
				remove: to - from,
				insert: `</${w}:t></${w}:r>${gone}${come}${open}<${w}:t xml:space="preserve">`
			};
		});
	}

	#inserted(run: string): string {
		return this.#wrapped('ins', run);
	}

	#wrapped(name: 'ins' | 'del', run: string): string {
		const w = this.#w;
		return `<${w}:${name} ${w}:id="${this.#id++}" ${this.#attributes}>${run}</${w}:${name}>`;
	}
}

/** An empty stretch lies at the end of the text before it. */
const meets = (segment: Segment, { start, end }: Replacement): boolean =>
	start === end
		? (segment.start < start && start <= segment.end) ||
			(start === 0 && segment.start === 0)
		: segment.start < end && segment.end > start;

const nextId = (xml: string, w: string): number =>
	1 +
	[...descendants(scanXml(xml))]
		.filter(({ name }) => name === 'ins' || name === 'del' || name.startsWith('move'))
		.reduce(
			(most, node) => Math.max(most, Number(attribute(xml, node, `${w}:id`) ?? 0)),
			0
		);
