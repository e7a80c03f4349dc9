import { inlineText } from './inline.ts';
import { render, type Block, type Renderers, type ReportDocument } from './document.ts';

const renderers: Renderers<string> = {
	title: ({ text }) => `${text}\n`,
	byline: ({ inlines }) => inlineText(inlines),
	salutation: ({ inlines }) => inlineText(inlines),
	heading: ({ label, inlines }) => `${label}${inlineText(inlines)}`,
	paragraph: ({ inlines, style }) => (style ? '' : '　　') + inlineText(inlines),
	table: ({ caption, unit, head, rows, notes }) =>
		[
			caption,
			...(unit === '' ? [] : [unit]),
			...[...head, ...rows].map((row) =>
				row.map((cell) => cell.text.replace(/\n/g, '')).join('\t')
			),
			...notes
		].join('\n'),
	chart: ({ caption, chart }) =>
		[
			caption,
			['', ...chart.series.map((series) => series.name)].join('\t'),
			...chart.categories.map((category, index) =>
				[category, ...chart.series.map((series) => series.values[index] ?? '')].join('\t')
			)
		].join('\n'),
	annex: ({ label, title }) => `\n${label}　${title}`,
	upright: () => '',
	signature: ({ inlines, date }) => `\n${inlineText(inlines)}\n${inlineText(date)}`,
	contents: () => '',
	pageBreak: () => ''
};

/** Plain text, one block after another: to paste into one's own speech. */
export function documentText(document: ReportDocument): string {
	return document.blocks
		.map((block: Block) => render(renderers, block))
		.filter((text) => text !== '')
		.join('\n');
}
