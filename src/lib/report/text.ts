import { say } from '#lib/wording/say.ts';
import { numberCaptions, type Captions } from './docx/captions.ts';
import { captionText } from './caption-text.ts';
import {
	render,
	type Inlines,
	type Renderers,
	type ReportDocument,
	type TableBlock
} from './document.ts';
import { natureLine } from './nature.ts';
import { joinRunIn } from './run-in.ts';
import { placements } from './table-grid.ts';

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
	masthead: ({ name, issue, left, right }) =>
		[
			name,
			line(issue, captions),
			[line(left, captions), line(right, captions)].join('\u3000\u3000')
		].join('\n'),
	byline: ({ inlines }) => line(inlines, captions),
	salutation: ({ inlines }) => line(inlines, captions),
	heading: ({ label, inlines }) => label + line(inlines, captions),
	paragraph: ({ inlines, style }) => (style ? '' : '　　') + line(inlines, captions),
	table: (block) =>
		[
			...(block.caption === '' ? [] : [captionText(block, block.caption, captions)]),
			...(block.unit === '' ? [] : [block.unit]),
			...[block.head, block.rows].flatMap((rows) => tabbed(rows)),
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
	landscape: () => '',
	upright: () => '',
	signature: ({ inlines, date }) =>
		`\n${line(inlines, captions)}\n${line(date, captions)}`,
	imprint: ({ lines }) => lines.map((one) => line(one, captions)).join('\n'),
	contents: () => '',
	pageBreak: () => ''
});

/** Rows with a tab a column; a cell that covers others leaves them empty. */
const tabbed = (rows: TableBlock['rows']): string[] =>
	placements(rows).map((spots) => {
		const cells: string[] = [];
		for (const { cell, column } of spots) cells[column] = cell.text.replace(/\n/g, '');
		return Array.from(cells, (words) => words ?? '').join('\t');
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
