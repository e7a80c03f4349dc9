import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

const kinds = [/(?:赞成|同意)(?:票)?$/u, /反对(?:票)?$/u, /弃权(?:票)?$/u];
const votes = /^(?:票|张|人|名|位)$/u;
/** Whoever voted: 有效票, 实到, 到会, 收回选票. */
const cast = /(?:有效|收回|投票|参加表决|实到|到会|出席|参会|表决)/u;

/** 表决: 收回有效票54张，赞成50票，反对3票，弃权1票: every vote is one of the three. */
export const checkVotes = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((first, index): Remark[] => {
			if (!kinds[0]!.test(first.site.own) || !isVote(first)) return [];
			const list = [first];
			for (const one of own.slice(index + 1)) {
				if (!isVote(one) || !kinds.some((kind) => kind.test(one.site.own))) break;
				list.push(one);
			}
			const all = own
				.slice(0, index)
				.findLast(
					(one) =>
						isVote(one) &&
						one.site.sentenceStart === first.site.sentenceStart &&
						cast.test(one.site.own)
				);
			// 赞成和反对 alone leave out who abstained.
			if (!all || list.length < 3) return [];
			const added = list.reduce((sum, { quantity }) => sum + quantity.value, 0);
			if (added === all.quantity.value) return [];
			const last = list.at(-1)!;
			return [
				remarkOn(
					last,
					`各项票数之和为${added}，${all.site.own}为${all.quantity.text}，相差${Math.abs(added - all.quantity.value)}。`,
					null,
					[`${list.map(({ quantity }) => quantity.text).join('＋')}＝${added}票`]
				)
			];
		})
	);

const isVote = ({ kind, quantity }: Claim): boolean =>
	kind === 'level' && quantity.qualifier === null && votes.test(quantity.unit);
