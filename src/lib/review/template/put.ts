import { writtenOffset } from '../read/xml-scan.ts';
import type { Segment } from '../read/story.ts';
import { reopened } from '../write/runs.ts';
import type { Edit } from '../write/splice.ts';
import type { Binder } from './binder.ts';
import { lookOf, runsOf } from './runs.ts';
import type { Filling } from './say-spot.ts';
import type { Spot } from './template.ts';

/**
 * Puts fillings in the place of their stretches, each in the look of its first character: the run is opened
 * there, what comes behind it goes on as it was.
 */
export function putInto(
	xml: string,
	{ paragraph }: Spot,
	fillings: readonly Filling[],
	binder: Binder | null
): Edit[] {
	const spaced = new Set<Segment>();
	const edits = fillings.flatMap(({ start, end, inlines }): Edit[] => {
		const touched = paragraph.segments.filter(
			(one) => one.isText && one.start < end && one.end > start
		);
		return touched.map((one, index) => {
			const { node, run } = one;
			const written = xml.slice(node.openEnd, node.closeStart);
			const from = writtenOffset(written, Math.max(start, one.start) - one.start);
			const to = writtenOffset(written, Math.min(end, one.end) - one.start);
			spaced.add(one);
			const runs =
				index === 0 && inlines.length > 0
					? `</w:t></w:r>${runsOf(inlines, lookOf(xml, run), binder)}${reopened(xml, run)}<w:t xml:space="preserve">`
					: '';
			return { at: node.openEnd + from, remove: to - from, insert: runs };
		});
	});
	return [...[...spaced].flatMap((one) => keepSpaces(xml, one)), ...edits];
}

/** A cut may leave a space at an end of the text, which counts only where it is said to. */
function keepSpaces(xml: string, { node }: Segment): Edit[] {
	return /\sxml:space\s*=/.test(xml.slice(node.start, node.openEnd))
		? []
		: [{ at: node.openEnd - 1, remove: 0, insert: ' xml:space="preserve"' }];
}

/** A run opened or cut at its very end holds no text: it goes. */
export const withoutEmptyRuns = (xml: string): string =>
	xml.replace(
		/<w:r(?: [^<>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^<>]*)?><\/w:t><\/w:r>/gs,
		''
	);
