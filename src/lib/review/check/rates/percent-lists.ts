import type { Remark } from '../../finding.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** Amounts of money are rounded to whole 元, and often to tens. */
const room = 0.006;

/**
 * 按比例分档: 按最低工资1540元的10%、30%、60%分三档，分别为154元、462元、924元: as many amounts as percentages, each its share of the one base.
 */
export const checkPercentLists = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((first, index) => {
			if (first.quantity.unit !== '%' || !/的$/u.test(first.site.own)) return [];
			let size = 1;
			while (
				own[index + size]?.site.taken !== null &&
				own[index + size]?.quantity.unit === '%'
			)
				size++;
			const base = own[index - 1];
			const amounts = own.slice(index + size, index + 2 * size);
			const isAll =
				size >= 2 &&
				base !== undefined &&
				amounts.length === size &&
				base.quantity.unit !== '%' &&
				amounts.every(({ quantity }) => quantity.unit !== '%') &&
				amounts[0]!.site.sentenceStart === first.site.sentenceStart &&
				amounts.every(
					(one, at) => at === 0 || one.site.taken !== null || one.site.respectively
				) &&
				/分别|依次|即|为/u.test(amounts[0]!.site.own);
			return isAll
				? amounts.flatMap((one, at) => judged(one, own[index + at]!, base))
				: [];
		})
	);

function judged(amount: Claim, share: Claim, base: Claim): Remark[] {
	const factors = toOneUnit(base.quantity, amount.quantity);
	if (!factors) return [];
	const exact = (base.quantity.value * share.quantity.value * factors[0]) / factors[1];
	const slack = Math.max(amount.quantity.lastPlace, exact * room);
	if (meets({ low: exact, high: exact }, intervalOf(amount.quantity), slack)) return [];
	if (!isLikelyMistake(amount.quantity, exact)) return [];
	const right = inWritingOf(exact, amount.quantity);
	return [
		remarkOn(
			amount,
			`${base.quantity.text}的${share.quantity.text}应为${right}，文中为${amount.quantity.text}。`,
			right,
			[`${base.quantity.text}×${share.quantity.text}＝${right}`]
		)
	];
}
