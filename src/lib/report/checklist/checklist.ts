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
	/** What the writer decided about the findings. */
	choiceNotes?: readonly ChecklistEntry[] | undefined;
	kit: Kit;
}

/**
 * 定稿检查 as a statistics office releases: what is not written yet, data in doubt, sentences that nothing supports
 * or that say what their number does not, then what a reader must know, and last what is in order.
 */
export function checklistOf(checked: Checked): ChecklistEntry[] {
	const { blocks, missing, required, doubted, choiceNotes = [], kit } = checked;
	const sentences = sentencesOf(blocks);
	return [
		...unfinished(blocks, required, kit.fields),
		...doubtedData(doubted),
		...contradictions(sentences),
		...judgements(sentences),
		...choiceNotes,
		...roundings(sentences),
		...leftOut(missing),
		...revised(kit.revisions),
		...markedFigures(blocks, kit.dataset)
	];
}

function leftOut(missing: readonly MissingEntry[]): ChecklistEntry[] {
	const left = missing.filter(({ sentence }) => sentence !== '');
	return left.length === 0
		? []
		: [{ severity: 'warn', text: `因缺数省略${left.length}处，见缺数清单` }];
}

function revised(revisions: Kit['revisions'] = []): ChecklistEntry[] {
	if (revisions.length === 0) return [];
	const unexplained = revisions.filter(({ reason }) => reason === '').length;
	const more = unexplained === 0 ? '' : `，其中${unexplained}个没有记明原因`;
	return [
		{
			severity: 'warn',
			text: `上期已发布的${revisions.length}个数现已修订${more}，见数据修订说明；没有附表的文种要在文中交代`
		}
	];
}
