import type { Claim } from '../../understand/claim.ts';
import { addUp } from '../add-up.ts';
import { intervalOf, quotient } from '../interval.ts';
import {
	alike,
	isBefore,
	isLevel,
	widened,
	type Derived,
	type Deriver
} from './derived.ts';
import type { Near } from './near.ts';
import { bestNamed, plain, wordsOf } from './nouns.ts';

/** 倍数与比: one figure ÷ another of its kind. */
export const quotientOfTwo: Deriver = (claim, near) => {
	const { quantity, kind, site } = claim;
	const isRatio = quantity.writtenUnit === '∶1';
	if (!isRatio && (quantity.unit !== '倍' || kind !== 'level')) return null;
	if (!isRatio && !/(?:是|为|相当于|达到?)[^，。；]*的$/u.test(site.own)) return null;
	const amounts = near.wide.filter((one) => one !== claim && one.quantity.value > 0);
	const named = bothNamed(claim, near);
	const pair = named ?? twoBefore(claim, near);
	return {
		meant: pair && over(claim, ...pair),
		others: () =>
			// Where both are named, two others are no excuse.
			(named ? [] : amounts).flatMap((a) =>
				amounts.flatMap((b) => (a !== b && alike(a, b) ? [over(claim, a, b)] : []))
			)
	};
};

const over = (claim: Claim, a: Claim, b: Claim): Derived => ({
	value: widened(
		quotient(intervalOf(a.quantity), intervalOf(b.quantity)),
		claim.quantity.lastPlace * 0.6
	),
	exact: a.quantity.value / b.quantity.value,
	proof: `${a.quantity.text}÷${b.quantity.text}`,
	from: [a, b]
});

/**
 * 最多14.6万元，最少2.1万元，前者是后者的7倍: the two of one kind before it, where there are no more; 结离比, 床护比: the two that its
 * characters name.
 */
function twoBefore(claim: Claim, near: Near): [Claim, Claim] | null {
	const { own } = claim.site;
	const named =
		/(?<first>[\u4e00-\u9fff])(?<second>[\u4e00-\u9fff])比(?:例|值)?(?:为|是|达|约)*$/u.exec(
			own
		)?.groups;
	const isOfTwo = /前者|后者|之比|[二两]者/u.test(own);
	if (!isOfTwo && !named) return null;
	const amounts = near.sentence.filter(
		(one) => isLevel(one) && isBefore(one, claim) && one.quantity.unit !== '%'
	);
	if (!isOfTwo) {
		const of = (character: string) =>
			[...near.before, ...amounts].findLast((one) => wordsOf(one).includes(character));
		const [first, second] = [of(named!.first!), of(named!.second!)];
		return first && second && first !== second && alike(first, second)
			? [first, second]
			: null;
	}
	const alikes = amounts.filter((one) => alike(one, amounts.at(-1)!));
	const [head, former, latter] = alikes;
	// 2874万元，其中就餐1960万元、运营914万元，二者比例: of the two that make up the first.
	if (head && former && latter && alikes.length === 3 && addUp(head, [former, latter]))
		return former.quantity.value >= latter.quantity.value
			? [former, latter]
			: [latter, former];
	const [first, second] = amounts;
	if (!first || !second || !alike(first, second)) return null;
	if (amounts.slice(2).some((one) => alike(one, first))) return null;
	if (/后者是前者/u.test(own)) return [second, first];
	const isGrowing = first.quantity.value >= second.quantity.value;
	return claim.quantity.value >= 1 === isGrowing ? [first, second] : [second, first];
}

/** 缴费人数是领取人数的4.2倍: both are named again. */
function bothNamed(claim: Claim, near: Near): [Claim, Claim] | null {
	const named =
		/^(?<part>[\u4e00-\u9fff]{2,10})(?:是|为|相当于|达到?)(?<whole>[\u4e00-\u9fff]{2,10})的$/u.exec(
			claim.site.own
		)?.groups;
	if (!named) return null;
	const amounts = [...near.before, ...near.sentence].filter(
		(one) => isLevel(one) && isBefore(one, claim) && one.quantity.unit !== '%'
	);
	const of = (name: string) => bestNamed(amounts, plain(name).trim());
	const [part, whole] = [of(named.part!), of(named.whole!)];
	return part && whole && part !== whole && alike(part, whole) ? [part, whole] : null;
}
