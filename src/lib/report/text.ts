import { say } from '#lib/wording/say.ts';
import { numberCaptions, type Captions } from './docx/captions.ts';
import { captionText } from './caption-text.ts';
import { render, type Inlines, type Renderers, type ReportDocument } from './document.ts';
import { natureLine } from './nature.ts';
import { joinRunIn } from './run-in.ts';

const line = (inlines: Inlines, captions: Captions): string =>
	inlines
		.map((inline) =>
			inline.type === 'reference'
				? (captions.find(inline.to)?.label ?? inline.text)
				: inline.text
		)
		.join('');

const renderers = (captions: Captions): Renderers<string> => ({
	title: ({ text }) => `${text}\n`,
	byline: ({ inlines }) => line(inlines, captions),
	salutation: ({ inlines }) => line(inlines, captions),
	heading: ({ label, inlines }) => label + line(inlines, captions),
	paragraph: ({ inlines, style }) => (style ? '' : '　　') + line(inlines, captions),
	table: (block) =>
		[
			captionText(block, block.caption, captions),
			...(block.unit === '' ? [] : [block.unit]),
			...[...block.head, ...block.rows].map((row) =>
				row.map((cell) => cell.text.replace(/\n/g, '')).join('\t')
			),
			...block.notes
		].join('\n'),
	chart: (block) =>
		[
			captionText(block, block.caption, captions),
			['', ...block.chart.series.map(({ name }) => name)].join('\t'),
			...block.chart.categories.map((category, index) =>
				[
					category,
					...block.chart.series.map(({ stats }) => {
						const stat = stats[index];
						return stat ? say(stat, { profile: 'table' }) : '';
					})
				].join('\t')
			)
		].join('\n'),
	annex: (block) => `\n${captionText(block, block.title, captions)}`,
	upright: () => '',
	signature: ({ inlines, date }) =>
		`\n${line(inlines, captions)}\n${line(date, captions)}`,
	contents: () => '',
	pageBreak: () => ''
});

/** Plain text, one block after another: to paste into one's own speech. */
export function documentText(document: ReportDocument): string {
	const draw = renderers(numberCaptions(document.blocks));
	const nature = natureLine(document);
	return [
		...(nature === null ? [] : [nature]),
		...joinRunIn(document.blocks).map((block) => render(draw, block))
	]
		.filter((text) => text !== '')
		.join('\n');
}
