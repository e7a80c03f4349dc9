import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const discount = /(?:打|享受?|优惠)(?<tenths>[一二三四五六七八九1-9])(?<more>[五5])?折/gu;

/** 打八折，15元的套餐只要12元: the two prices behind the words, in their sentence. */
export const checkDiscounts = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims)].flatMap(([passage, own]) =>
		[...passage.text.matchAll(discount)].flatMap((match): Remark[] => {
			const { tenths = '', more } = match.groups!;
			const part = numeralValue(tenths) / 10 + (more === undefined ? 0 : 0.05);
			const pair = pricesBehind(own, match.index + match[0].length);
			if (!pair) return [];
			const [full, paid] = pair;
			const should = full.quantity.value * part;
			// A price in jiao is rounded to yuan at most.
			if (Math.abs(should - paid.quantity.value) < paid.quantity.lastPlace * 0.51)
				return [];
			const right = inWritingOf(should, paid.quantity);
			return [
				remarkOn(
					paid,
					`${full.quantity.text}${match[0]}应为${right}，文中为${paid.quantity.text}。`,
					right,
					[`${full.quantity.text}×${part}＝${right}`]
				)
			];
		})
	);

function pricesBehind(own: readonly Claim[], end: number): [Claim, Claim] | null {
	const [full, paid] = own.filter(({ quantity }) => quantity.start >= end);
	if (!full || !paid) return null;
	const isNear = /^[^。；]*$/u.test(full.passage.text.slice(end, paid.quantity.start));
	return isNear &&
		[full, paid].every(({ quantity }) => quantity.writtenUnit === '元') &&
		/只要|只需|仅需|实付|付|后为?|优惠价/u.test(paid.site.own)
		? [full, paid]
		: null;
}
