import type { WorldFinding } from '#lib/findings/finding.ts';
import type { Block, ChecklistEntry, MissingEntry } from '../document.ts';
import type { Kit } from '../kit.ts';
import { contradictions } from './contradictions.ts';
import { doubtedData, markedFigures } from './figures.ts';
import { judgements } from './judgements.ts';
import { roundings } from './roundings.ts';
import { sentencesOf } from './sentences.ts';
import { unfinished } from './unfinished.ts';

export interface Checked {
	blocks: readonly Block[];
	missing: readonly MissingEntry[];
	/** Fields that must be filled before the report is final. */
	required: readonly string[];
	/** F-24 of these data; absent where they close. */
	doubted?: WorldFinding | undefined;
	kit: Kit;
}

/**
 * 定稿检查 as a statistics office releases: what is not written yet, data in doubt, sentences that nothing supports
 * or that say what their number does not, then what a reader must know, and last what is in order.
 */
export function checklistOf(checked: Checked): ChecklistEntry[] {
	const { blocks, missing, required, doubted, kit } = checked;
	const sentences = sentencesOf(blocks);
	return [
		...unfinished(blocks, required, kit.fields),
		...doubtedData(doubted),
		...contradictions(sentences),
		...judgements(sentences),
		...roundings(sentences),
		...leftOut(missing),
		...markedFigures(blocks, kit.dataset)
	];
}

function leftOut(missing: readonly MissingEntry[]): ChecklistEntry[] {
	const left = missing.filter(({ sentence }) => sentence !== '');
	return left.length === 0
		? []
		: [{ severity: 'warn', text: `因缺数省略${left.length}处，见缺数清单` }];
}
