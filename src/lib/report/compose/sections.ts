import type { Block } from '../document.ts';
import { text } from '../inline.ts';
import type { TemplateNode } from '../template/template.ts';
import type { Drawn } from './plan.ts';

/**
 * 数据段落: the paragraphs of the sections marked {数据}, each under its heading. Figures and tables stay
 * with the whole report, and so does what the writer still has to fill in.
 */
export function dataNodes(nodes: readonly TemplateNode[]): TemplateNode[] {
	const kept: TemplateNode[] = [];
	let inside = 0;
	for (const node of nodes) {
		if (node.type === 'annex') inside = 0;
		if (node.type === 'heading' && (inside === 0 || node.level <= inside))
			inside = node.data ? node.level : 0;
		if (inside === 0 || node.type === 'block') continue;
		const filled = node.type === 'paragraph' ? withoutBlanks(node) : node;
		if (filled) kept.push(filled);
	}
	return kept;
}

/** Null where nothing but blanks was written. */
function withoutBlanks(
	node: Extract<TemplateNode, { type: 'paragraph' }>
): TemplateNode | null {
	const parts = node.line.parts
		.map((part) =>
			typeof part === 'string' ? part.replace(/〔待填：[^〕]*〕/g, '') : part
		)
		.filter((part) => part !== '');
	return parts.length === 0 ? null : { ...node, line: { ...node.line, parts } };
}

/**
 * 本节所需数据均缺，见缺数清单: one line where a section asked for data and none of it came, if it is a data
 * section or nothing else stands there.
 */
export function settleSections(
	drawn: readonly ({ node: TemplateNode } & Drawn)[]
): Block[] {
	const blocks: Block[] = [];
	drawn.forEach((one, index) => {
		blocks.push(...one.blocks);
		if (one.node.type !== 'heading' && one.node.type !== 'annex') return;
		const level = one.node.type === 'heading' ? one.node.level : 0;
		const section = [];
		for (const next of drawn.slice(index + 1)) {
			if (next.node.type === 'annex') break;
			if (next.node.type === 'heading' && next.node.level <= level) break;
			section.push(next);
		}
		const lowest = section.every(({ node }) => node.type !== 'heading');
		const data = one.node.type === 'heading' && one.node.data;
		if (
			lowest &&
			(data || section.every((next) => next.blocks.length === 0)) &&
			section.some(({ asked }) => asked) &&
			!section.some(({ answered }) => answered)
		)
			blocks.push({
				type: 'paragraph',
				inlines: [text('本节所需数据均缺，见缺数清单。')]
			});
	});
	return blocks;
}
