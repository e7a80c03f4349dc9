import { escapeXml } from '#lib/report/docx/text.ts';
import type { Span } from '../document.ts';
import type { DocxDocument, DocxParagraph } from '../read/docx.ts';
import { writtenOffset } from '../read/xml-scan.ts';
import { packDocx } from './pack.ts';
import { intoEmpty } from './runs.ts';
import { splice, type Edit } from './splice.ts';

/** Text put in the place of a stretch; an empty stretch takes it in between. */
export interface Replacement extends Span {
	readonly text: string;
}

/** The same .docx with stretches replaced, each in the look of its first character. */
export const replaceInDocx = (
	document: DocxDocument,
	replacements: readonly Replacement[]
): Uint8Array => packDocx(document.package.parts, partsReplaced(document, replacements));

/** The parts that replacements change, by path. */
export function partsReplaced(
	document: DocxDocument,
	replacements: readonly Replacement[]
): Record<string, string> {
	const edits = new Map<string, Edit[]>();
	for (const one of replacements) {
		const paragraph = document.paragraphs[one.paragraph]!;
		const own = edits.get(paragraph.part) ?? [];
		own.push(...editsOf(document.texts[paragraph.part]!, paragraph, one));
		edits.set(paragraph.part, own);
	}
	return Object.fromEntries(
		[...edits].map(([part, own]) => [part, splice(document.texts[part]!, own)])
	);
}

/** A blank may lie over several runs: the first takes the text, the others lose their share of it. */
function editsOf(
	xml: string,
	{ segments, index, node }: DocxParagraph,
	{ start, end, text }: Replacement
): Edit[] {
	if (segments.length === 0) {
		const w = node.prefix;
		const run = `<${w}:r><${w}:t xml:space="preserve">${escapeXml(text)}</${w}:t></${w}:r>`;
		return [intoEmpty(xml, node, run)];
	}
	const touched = segments.filter(
		(one) =>
			one.isText &&
			(start === end
				? one.start < start && start <= one.end
				: one.start < end && one.end > start)
	);
	const holders =
		touched.length > 0
			? touched
			: segments.filter((one) => one.isText && one.start === start);
	if (holders.length === 0) throw new Error(`no text at ${start} of paragraph ${index}`);
	return holders.slice(0, start === end ? 1 : undefined).map((one, position) => {
		const written = xml.slice(one.node.openEnd, one.node.closeStart);
		const from = writtenOffset(written, Math.max(start, one.start) - one.start);
		const to = writtenOffset(written, Math.min(end, one.end) - one.start);
		return {
			at: one.node.openEnd + from,
			remove: Math.max(0, to - from),
			insert: position === 0 ? escapeXml(text) : ''
		};
	});
}

/** The same for text: lines keep their own line ends. */
export function replaceInText(
	text: string,
	replacements: readonly Replacement[]
): string {
	const starts = [0];
	for (const { index, 0: mark } of text.matchAll(/\r\n|\r|\n/g))
		starts.push(index + mark.length);
	return splice(
		text,
		replacements.map(({ paragraph, start, end, text: insert }) => ({
			at: starts[paragraph]! + start,
			remove: end - start,
			insert
		}))
	);
}
