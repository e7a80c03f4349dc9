import type { WorldFinding } from '#lib/findings/finding.ts';
import type { BlockMaker } from '../blocks/block.ts';
import { blockNamed } from '../blocks/index.ts';
import type { Block, Inlines, MissingEntry } from '../document.ts';
import { fullWidth, inlineText, text, tidy } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { sentences } from '../template/sentences.ts';
import type { TemplateLine, TemplateNode, TemplateSlot } from '../template/template.ts';
import { blockApplies, pieceApplies } from './applies.ts';
import { readPiece, slotsOf, type Piece } from './pieces.ts';
import { saySentence, type Answers } from './sentence.ts';

/** What became of one node of a template. */
export interface Drawn {
	blocks: readonly Block[];
	missing: readonly MissingEntry[];
	/** Whether it asked for data, and whether any of it came. */
	asked: boolean;
	answered: boolean;
}

/** A node that knows what it will ask, and how it is drawn once answered. */
export interface PlannedNode {
	node: TemplateNode;
	slots: readonly string[];
	draw(answers: Answers, findings: readonly WorldFinding[]): Drawn;
}

const nothing = { missing: [], asked: false, answered: false };

/**
 * Reads every node against the kit; a block is told under how deep a heading it stands. Blocks that
 * are no question for this region go, and an annex that had nothing else goes with them.
 */
export function planNodes(nodes: readonly TemplateNode[], kit: Kit): PlannedNode[] {
	let level = 0;
	return applicable(nodes, kit).map((node) => {
		if (node.type === 'heading') level = node.level;
		if (node.type === 'annex') level = 0;
		switch (node.type) {
			case 'block':
				return planBlock(node, node.slot, level, kit);
			case 'annex':
				return planAnnex(node, kit);
			case 'heading':
				return planHeading(node, kit);
			case 'paragraph':
				return planParagraph(node, kit);
		}
	});
}

function applicable(nodes: readonly TemplateNode[], kit: Kit): TemplateNode[] {
	const kept = nodes.filter((node) => {
		if (node.type !== 'block') return true;
		if (namesOf(node.slot)[0] === '数据修订') return (kit.revisions ?? []).length > 0;
		if (isClosing(node.slot)) return true;
		return blockApplies(blockNamed(...namesOf(node.slot)), kit);
	});
	return kept.filter((node, index) => {
		if (node.type !== 'annex' || nodes[nodes.indexOf(node) + 1] === kept[index + 1])
			return true;
		return kept[index + 1] !== undefined && kept[index + 1]!.type !== 'annex';
	});
}

type Of<T extends TemplateNode['type']> = Extract<TemplateNode, { type: T }>;

function planAnnex(node: Of<'annex'>, kit: Kit): PlannedNode {
	const line = planLine(node.title, kit);
	return {
		node,
		slots: line.slots,
		draw: (answers) => ({
			...nothing,
			blocks: [
				{
					type: 'annex',
					label: node.label,
					title: inlineText(line.say(answers).inlines),
					landscape: node.landscape
				}
			]
		})
	};
}

function planHeading(node: Of<'heading'>, kit: Kit): PlannedNode {
	const line = planLine(node.line, kit);
	return {
		node,
		slots: line.slots,
		draw: (answers) => ({
			...nothing,
			blocks: [
				{
					type: 'heading',
					level: node.level,
					label: '',
					inlines: line.say(answers).inlines
				}
			]
		})
	};
}

function planParagraph(node: Of<'paragraph'>, kit: Kit): PlannedNode {
	const line = planLine(node.line, kit);
	const lead = node.lead ? planLine(node.lead, kit) : null;
	return {
		node,
		slots: [...line.slots, ...(lead?.slots ?? [])],
		draw(answers) {
			const { inlines, ...result } = line.say(answers);
			if (inlines.length === 0) return { ...result, blocks: [] };
			const led = lead ? lead.say(answers).inlines : [];
			return { ...result, blocks: [paragraph(node.kind, led, inlines)] };
		}
	};
}

function paragraph(kind: Of<'paragraph'>['kind'], lead: Inlines, rest: Inlines): Block {
	const inlines = [...lead, ...rest];
	if (kind === 'byline' || kind === 'salutation') return { type: kind, inlines };
	return {
		type: 'paragraph',
		inlines,
		...(lead.length > 0 ? { lead: lead.length } : {}),
		...(kind === 'body' ? {} : { style: kind })
	};
}

/** Blocks that only the finished document can fill stand as marks until then. */
const closingBlocks = ['缺数清单', '数据修订', '数据出处', '目录', '落款', '横排'];

/** 表 and 分地区主要指标 of 【表：分地区主要指标】. */
function namesOf({ text }: TemplateSlot): [kind: string, name: string] {
	const [kind = '', name = ''] = text.split(/[：:]/).map((part) => part.trim());
	return [kind, name];
}

const isClosing = (slot: TemplateSlot): boolean =>
	closingBlocks.includes(namesOf(slot)[0]);

function planBlock(
	node: TemplateNode,
	slot: TemplateSlot,
	level: number,
	kit: Kit
): PlannedNode {
	const [kind, name] = namesOf(slot);
	if (isClosing(slot))
		return {
			node,
			slots: [],
			draw: () => ({
				...nothing,
				blocks: [
					kind === '目录'
						? { type: 'contents' }
						: kind === '横排'
							? { type: 'landscape' }
							: { type: 'paragraph', inlines: [text(`【${kind}】`)] }
				]
			})
		};
	const maker = blockNamed(kind, name);
	const slots = maker.asks(kit);
	return {
		node,
		slots,
		draw(answers, findings) {
			const blocks = maker.builds(
				slots.map((one) => answers.get(one)!),
				kit,
				{ findings, level }
			);
			return {
				blocks,
				asked: !neverMissing.includes(kind),
				answered: blocks.length > 0,
				missing:
					blocks.length > 0 || neverMissing.includes(kind) ? [] : [missingBlock(maker)]
			};
		}
	};
}

/** What is judged is there or not, and what the writer fills in is his; neither is missing. */
const neverMissing = ['问题', '特点', '建议', '报头', '版记'];

const missingBlock = ({ kind, name }: BlockMaker): MissingEntry => ({
	slot: `${kind}：${name}`,
	name: `${kind}“${name}”`,
	reason: '本数据集没有可列的数据',
	sentence: ''
});

/** A line of sentences: what it asks, and what it says once answered. */
export function planLine(line: TemplateLine, kit: Kit) {
	const read = (part: string | TemplateSlot): string | Piece =>
		typeof part === 'string' ? part : readPiece(part, kit);
	const all = sentences(line)
		.map((sentence) => sentence.map(read))
		.filter((sentence) =>
			sentence.every((part) => typeof part === 'string' || pieceApplies(part, kit))
		);
	return {
		slots: all.flat().flatMap((part) => (typeof part === 'string' ? [] : slotsOf(part))),
		say(answers: Answers) {
			let setting = { time: '', place: '' };
			const said = all.map((sentence) => {
				const one = saySentence(sentence, answers, kit, setting);
				setting = one.setting;
				return one;
			});
			return {
				inlines: fullWidth(tidy(said.flatMap(({ inlines }) => inlines ?? []))),
				missing: said.flatMap((one) => one.missing),
				asked: said.some(({ asked }) => asked),
				answered: said.some(({ asked, inlines }) => asked && inlines !== null)
			};
		}
	};
}
