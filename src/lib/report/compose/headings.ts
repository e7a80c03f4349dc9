import { headingLabel } from '#lib/wording/numeral.ts';
import type { Block } from '../document.ts';
import { text } from '../inline.ts';

/** 一、 （一） 1. in order; annexes and tables are numbered by the writer of the file. */
export function numberHeadings(blocks: readonly Block[]): Block[] {
	const counts = [0, 0, 0];
	return blocks.map((block) => {
		if (block.type !== 'heading') return block;
		const level = block.level - 1;
		counts[level]!++;
		counts.fill(0, level + 1);
		return { ...block, label: headingLabel(block.level, counts[level]!) };
	});
}

/** What a lead that wants a number begins with: **几是精准救助。**. */
export const unnumbered = '几是';

/** 一是、二是 of the leads under one heading, in order; one alone is not counted. */
export function numberLeads(blocks: readonly Block[]): Block[] {
	let section = 0;
	const sections = blocks.map((block) =>
		block.type === 'heading' ? ++section : section
	);
	const of = (at: number) =>
		blocks.filter((block, index) => sections[index] === at && isUnnumbered(block)).length;
	let count = 0;
	return blocks.map((block, index) => {
		if (block.type === 'heading') count = 0;
		if (!isUnnumbered(block)) return block;
		const [first, ...rest] = block.inlines;
		const label = of(sections[index]!) === 1 ? '' : headingLabel(5, ++count);
		return {
			...block,
			inlines: [text(label + first!.text.slice(unnumbered.length)), ...rest]
		};
	});
}

const isUnnumbered = (block: Block): block is Extract<Block, { type: 'paragraph' }> =>
	block.type === 'paragraph' &&
	block.inlines[0]?.type === 'text' &&
	block.inlines[0].text.startsWith(unnumbered);
