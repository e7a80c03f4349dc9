import { UserError } from '#lib/domain/errors.ts';
import { checkedPiece } from '../compose/checked-piece.ts';
import { slotsOf } from '../compose/pieces.ts';
import { planNodes } from '../compose/plan.ts';
import type { Kit } from '../kit.ts';
import { slotFault, type TemplateFault } from './fault.ts';
import { linesOf } from './lines.ts';
import { isBlock, readTemplate } from './parse.ts';
import type { Template, TemplateLine, TemplateNode, TemplateSlot } from './template.ts';

/** A slot as it would be asked, and where it is written. */
export interface AskedSlot {
	slot: string;
	source: TemplateSlot;
}

export interface CheckedTemplate {
	/** All of them, in the order of the text. */
	faults: readonly TemplateFault[];
	/** What the rest asks of the data. */
	asked: readonly AskedSlot[];
}

/** 检查 a template against the catalogue: its form, every slot, phrase and block. The data are not asked. */
export function checkTemplate(text: string, kit: Kit): CheckedTemplate {
	const { template, faults: formal } = readTemplate(text);
	const lines = linesOf(text);
	const faults = [...formal];
	const asked: AskedSlot[] = [];
	const reading = (source: TemplateSlot, read: () => readonly string[]) => {
		try {
			asked.push(...read().map((slot) => ({ slot, source })));
		} catch (error) {
			const { line, column } = source;
			faults.push(slotFault(lines[line - 1]!, line, column, error));
		}
	};
	for (const { source, node } of placesOf(template))
		if (node) reading(source, () => planNodes([node], kit).flatMap(({ slots }) => slots));
		else
			reading(source, () => {
				if (isBlock(`【${source.text}】`))
					throw new UserError(`【${source.text}】要单独占一行，前后不能有别的字。`);
				return slotsOf(checkedPiece(source, kit));
			});
	return { faults: inOrder(faults), asked };
}

/**
 * What only the data know: a place or a period that they have not. Asked all at once; where that is refused, each
 * alone, so that all of them are told.
 */
export async function askFaults(
	text: string,
	asked: readonly AskedSlot[],
	ask: (slots: readonly string[]) => Promise<unknown>
): Promise<readonly TemplateFault[]> {
	const distinct = [...new Set(asked.map(({ slot }) => slot))];
	if (distinct.length === 0) return [];
	try {
		await ask(distinct);
		return [];
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const refused = new Map<string, unknown>();
		for (const slot of distinct)
			await ask([slot]).catch((cause: unknown) => refused.set(slot, cause));
		const lines = linesOf(text);
		const places = new Map<TemplateSlot, TemplateFault>();
		for (const { slot, source } of asked)
			if (refused.has(slot) && !places.has(source))
				places.set(
					source,
					slotFault(
						lines[source.line - 1]!,
						source.line,
						source.column,
						refused.get(slot)
					)
				);
		return inOrder([...places.values()]);
	}
}

/** A slot; with its node where it is a block. */
interface Place {
	source: TemplateSlot;
	node: TemplateNode | null;
}

function placesOf({ title, nodes }: Template): Place[] {
	const inLine = (line: TemplateLine): Place[] =>
		line.parts.flatMap((part) =>
			typeof part === 'string' ? [] : [{ source: part, node: null }]
		);
	return [
		...inLine(title),
		...nodes.flatMap((node): Place[] => {
			switch (node.type) {
				case 'block':
					return [{ source: node.slot, node }];
				case 'annex':
					return inLine(node.title);
				case 'heading':
					return inLine(node.line);
				case 'paragraph':
					return [...(node.lead ? inLine(node.lead) : []), ...inLine(node.line)];
			}
		})
	];
}

const inOrder = (faults: readonly TemplateFault[]): TemplateFault[] =>
	[...faults].sort((a, b) => a.line - b.line || a.column - b.column);
