import { commentOf, type Remarked } from '#lib/review/write/comment-of.ts';
import type { Comment } from '#lib/review/write/comments.ts';
import { outcomeOf } from './checklist.ts';
import type { Manuscript } from './desk.ts';
import { decisionOn, type Decisions } from './decisions.ts';
import { groupNames, type Item } from './item.ts';

/** 批注 of what was found and not set aside. A figure that nobody compared is no remark. */
export const commentsOf = (
	items: readonly Item[],
	decisions: Decisions,
	{ paragraphs }: Pick<Manuscript, 'paragraphs'>
): Comment[] =>
	items
		.filter(
			({ group, key }) => group !== 'unbound' && decisionOn(decisions, key)?.text !== null
		)
		.map((item) =>
			commentOf(remarked(item), paragraphs[item.paragraph]?.text.length ?? 0)
		);

const remarked = (item: Item): Remarked => ({
	...item,
	label: item.kind,
	evidence: [...item.evidence, ...(item.stat ? [`槽位：【${item.stat.slot}】`] : [])]
});

/** 核查清单 as text: a line each, in the order of the document, with what was decided. */
export const listText = (items: readonly Item[], decisions: Decisions): string =>
	items
		.map((item) => {
			const outcome = outcomeOf(decisionOn(decisions, item.key));
			return [
				`${item.number}．第${item.paragraph + 1}段`,
				`${groupNames[item.group]}·${item.kind}`,
				item.text === '' ? '（空缺）' : `“${item.text}”`,
				`${item.message}${item.proposal ? `建议：${item.proposal}` : ''}${outcome && `（${outcome}）`}`
			].join('　');
		})
		.join('\n');
