import type { Remark } from '../finding.ts';
import { inPassages } from '../understand/in-passages.ts';
import type { Understanding } from '../understand/understanding.ts';
import { between } from './derive/near.ts';
import { intervalOf, meets } from './interval.ts';
import { isLikelyMistake } from './likely.ts';
import { inWritingOf } from './say.ts';
import { remarkOn } from './sums.ts';

const at = /^(?:[^，。；\d]{0,6})?按(?:照)?$|^，?按(?:照)?$/u;
const onward =
	/^的?(?:比例|标准|额度)?[^；。\d]{0,24}(?:金|元|款|计|即|为|付|报销|补助|救助|承担|约|合)$/u;

/** 按比例给付: 剩下的1.2万元按70%的比例给予救助，获得救助金8400元: the share of the amount before it. */
export const checkPaidShare = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((paid, index): Remark[] => {
			const [amount, share] = [own[index - 2], own[index - 1]];
			if (!amount || !share || share.quantity.unit !== '%') return [];
			if (amount.site.sentenceStart !== paid.site.sentenceStart) return [];
			if (amount.quantity.unit !== '万元' || paid.quantity.unit !== '万元') return [];
			if ([amount, share, paid].some(({ quantity }) => quantity.qualifier !== null))
				return [];
			if (!at.test(between(amount, share)) || !onward.test(between(share, paid)))
				return [];
			const { low, high } = intervalOf(amount.quantity);
			const exact = amount.quantity.value * share.quantity.value;
			const should = {
				low: low * share.quantity.value,
				high: high * share.quantity.value
			};
			if (
				meets(should, intervalOf(paid.quantity)) ||
				!isLikelyMistake(paid.quantity, exact)
			)
				return [];
			const right = inWritingOf(exact, paid.quantity);
			return [
				remarkOn(
					paid,
					`${amount.quantity.text}的${share.quantity.text}应为${right}，文中为${paid.quantity.text}。`,
					right,
					[`${amount.quantity.text}×${share.quantity.text}＝${right}`]
				)
			];
		})
	);
