import type { Evidence } from '#lib/findings/finding.ts';
import { headingLabel } from '#lib/wording/numeral.ts';
import { unnumbered } from '../compose/headings.ts';
import type { Block, Inline, Inlines } from '../document.ts';
import { text } from '../inline.ts';

export const evidenceInlines = (evidence: Evidence): Inlines =>
	evidence.map((part): Inline =>
		typeof part === 'string'
			? text(part)
			: { type: 'number', text: part.text, stat: part.stat }
	);

/** （一）……。 and its text run on in one paragraph. */
const item = (title: string, inlines: Inlines): Block[] => [
	{ type: 'heading', level: 2, label: '', inlines: [text(`${title}。`)], runIn: true },
	{ type: 'paragraph', inlines }
];

/** 一是……。 */
const counted = (title: string, inlines: Inlines): Block => ({
	type: 'paragraph',
	inlines: [text(`${unnumbered}${title}。`), ...inlines],
	lead: 1
});

/** Under a heading of the first level items are headings of their own, deeper down they are counted. */
export const asItems = (level: number, title: string, inlines: Inlines): Block[] =>
	level > 1 ? [counted(title, inlines)] : item(title, inlines);

/** 一是……，……；二是……。 in one paragraph behind its lead. */
export function runOn(
	lead: string,
	items: readonly (readonly [string, Inlines])[]
): Block {
	const many = items.length > 1;
	return {
		type: 'paragraph',
		inlines: [
			text(lead),
			...items.flatMap(([title, inlines], index): Inlines => [
				text(`${many ? headingLabel(5, index + 1) : ''}${title}，`),
				...withoutStop(inlines),
				text(index === items.length - 1 ? '。' : '；')
			])
		],
		lead: 1
	};
}

/** Evidence ends in a full stop of its own; inside a longer sentence its clauses are apart by commas. */
function withoutStop(inlines: Inlines): Inlines {
	return inlines.map((inline, index) => {
		if (inline.type !== 'text') return inline;
		const words = inline.text.replaceAll('；', '，');
		return text(index === inlines.length - 1 ? words.replace(/。$/, '') : words);
	});
}
