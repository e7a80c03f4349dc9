import { SectionType, TableOfContents, type FileChild, type ISectionOptions } from 'docx';
import { render, type Block, type Renderers, type ReportDocument } from '../document.ts';
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
		if (block.type === 'upright') turn(false);
		else runs.at(-1)!.blocks.push(block);
	}
	return runs.filter((run, index) => index === 0 || run.blocks.length > 0);
}

export function sections(
	document: ReportDocument,
	options: DocxOptions,
	setting: Setting
): ISectionOptions[] {
	return orientations(document.blocks).map(({ landscape, blocks }, index) => ({
		properties: {
			...sectionProperties(landscape, options.layout),
			type: SectionType.NEXT_PAGE
		},
		// Later sections take over the first one's, and go on counting.
		...(index === 0 ? { ...headers(document), footers: footers() } : {}),
		children: children(blocks, landscape, options, setting)
	}));
}

function children(
	blocks: readonly Block[],
	landscape: boolean,
	options: DocxOptions,
	setting: Setting
): FileChild[] {
	const width = typeWidth(landscape);
	const result: FileChild[] = [];
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index]!;
		const next = blocks[index + 1];
		if (block.type === 'heading' && block.runIn) {
			const body =
				next?.type === 'paragraph' && (next.style ?? 'body') === 'body' ? next : null;
			result.push(runInParagraph(block, body, setting));
			if (body) index++;
			continue;
		}
		const renderers: Renderers<FileChild[]> = {
			title: ({ text }) => [titleParagraph(text, next?.type !== 'byline')],
			byline: (one) => [bylineParagraph(one, setting, next?.type !== 'byline')],
			salutation: (one) => [salutationParagraph(one, setting)],
			heading: (one) => [headingParagraph(one, setting)],
			paragraph: (one) => [bodyParagraph(one, setting)],
			table: (one) => tableBlocks(one, setting.captions.of(one), width, setting),
			chart: (one) => chartBlocks(one, width, options.greyscale ?? false, setting),
			annex: (one) =>
				// A section begins on a new page by itself.
				annexParagraphs(one, setting, index > 0),
			upright: () => [],
			signature: (one) => signatureParagraphs(one, setting),
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
