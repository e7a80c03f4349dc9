import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { between } from '../derive/near.ts';
import { sameUnit } from '../structure.ts';
import { remarkOn } from '../remark.ts';

const falling =
	/(?:由[高多大]到[低少小]|从[高多大]到[低少小]|(?:居|列|排名?|位[居列])?前[两三四五六十](?:位|名|类|项)?|最多的[两三四五][个类项种]?[\u4e00-\u9fff]{0,4})[^，。；\d]{0,8}(?:依次|分别|顺次)?(?:为|是)?[：:]?[^，。；、\d]{2,12}$/u;
const rising =
	/(?:由[低少小]到[高多大]|从[低少小]到[高多大]|最少的[两三四五][个类项种]?[\u4e00-\u9fff]{0,4})[^，。；\d]{0,8}(?:依次|分别|顺次)?(?:为|是)?[：:]?[^，。；、\d]{2,12}$/u;

/** 依次排列: 最多的三类原因依次为…504条、…619条、…243条. What is told in order of size is in that order. */
export const checkInOrder = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((first, index): Remark[] => {
			const lead = first.passage.text.slice(
				first.site.sentenceStart,
				first.quantity.start
			);
			const sign = falling.test(lead) ? 1 : rising.test(lead) ? -1 : 0;
			if (sign === 0 || first.kind !== 'level') return [];
			const list = listFrom(first, own.slice(index + 1));
			const at = list.findIndex(
				(one, place) =>
					place > 0 && sign * (one.quantity.value - list[place - 1]!.quantity.value) > 0
			);
			if (list.length < 3 || at < 0) return [];
			const [before, wrong] = [list[at - 1]!, list[at]!];
			return [
				remarkOn(
					wrong,
					`文中说按大小依次排列，但${wrong.quantity.text}排在${before.quantity.text}之后，次序或数字有误。`,
					null,
					[list.map(({ quantity }) => quantity.text).join('、')]
				)
			];
		})
	);

/** What follows in one row, each told by its own name. */
function listFrom(first: Claim, later: readonly Claim[]): Claim[] {
	const list = [first];
	for (const one of later) {
		if (!/^[、，；][^，。；、\d]{2,14}$/u.test(between(list.at(-1)!, one))) break;
		if (one.kind !== 'level' || !sameUnit(one, first)) break;
		list.push(one);
	}
	return list;
}
