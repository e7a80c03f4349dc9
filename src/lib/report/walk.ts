import type { Stat } from '#lib/domain/stat.ts';
import type { Block, Inline, Inlines } from './document.ts';

const own = (block: Block): Inlines => {
	switch (block.type) {
		case 'byline':
		case 'salutation':
		case 'heading':
		case 'paragraph':
			return block.inlines;
		case 'signature':
			return [...block.inlines, ...block.date];
		case 'masthead':
			return [...block.issue, ...block.left, ...block.right];
		case 'imprint':
			return block.lines.flat();
		default:
			return [];
	}
};

/** Every inline of a document's prose, in order. */
export function* everyInline(blocks: readonly Block[]): Generator<Inline> {
	for (const block of blocks) yield* own(block);
}

/** Every bound number: prose first as it stands, tables in their place; charts by their marks. */
export function* everyStat(
	blocks: readonly Block[]
): Generator<{ stat: Stat; text: string }> {
	for (const block of blocks) {
		for (const inline of own(block)) if (inline.type === 'number') yield inline;
		if (block.type === 'table')
			for (const row of block.rows)
				for (const cell of row) if (cell.stat) yield { stat: cell.stat, text: cell.text };
		if (block.type === 'chart')
			for (const series of block.chart.series)
				for (const stat of series.stats) if (stat) yield { stat, text: '' };
	}
}
