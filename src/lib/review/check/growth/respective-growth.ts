import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, quotient } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const raised =
	/(?:提高|提升|增加|增长|增至|提至|上调|调整|下调|降低|下降|减少|达|上升)[到至为]*$|(?:增|提|降|减)至$/u;
const rates = /(?:增幅|增长|提高|增速|升幅|降幅|下降|增长率|涨幅|上调)/u;

/**
 * 分别增长: 集中供养1800元，散居1300元，今年分别提高到1950元和1400元，增幅分别是8.3%和7.7%: each rate belongs to the level of its place in
 * the list, and to the one of that place before.
 */
export const checkRespectiveGrowth = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((head, index) => {
			const group = head.site.respectively;
			if (!group || group.index !== 0 || head.quantity.unit !== '%') return [];
			const size = group.figures;
			if (size < 2 || !rates.test(head.site.own)) return [];
			const list = own.slice(index, index + size);
			const [then, now] = [
				own.slice(index - 2 * size, index - size),
				own.slice(index - size, index)
			];
			if (
				!isRaised(then, now, size) ||
				list.some(({ quantity }) => quantity.unit !== '%')
			)
				return [];
			return list.flatMap((rate, at) => judged(rate, then[at]!, now[at]!));
		})
	);

/** As many levels as rates, and right before them as many that they were. */
function isRaised(then: readonly Claim[], now: readonly Claim[], size: number): boolean {
	const [first] = now;
	return (
		first !== undefined &&
		then.length === size &&
		now.length === size &&
		raised.test(first.site.own) &&
		[...then, ...now].every(
			({ kind, quantity }) => kind === 'level' && quantity.unit === first.quantity.unit
		)
	);
}

function judged(rate: Claim, then: Claim, now: Claim): Remark[] {
	const ratio = quotient(intervalOf(now.quantity), intervalOf(then.quantity));
	const [low, high] = [ratio.low - 1, ratio.high - 1];
	const should = rate.sign < 0 ? { low: -high, high: -low } : { low, high };
	if (meets(should, intervalOf(rate.quantity), rate.quantity.lastPlace * 0.6)) return [];
	const exact = Math.abs(now.quantity.value / then.quantity.value - 1);
	if (!isLikelyMistake(rate.quantity, exact)) return [];
	const right = inWritingOf(exact, rate.quantity);
	return [
		remarkOn(
			rate,
			`由${then.quantity.text}到${now.quantity.text}应为${right}，文中为${rate.quantity.text}。`,
			right,
			[`${now.quantity.text}÷${then.quantity.text}－1＝${right}`]
		)
	];
}
