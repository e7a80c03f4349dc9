import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { blockNamed } from '../blocks/index.ts';
import type { BlockMaker } from '../blocks/block.ts';
import type { Block, Inlines, MissingEntry, ReportDocument } from '../document.ts';
import { inlineText, text, tidy } from '../inline.ts';
import type { Kit, Profile } from '../kit.ts';
import { periodName } from '../phrases/time.ts';
import { sentences } from '../template/sentences.ts';
import type {
	Template,
	TemplateLine,
	TemplateNode,
	TemplateSlot
} from '../template/template.ts';
import { closing } from './closing.ts';
import { checklistOf } from './checklist.ts';
import { numberHeadings } from './headings.ts';
import { readPiece, slotsOf, type Piece } from './pieces.ts';
import { saySentence, type Answers } from './sentence.ts';

export interface ComposeOptions {
	/** `survey`, `promotion-speech` … */
	type: string;
	profile: Profile;
	scope: Scope;
	fields: Readonly<Record<string, string>>;
	naming: boolean;
	/** Only the sections marked {数据}. */
	part: 'all' | 'data';
	fingerprint: string;
	findings: readonly WorldFinding[];
	/** Fields that must be filled before the report is final. */
	required: readonly string[];
}

/** Template and data to a document: one ask for the whole report. */
export async function compose(
	template: Template,
	answerer: Answerer,
	options: ComposeOptions
): Promise<ReportDocument> {
	const { scope } = options;
	const kit: Kit = {
		catalog: answerer.catalog,
		dataset: answerer.dataset,
		regions: answerer.regions,
		scope,
		profile: options.profile,
		naming: options.naming,
		fields: options.fields
	};
	const nodes = options.part === 'data' ? dataNodes(template.nodes) : template.nodes;
	const plan = nodes.map((node) => planNode(node, kit));
	const title = planLine(template.title, kit);
	const answers = await askAll(
		[...plan.flatMap((one) => one.slots), ...title.slots],
		answerer,
		scope
	);

	const missing: MissingEntry[] = [];
	const drawn = plan.map((one) => {
		const result = one.draw(answers, options.findings);
		missing.push(...result.missing);
		return { node: one.node, ...result };
	});
	const body = numberHeadings(settleSections(drawn));
	const name = inlineText(title.say(answers).inlines);
	const region = answerer.regions.get(scope.region)!;
	const blocks: Block[] = [
		...(options.part === 'data' ? [] : [{ type: 'title', text: name } as const]),
		...body
	];
	const listed = uniqueMissing(missing);
	const complete = closing(blocks, listed, kit);
	const checklist = checklistOf(complete, listed, options.required, kit);
	return {
		type: options.type,
		title: name,
		draft: checklist.some(({ severity }) => severity === 'error'),
		scope: {
			region: scope.region,
			regionName: region.name,
			period: scope.period,
			periodText: periodName(scope.period),
			dataset: kit.dataset.id,
			datasetName: kit.dataset.name,
			datasetKind: kit.dataset.kind,
			fingerprint: options.fingerprint
		},
		profile: options.profile,
		blocks: complete,
		missing: listed,
		checklist
	};
}

interface Drawn {
	blocks: readonly Block[];
	missing: readonly MissingEntry[];
	/** Whether it asked for data, and whether any of it came. */
	asked: boolean;
	answered: boolean;
}

interface PlannedNode {
	node: TemplateNode;
	slots: readonly string[];
	draw(answers: Answers, findings: readonly WorldFinding[]): Drawn;
}

const nothing = { missing: [], asked: false, answered: false };

