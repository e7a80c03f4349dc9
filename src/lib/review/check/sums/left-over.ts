import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, quotient } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { isMean, sameUnit } from '../structure.ts';
import { remarkOn } from '../remark.ts';

const done =
	/^(?:其中)?(?:目前)?(?:已|当年|现)?[^，；。\d]{0,4}(?:整改|办结|完成|竣工|建成|销号|到位|兑现|处置|解决|答复|回收|追回)[^，；。\d]{0,4}$/u;
const open =
	/(?:正在|尚未|还有|尚有|仍有|未|待|在办|剩余|其余|余下|尚余)[^，；。\d]{0,6}$/u;
const rate = /率(?:为|达到?|是)?$/u;

/**
 * 已办与未办: 查出问题26个。已整改23个，正在整改2个，整改率88.5%: the rate says what all are, and the two kinds do not make them up.
 */
export const checkLeftOver = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((finished, index): Remark[] => {
			const rest = own[index + 1];
			const share = own[index + 2];
			if (!rest || !share || !isPair(finished, rest)) return [];
			if (share.quantity.unit !== '%' || !rate.test(share.site.own)) return [];
			if (share.site.sentenceStart !== rest.site.sentenceStart) return [];
			const wholes = own
				.slice(0, index)
				.filter(
					(one) =>
						one.kind === 'level' &&
						!isMean(one) &&
						sameUnit(one, finished) &&
						meets(
							quotient(intervalOf(finished.quantity), intervalOf(one.quantity)),
							intervalOf(share.quantity)
						)
				);
			const values = new Set(wholes.map(({ quantity }) => quantity.value));
			const [whole] = wholes;
			if (!whole || values.size !== 1) return [];
			const should = whole.quantity.value - finished.quantity.value;
			if (should === rest.quantity.value || rest.quantity.qualifier !== null) return [];
			const right = inWritingOf(should, rest.quantity);
			return [
				remarkOn(
					rest,
					`按${share.site.own}${share.quantity.text}，还剩${right}，文中为${rest.quantity.text}。`,
					right,
					[`${whole.quantity.text}－${finished.quantity.text}＝${right}`]
				)
			];
		})
	);

const isPair = (finished: Claim, rest: Claim): boolean =>
	finished.kind === 'level' &&
	rest.kind === 'level' &&
	sameUnit(finished, rest) &&
	finished.site.sentenceStart === rest.site.sentenceStart &&
	done.test(finished.site.own) &&
	!open.test(finished.site.own) &&
	open.test(rest.site.own);
