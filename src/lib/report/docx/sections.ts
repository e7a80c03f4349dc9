import { SectionType, TableOfContents, type FileChild, type ISectionOptions } from 'docx';
import {
	render,
	type Block,
	type Renderers,
	type ReportDocument,
	type TableBlock
} from '../document.ts';
import { isContinued } from '../table-parts.ts';
import { chartBlocks } from './chart.ts';
import { footers, headers } from './furniture.ts';
import type { DocxOptions } from './options.ts';
import { sectionProperties, typeWidth } from './page.ts';
import {
	annexParagraphs,
	bodyParagraph,
	bylineParagraph,
	contentsTitle,
	headingParagraph,
	imprintParagraphs,
	mastheadParagraphs,
	newPage,
	runInParagraph,
	salutationParagraph,
	signatureParagraphs,
	titleParagraph
} from './paragraphs.ts';
import type { Setting } from './runs.ts';
import { tableBlocks } from './table.ts';

/** Pages of one orientation. */
interface Run {
	landscape: boolean;
	blocks: Block[];
}

/** Upright and landscape pages in turn; a section with nothing in it is left out. */
export function orientations(blocks: readonly Block[]): Run[] {
	const runs: Run[] = [{ landscape: false, blocks: [] }];
	const turn = (landscape: boolean) => {
		if (runs.at(-1)!.landscape !== landscape) runs.push({ landscape, blocks: [] });
	};
	for (const block of blocks) {
		if (block.type === 'annex') turn(block.landscape);
		if (block.type === 'landscape') turn(true);
		else if (block.type === 'upright') turn(false);
		else runs.at(-1)!.blocks.push(block);
	}
	const kept = runs.filter((run) => run.blocks.length > 0);
	return kept.length === 0 ? runs.slice(0, 1) : kept;
}

export function sections(
	document: ReportDocument,
	options: Omit<DocxOptions, 'today'>,
	setting: Setting
): ISectionOptions[] {
	return orientations(document.blocks).map(({ landscape, blocks }, index) => ({
		properties: {
			...sectionProperties(landscape, options.layout),
			type: SectionType.NEXT_PAGE
		},
		// Later sections take over the first one's, and go on counting.
		...(index === 0 ? { ...headers(document), footers: footers() } : {}),
		children: children(blocks, landscape, typeWidth(landscape), options, setting)
	}));
}

/** Blocks as they stand on paper, tables and figures as wide as told (twips). */
export function children(
	blocks: readonly Block[],
	landscape: boolean,
	width: number,
	options: Omit<DocxOptions, 'today'>,
	setting: Setting
): FileChild[] {
	const result: FileChild[] = [];
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index]!;
		const next = blocks[index + 1];
		if (block.type === 'heading' && block.runIn) {
			const body =
				next?.type === 'paragraph' && (next.style ?? 'body') === 'body' ? next : null;
			const after = body ? blocks[index + 2] : next;
			result.push(runInParagraph(block, body, setting, after?.type === 'signature'));
			if (body) index++;
			continue;
		}
		const renderers: Renderers<FileChild[]> = {
			title: ({ text }) => [titleParagraph(text, next?.type !== 'byline', landscape)],
			masthead: (one) => mastheadParagraphs(one, setting),
			byline: (one) => [bylineParagraph(one, setting, next?.type !== 'byline')],
			salutation: (one) => [salutationParagraph(one, setting)],
			heading: (one) => [headingParagraph(one, setting)],
			// A name and a date never stand alone on a page.
			paragraph: (one) => [bodyParagraph(one, setting, next?.type === 'signature')],
			table: (one) => tableBlocks(one, width, setting),
			chart: (one) => chartBlocks(one, width, options.greyscale ?? false, setting),
			annex: (one) =>
				annexParagraphs(
					one,
					annexTitle(one.title, blocks.slice(index + 1)),
					setting,
					annexStart(blocks, index)
				),
			landscape: () => [],
			upright: () => [],
			signature: (one) => signatureParagraphs(one, setting),
			imprint: (one) => imprintParagraphs(one, setting),
			contents: () => [
				contentsTitle(),
				new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' })
			],
			pageBreak: () => [newPage()]
		};
		result.push(...render(renderers, block));
	}
	return result;
}

/** A section begins on a new page by itself; annexes that have nothing to show share one. */
function annexStart(blocks: readonly Block[], index: number): 'top' | 'page' | 'below' {
	if (index === 0) return 'top';
	return isBare(blocks.slice(0, index)) ? 'below' : 'page';
}

/** A table that is its whole annex has no caption of its own: its period stands in the annex's title. */
function annexTitle(title: string, after: readonly Block[]): string {
	const end = after.findIndex(({ type }) => type === 'annex' || type === 'upright');
	const own = after.slice(0, end < 0 ? after.length : end);
	const [table, ...more] = own.filter(
		(block) => block.type === 'table' && !isContinued(block)
	) as TableBlock[];
	return table && more.length === 0 && table.caption.endsWith(title)
		? table.caption
		: title;
}

/** Whether the last annex so far has nothing but one line: 本节所需数据均缺，见缺数清单。 */
function isBare(before: readonly Block[]): boolean {
	const from = before.findLastIndex(({ type }) => type === 'annex');
	const [only, ...more] = before.slice(from + 1);
	return from >= 0 && more.length === 0 && only?.type === 'paragraph';
}