function planNode(node: TemplateNode, kit: Kit): PlannedNode {
	if (node.type === 'block') return planBlock(node, node.slot, kit);
	if (node.type === 'annex') {
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
	const line = planLine(node.line, kit);
	if (node.type === 'heading')
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
	const lead = node.lead ? planLine(node.lead, kit) : null;
	return {
		node,
		slots: [...line.slots, ...(lead?.slots ?? [])],
		draw(answers) {
			const said = line.say(answers);
			const led = lead ? lead.say(answers).inlines : [];
			const inlines = tidy([...led, ...said.inlines]);
			const result = {
				missing: said.missing,
				asked: said.asked,
				answered: said.answered
			};
			if (said.inlines.length === 0) return { ...result, blocks: [] };
			return { ...result, blocks: [paragraph(node, inlines, led.length)] };
		}
	};
}

function paragraph(
	node: Extract<TemplateNode, { type: 'paragraph' }>,
	inlines: Inlines,
	lead: number
): Block {
	if (node.kind === 'byline') return { type: 'byline', inlines };
	if (node.kind === 'salutation') return { type: 'salutation', inlines };
	return {
		type: 'paragraph',
		inlines,
		...(lead > 0 ? { lead } : {}),
		...(node.kind === 'body' ? {} : { style: node.kind })
	};
}

/** Blocks that only the finished document can fill stand as marks until then. */
const closingBlocks = ['缺数清单', '数据出处', '目录', '落款'];

function planBlock(node: TemplateNode, slot: TemplateSlot, kit: Kit): PlannedNode {
	const [kind = '', name = ''] = slot.text.split(/[：:]/).map((part) => part.trim());
	if (closingBlocks.includes(kind))
		return {
			node,
			slots: [],
			draw: () => ({
				...nothing,
				blocks: [
					kind === '目录'
						? { type: 'contents' }
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
				findings
			);
			const judged = ['问题', '特点', '建议'].includes(kind);
			return {
				blocks,
				asked: true,
				answered: blocks.length > 0,
				missing: blocks.length > 0 || judged ? [] : [missingBlock(maker, kit)]
			};
		}
	};
}

const missingBlock = (maker: BlockMaker, kit: Kit): MissingEntry => ({
	slot: `${maker.kind}：${maker.name}`,
	name: maker.kind === '图' ? `图“${maker.name}”` : `表“${maker.name}”`,
	reason: '本数据集没有可列的数据',
	sentence: ''
});

function planLine(line: TemplateLine, kit: Kit) {
	const read = (part: string | TemplateSlot): string | Piece =>
		typeof part === 'string' ? part : readPiece(part, kit);
	const all = sentences(line).map((sentence) => sentence.map(read));
	return {
		slots: all.flat().flatMap((part) => (typeof part === 'string' ? [] : slotsOf(part))),
		say(answers: Answers) {
			const said = all.map((sentence) => saySentence(sentence, answers, kit));
			return {
				inlines: tidy(said.flatMap(({ inlines }) => inlines ?? [])),
				missing: said.flatMap((one) => one.missing),
				asked: said.some(({ asked }) => asked),
				answered: said.some(({ asked, inlines }) => asked && inlines !== null)
			};
		}
	};
}

async function askAll(
	slots: readonly string[],
	answerer: Answerer,
	scope: Scope
): Promise<Answers> {
	const distinct = [...new Set(slots)];
	const stats: Stat[] = distinct.length === 0 ? [] : await answerer.ask(distinct, scope);
	return new Map(distinct.map((slot, index) => [slot, stats[index]!]));
}

/** The sections marked {数据}, each with what stands under it. */
function dataNodes(nodes: readonly TemplateNode[]): TemplateNode[] {
	const kept: TemplateNode[] = [];
	let inside = 0;
	for (const node of nodes) {
		if (node.type === 'annex') inside = 0;
		if (node.type === 'heading' && (inside === 0 || node.level <= inside))
			inside = node.data ? node.level : 0;
		if (inside > 0) kept.push(node);
	}
	return kept;
}

/** 本节所需数据均缺，见缺数清单: one line where a section asked for data and none of it came. */
function settleSections(drawn: readonly ({ node: TemplateNode } & Drawn)[]): Block[] {
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
		const bare = section.every(({ node }) => node.type !== 'heading');
		if (
			bare &&
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

function uniqueMissing(entries: readonly MissingEntry[]): MissingEntry[] {
	const seen = new Set<string>();
	return entries.filter(({ name, sentence }) => {
		const key = `${name}|${sentence}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
