import type { Block } from '../document.ts';
import { isContinued, wholeOf } from '../table-parts.ts';

/** One full-width space stands between the number and the words of a caption. */
export const afterLabel = '\u3000';

/** 表1, 图2, 附表1 with what a reference to it needs. */
export interface Caption {
	/** As printed: 表1. */
	label: string;
	/** What is counted by a field: 表 and 1; null where the label is plain text (附表). */
	counted: { word: string; number: number } | null;
	/** Name of the bookmark round the label. */
	bookmark: string;
}

export interface Captions {
	/** Of a table (a part of one has that of the whole), chart or annex block; null for a table that is its whole annex (its label stands at the head of the page). */
	of(block: Block): Caption | null;
	/** By the id of its block, or by its label as printed; null where there is none. */
	find(to: string): Caption | null;
}

/**
 * Numbers tables, figures and annexes in order. An annex of one table lends it its own label; of
 * several tables they are 附表2-1, 附表2-2.
 */
export function numberCaptions(blocks: readonly Block[]): Captions {
	const made = new Map<Block, Caption>();
	const known = new Map<string, Caption>();
	const counts = new Map<string, number>();
	const next = (word: string) => {
		const number = (counts.get(word) ?? 0) + 1;
		counts.set(word, number);
		return number;
	};
	const add = (
		block: Block,
		label: string,
		id: string | null,
		counted: Caption['counted'] = null
	) => {
		const bookmark = `_Ref_${String(made.size + 1).padStart(4, '0')}`;
		const caption = { label, counted, bookmark };
		made.set(numbered(block), caption);
		for (const name of [label, id])
			if (name !== null && !known.has(name)) known.set(name, caption);
		return caption;
	};
	let annex: { caption: Caption; tables: number; at: number } | null = null;
	blocks.forEach((block, index) => {
		if (block.type === 'annex') {
			const single = blocks.filter((one) => sameAnnex(one, block)).length === 1;
			const own = single || /\d$/.test(block.label) ? '' : next(block.label);
			// 附表1 may be referred to before it is known that there is only one, which has no number.
			const caption = add(
				block,
				`${block.label}${own}`,
				single ? `${block.label}1` : null
			);
			annex = { caption, tables: tablesOfAnnex(blocks, index), at: 0 };
		}
		if (block.type === 'chart') {
			const counted = { word: '图', number: next('图') };
			add(block, `图${counted.number}`, block.id, counted);
		}
		// A table that is the whole document is named by its title.
		if (block.type !== 'table' || block.caption === '' || isContinued(block)) return;
		if (annex === null) {
			const counted = { word: '表', number: next('表') };
			add(block, `表${counted.number}`, block.id, counted);
		} else if (annex.tables === 1) known.set(block.id, annex.caption);
		else add(block, `${annex.caption.label}-${++annex.at}`, block.id);
	});
	return {
		of: (block) => made.get(numbered(block)) ?? null,
		find: (to) => known.get(to) ?? null
	};
}

const numbered = (block: Block): Block =>
	block.type === 'table' ? wholeOf(block) : block;

const sameAnnex = (one: Block, annex: Block): boolean =>
	one.type === 'annex' && annex.type === 'annex' && one.label === annex.label;

function tablesOfAnnex(blocks: readonly Block[], from: number): number {
	let count = 0;
	for (const block of blocks.slice(from + 1)) {
		if (block.type === 'annex') break;
		if (block.type === 'table' && !isContinued(block)) count++;
	}
	return count;
}
