import type { DocxOptions } from '#lib/report/docx/options.ts';
import { traceNamespace, traceOf, traceXml } from '#lib/report/docx/trace-part.ts';
import type { Mark } from '#lib/report/docx/marks.ts';
import { chartsOf } from '../trace/charts.ts';
import { findTrace } from '../trace/parse.ts';
import type { XmlNode } from '../read/xml-scan.ts';
import { packDocx } from '../write/pack.ts';
import { splice, type Edit } from '../write/splice.ts';
import { Binder } from './binder.ts';
import { instead, putBlocks } from './draw-blocks.ts';
import type { FilledTemplate } from './fill.ts';
import { AddedParts, putTrace } from './parts.ts';
import { putInto, withoutEmptyRuns } from './put.ts';
import type { Filling } from './say-spot.ts';
import type { Spot, WordTemplate } from './template.ts';

/**
 * The template with what was said in the place of its slots, and the trace of every number. All words outside
 * the slots, and all parts that hold none, are as they were.
 */
export async function writeTemplate(
	{ document }: WordTemplate,
	{ prose, grown, document: report }: FilledTemplate,
	options: DocxOptions
): Promise<Uint8Array> {
	const { package: opened, texts } = document;
	const { main } = opened;
	const binder = new Binder(document);
	const parts = new AddedParts(opened);
	const edits = new Map<string, Edit[]>();
	const add = (part: string, more: readonly Edit[]) =>
		edits.set(part, [...(edits.get(part) ?? []), ...more]);
	for (const { spot, fillings } of prose) {
		const { part, node } = spot.paragraph;
		const xml = texts[part]!;
		add(
			part,
			isGone(spot, fillings) && isPlain(node)
				? [instead(xml, node, '')]
				: putInto(xml, spot, fillings, spot.shadow ? null : binder)
		);
	}
	for (const { spot, blocks } of grown)
		if (blocks.length === 0) add(main, [instead(texts[main]!, spot.paragraph.node, '')]);
	const shown = grown.filter(({ blocks }) => blocks.length > 0);
	add(main, await putBlocks(texts[main]!, shown, options, { binder, parts }));
	for (const [part, own] of edits)
		if (own.length > 0) parts.put(part, withoutEmptyRuns(splice(texts[part]!, own)));
	const marks = placed(binder.marks, opened, parts);
	const old = findTrace(opened.parts)?.path ?? null;
	putTrace(traceXml(traceOf(report, marks)), traceNamespace, old, parts);
	return packDocx(opened.parts, parts.all);
}

/** Whether nothing but spaces is left of a paragraph of prose. */
function isGone(
	{ kind, shadow, paragraph }: Spot,
	fillings: readonly Filling[]
): boolean {
	if (kind !== 'prose' || shadow || fillings.length === 0) return false;
	if (fillings.some(({ inlines }) => inlines.length > 0)) return false;
	let rest = '';
	let from = 0;
	for (const { start, end } of fillings) {
		rest += paragraph.text.slice(from, start);
		from = end;
	}
	return (rest + paragraph.text.slice(from)).trim() === '';
}

/** Nothing but words: no picture, no mark of a comment, no end of a section. */
const isPlain = ({ children }: XmlNode): boolean =>
	children.every(
		({ name, children: own }) =>
			name === 'proofErr' ||
			(name === 'pPr' && own.every((one) => one.name !== 'sectPr')) ||
			(name === 'r' && own.every((one) => ['rPr', 't'].includes(one.name)))
	);

/** A chart of ours may stand behind charts that the template had: its place is told among all of them. */
function placed(
	marks: readonly Mark[],
	{ parts, main }: WordTemplate['document']['package'],
	added: AddedParts
): Mark[] {
	if (marks.every(({ place }) => place === null)) return [...marks];
	const all = added.all;
	const bytes = Object.fromEntries(
		Object.entries(all).map(([path, data]) => [
			path,
			typeof data === 'string' ? new TextEncoder().encode(data) : data
		])
	);
	const ours = chartsOf({ parts: { ...parts, ...bytes }, main }, String(all[main]))
		.map(({ path }, index) => ({ path, index }))
		.filter(({ path }) => all[path] !== undefined);
	return marks.map((mark) =>
		mark.place
			? { ...mark, place: { ...mark.place, chart: ours[mark.place.chart]!.index } }
			: mark
	);
}
