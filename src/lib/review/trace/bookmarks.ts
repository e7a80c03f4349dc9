import type { Span } from '../document.ts';
import type { DocxDocument, DocxParagraph } from '../read/docx.ts';
import { wordPrefix } from '../read/namespace.ts';
import type { Segment } from '../read/story.ts';
import { attribute, descendants, scanXml } from '../read/xml-scan.ts';

/** What stands between the two ends of a bookmark now. */
export interface MarkedText {
	name: string;
	/** As a reader sees it, joined over however many runs an editor split it into; '' where it was emptied. */
	text: string;
	/** Where it stands; of an emptied one the place between two characters. Null where a paragraph ends inside it. */
	span: Span | null;
}

interface Placed {
	segment: Segment;
	paragraph: DocxParagraph;
}

/** Every bookmark of body and notes in the order of the text, copies of one name included. */
export function markedTexts(document: DocxDocument): MarkedText[] {
	return Object.entries(document.texts).flatMap(([part, xml]) => {
		const w = wordPrefix(xml)!;
		const placed = document.paragraphs
			.filter((paragraph) => paragraph.part === part)
			.flatMap((paragraph) =>
				paragraph.segments.map((segment): Placed => ({ segment, paragraph }))
			)
			.sort((a, b) => a.segment.node.start - b.segment.node.start);
		const open = new Map<string, { name: string; from: number }>();
		const found: MarkedText[] = [];
		for (const node of descendants(scanXml(xml))) {
			if (node.prefix !== w) continue;
			if (node.name === 'bookmarkStart')
				open.set(attribute(xml, node, `${w}:id`) ?? '', {
					name: attribute(xml, node, `${w}:name`) ?? '',
					from: node.end
				});
			if (node.name !== 'bookmarkEnd') continue;
			const id = attribute(xml, node, `${w}:id`) ?? '';
			const start = open.get(id);
			if (!start) continue;
			open.delete(id);
			found.push({ name: start.name, ...between(placed, start.from, node.start, xml) });
		}
		return found;
	});
}

function between(
	placed: readonly Placed[],
	from: number,
	to: number,
	xml: string
): Omit<MarkedText, 'name'> {
	const first = firstFrom(placed, from);
	const inside: Placed[] = [];
	for (let at = first; at < placed.length && placed[at]!.segment.node.start < to; at++)
		inside.push(placed[at]!);
	const [head] = inside;
	if (!head) return { text: '', span: emptySpan(placed, first, from, to, xml) };
	const paragraphs = [...new Set(inside.map(({ paragraph }) => paragraph))];
	const text = paragraphs
		.map((paragraph) => {
			const own = inside.filter((one) => one.paragraph === paragraph);
			return paragraph.text.slice(own[0]!.segment.start, own.at(-1)!.segment.end);
		})
		.join('\n');
	return {
		text,
		span:
			paragraphs.length > 1
				? null
				: {
						paragraph: head.paragraph.index,
						start: head.segment.start,
						end: inside.at(-1)!.segment.end
					}
	};
}

/** Behind the text before it or before the text behind it, in its own paragraph; null in an empty one. */
function emptySpan(
	placed: readonly Placed[],
	first: number,
	from: number,
	to: number,
	xml: string
): Span | null {
	const before = placed[first - 1];
	if (before && !/<\/\w+:p>/.test(xml.slice(before.segment.node.end, from))) {
		const { end } = before.segment;
		return { paragraph: before.paragraph.index, start: end, end };
	}
	const behind = placed[first];
	if (behind && !/<\/\w+:p>/.test(xml.slice(to, behind.segment.node.start))) {
		const { start } = behind.segment;
		return { paragraph: behind.paragraph.index, start, end: start };
	}
	return null;
}

/** Index of the first segment that begins at `offset` or behind it. */
function firstFrom(placed: readonly Placed[], offset: number): number {
	let low = 0;
	let high = placed.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (placed[middle]!.segment.node.start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
