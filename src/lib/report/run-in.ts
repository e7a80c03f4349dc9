import type { Block } from './document.ts';

/** 段首标题 joined with its text where the output has no heading that runs on: （一）……。……, the heading as its lead. */
export function joinRunIn(blocks: readonly Block[]): Block[] {
	const joined: Block[] = [];
	for (const block of blocks) {
		const heading = joined.at(-1);
		if (
			heading?.type !== 'heading' ||
			!heading.runIn ||
			block.type !== 'paragraph' ||
			(block.style ?? 'body') !== 'body'
		) {
			joined.push(block);
			continue;
		}
		const lead = [{ type: 'text', text: heading.label } as const, ...heading.inlines];
		joined[joined.length - 1] = {
			...block,
			inlines: [...lead, ...block.inlines],
			lead: lead.length
		};
	}
	return joined;
}
