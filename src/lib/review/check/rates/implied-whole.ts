import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, middle, quotient, sum, type Interval } from '../interval.ts';
import { inWritingOf, plainly } from '../say.ts';
import { remarkOn } from '../remark.ts';

interface Pair {
	part: Claim;
	share: Claim;
	/** What the whole must be for this share to be right. */
	whole: Interval;
}

/**
 * 占比互证: 老年人3.29万人，占38.7%；残疾人1.96万人，占23.0%；未成年人1.01万人，占10.7%. No whole is named, but each part
 * and its share imply one. Where all imply the same but one, that one is wrong.
 */
export const checkImpliedWholes = ({ claims }: Understanding): Remark[] =>
	sentencesOf(pairsIn(claims)).flatMap((pairs) => {
		if (pairs.length === 2) {
			const two = pairs as [Pair, Pair];
			return [...ofBoth(two, claims), ...ofOneTold(two, claims)];
		}
		if (pairs.length < 3) return [];
		const odd = pairs.filter((pair) => !commonOf(pairs.filter((one) => one !== pair)));
		const [wrong] = pairs.filter((pair) => !odd.includes(pair));
		// Taking any other one out must leave a contradiction.
		if (!wrong || odd.length !== pairs.length - 1) return [];
		const whole = commonOf(pairs.filter((one) => one !== wrong))!;
		const right = middle(quotient(intervalOf(wrong.part.quantity), whole));
		const others = pairs.filter((one) => one !== wrong);
		return [
			remarkOn(
				wrong.share,
				`与其余各项的占比对不上：按其余各项推算的总体，${wrong.part.quantity.text}应占${inWritingOf(right, wrong.share.quantity)}，文中为${wrong.share.quantity.text}。`,
				null,
				others.map(
					({ part, share, whole: own }) =>
						`${part.quantity.text}÷${share.quantity.text}＝${plainly(middle(own), part.quantity.unit)}`
				)
			)
		];
	});

/** 一级1980人占32.8%，二级4055人占76.2%: the first is right of the two together, so the second is of them as well. */
function ofBoth(pairs: [Pair, Pair], claims: readonly Claim[]): Remark[] {
	const all = sum(pairs.map(({ part }) => intervalOf(part.quantity)));
	const isOfBoth = ({ part, share }: Pair) =>
		meets(quotient(intervalOf(part.quantity), all), intervalOf(share.quantity), 0.0006);
	const [wrong, ...more] = pairs.filter((pair) => !isOfBoth(pair));
	if (!wrong || more.length > 0) return [];
	// 住院13.2万人次。县域内11.22万人次，占85%；市外0.66万人次，占5%: the share that is not of both is of what was told before.
	const isOfOther = claims.some(
		(one) =>
			one.kind === 'level' &&
			one.passage === wrong.part.passage &&
			one.quantity.start < wrong.part.quantity.start &&
			one.quantity.unit === wrong.part.quantity.unit &&
			meets(intervalOf(one.quantity), wrong.whole)
	);
	if (isOfOther) return [];
	const right = inWritingOf(
		middle(quotient(intervalOf(wrong.part.quantity), all)),
		wrong.share.quantity
	);
	return [
		remarkOn(
			wrong.share,
			`与另一项的占比对不上：两项合计中，${wrong.part.quantity.text}占${right}，文中为${wrong.share.quantity.text}。`,
			null,
			[pairs.map(({ part }) => part.quantity.text).join('＋')]
		)
	];
}

/**
 * 实有在编49人。在编人员中，35岁以下14人，占28.6%；50岁以上21人，占52.9%: the whole that one share proves was told just before,
 * and the other share is of it as well.
 */
function ofOneTold(pairs: [Pair, Pair], claims: readonly Claim[]): Remark[] {
	const [first, second] = pairs;
	const { passage, site } = first.part;
	const lead = passage.text.slice(site.sentenceStart, first.part.quantity.start);
	if (!/中，/u.test(lead)) return [];
	const told = claims.filter(
		(one) =>
			one.kind === 'level' &&
			!one.isBase &&
			isExact(one) &&
			one.quantity.unit === first.part.quantity.unit &&
			(one.passage === passage
				? one.quantity.start < first.part.quantity.start
				: passage.source.index - one.passage.source.index === 1)
	);
	const isOf = ({ part, share }: Pair, { quantity }: Claim) =>
		meets(
			quotient(intervalOf(part.quantity), intervalOf(quantity)),
			intervalOf(share.quantity),
			0.0006
		);
	for (const [right, wrong] of [
		[first, second],
		[second, first]
	] as const) {
		const whole = told.findLast((one) => isOf(right, one));
		if (!whole || told.some((one) => isOf(wrong, one))) continue;
		const should = inWritingOf(
			wrong.part.quantity.value / whole.quantity.value,
			wrong.share.quantity
		);
		return [
			remarkOn(
				wrong.share,
				`与另一项的占比对不上：${wrong.part.quantity.text}占${whole.quantity.text}的${should}，文中为${wrong.share.quantity.text}。`,
				null,
				[
					`${right.part.quantity.text}÷${whole.quantity.text}＝${right.share.quantity.text}`
				]
			)
		];
	}
	return [];
}

function pairsIn(claims: readonly Claim[]): Pair[] {
	return claims.flatMap((share, index) => {
		const part = claims[index - 1];
		if (!part || part.kind !== 'level' || !isExact(part) || !isExact(share)) return [];
		// 占预算5.04亿元的25% is of a whole that is named.
		if (share.quantity.unit !== '%' || !/^占(?:比)?(?:为|达)?$/u.test(share.site.own))
			return [];
		if (part.passage !== share.passage || part.quantity.unit === '%') return [];
		// Shares that are made to add up to 100 are off by a last digit (W-17).
		const { value, lastPlace } = share.quantity;
		const stated = { low: value - lastPlace * 1.5, high: value + lastPlace * 1.5 };
		if (stated.low <= 0) return [];
		const whole = quotient(intervalOf(part.quantity), stated);
		return [{ part, share, whole }];
	});
}

const isExact = ({ quantity }: Claim): boolean =>
	quantity.qualifier === null && quantity.value > 0;

/** Of one sentence and one unit. */
function sentencesOf(pairs: readonly Pair[]): Pair[][] {
	const groups = new Map<string, Pair[]>();
	for (const pair of pairs) {
		const { passage, site, quantity } = pair.part;
		const key = `${passage.source.index}|${site.sentenceStart}|${quantity.unit}`;
		groups.set(key, [...(groups.get(key) ?? []), pair]);
	}
	return [...groups.values()];
}

/** The wholes that suit all; null where none does. */
function commonOf(pairs: readonly Pair[]): Interval | null {
	const low = Math.max(...pairs.map(({ whole }) => whole.low));
	const high = Math.min(...pairs.map(({ whole }) => whole.high));
	return low <= high * (1 + 1e-9) ? { low: Math.min(low, high), high } : null;
}
