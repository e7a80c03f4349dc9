import type { Comment } from '#lib/review/write/comments.ts';
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
		.map((item) => ({
			paragraph: item.paragraph,
			...held(item, paragraphs[item.paragraph]?.text.length ?? 0),
			text: commentText(item)
		}));

/** A comment is tied to a character at least. */
function held({ start, end }: Item, length: number): { start: number; end: number } {
	if (end > start) return { start, end };
	return start < length ? { start, end: start + 1 } : { start: start - 1, end: start };
}

const commentText = ({ kind, message, proposal, evidence, stat }: Item): string =>
	[
		`${kind}：${message}`,
		...(proposal ? [`建议：${proposal}`] : []),
		...evidence,
		...(stat ? [`槽位：【${stat.slot}】`] : [])
	].join('\n');

/** 核查清单 as text: a line each, in the order of the document, with what was decided. */
export const listText = (items: readonly Item[], decisions: Decisions): string =>
	items
		.map((item) => {
			const decision = decisionOn(decisions, item.key);
			const outcome =
				decision === undefined
					? ''
					: decision.text === null
						? '（已忽略）'
						: `（已改为“${decision.text}”）`;
			return [
				`${item.number}．第${item.paragraph + 1}段`,
				`${groupNames[item.group]}·${item.kind}`,
				item.text === '' ? '（空缺）' : `“${item.text}”`,
				`${item.message}${item.proposal ? `建议：${item.proposal}` : ''}${outcome}`
			].join('　');
		})
		.join('\n');
