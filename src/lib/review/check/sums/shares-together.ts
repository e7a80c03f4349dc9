import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { remarkOn } from '../remark.ts';
import { inWritingOf } from '../say.ts';

const together =
	/^(?:[两二三四](?:者|项))?(?:合计|共计|合起来)(?:占(?:比)?)?(?:为|达|约)*$/u;

/** 占比合计: 满意的占38.6%，比较满意的占41.2%，合计79.8%. */
export const checkSharesTogether = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((total, index) => {
		if (total.quantity.unit !== '%' || !together.test(total.site.own)) return [];
		const parts = partsBefore(total, claims.slice(Math.max(0, index - 6), index));
		if (parts.length < 2) return [];
		const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
		const all = parts
			.map(({ quantity }) => intervalOf(quantity))
			.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }));
		if (meets(all, intervalOf(total.quantity)) || !isLikelyMistake(total.quantity, sum))
			return [];
		const right = inWritingOf(sum, total.quantity);
		return [
			remarkOn(total, `各项占比合计应为${right}，文中为${total.quantity.text}。`, right, [
				`${parts.map(({ quantity }) => quantity.text).join('＋')}＝${right}`
			])
		];
	});

/** The percentages of its part of the sentence; none where one of them may lie in another. */
function partsBefore(total: Claim, before: readonly Claim[]): Claim[] {
	const from = total.passage.text.slice(total.site.sentenceStart, total.quantity.start);
	const start = total.site.sentenceStart + from.lastIndexOf('；') + 1;
	const own = before.filter(
		({ passage, quantity }) => passage === total.passage && quantity.start >= start
	);
	const isPlain = own.every(
		({ quantity, kind, isBase, site }) =>
			quantity.unit === '%' &&
			(kind === 'share' || kind === 'level') &&
			!isBase &&
			!/其中|率/u.test(site.own)
	);
	return isPlain ? own : [];
}
