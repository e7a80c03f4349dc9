import { headingLabel } from '#lib/wording/numeral.ts';
import type { Block } from '../document.ts';

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
