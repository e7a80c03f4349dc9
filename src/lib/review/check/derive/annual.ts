import type { Claim } from '../../understand/claim.ts';
import { intervalOf } from '../interval.ts';
import { alike, isBefore, widened, type Derived, type Deriver } from './derived.ts';
import type { Near } from './near.ts';

const yearly = /(?:年均|年平均|平均每年|每年平均)[\u4e00-\u9fff]{0,6}$/u;

/** 年均增长, 年均提高: from the level of one year to that of another, over the years between. */
export const yearlyMean: Deriver = (claim, near) => {
	if (!yearly.test(claim.site.own)) return null;
	if (claim.kind !== 'rate' && claim.kind !== 'points' && claim.kind !== 'difference')
		return null;
	const ends = endsOf(claim, near);
	if (!ends) return null;
	const [then, now] = ends;
	const years = yearIn(now)! - yearIn(then)!;
	// Whoever counts the first year too divides by one more.
	return {
		meant: mean(claim, ends, years),
		others: () => [mean(claim, ends, years + 1)]
	};
};

/** The base and the level of the sentence, both with their year. */
function endsOf(claim: Claim, near: Near): [Claim, Claim] | null {
	const then = near.sentence.findLast((one) => one.isBase && isBefore(one, claim));
	const now = near.sentence.findLast(
		(one) =>
			!one.isBase &&
			then !== undefined &&
			one.kind === 'level' &&
			alike(one, then) &&
			isBefore(then, one) &&
			isBefore(one, claim)
	);
	if (!then) return listEnds(claim, near);
	const [from, to] = [yearIn(then), now && yearIn(now)];
	if (!now || from == null || to == null) return null;
	const years = to - from;
	return years >= 2 && years <= 20 && then.quantity.value > 0 ? [then, now] : null;
}

/** 2022年、2023年、2024年分别为…: the first and the last of a list over years. */
function listEnds(claim: Claim, near: Near): [Claim, Claim] | null {
	const last = near.sentence.findLast(
		(one) => isBefore(one, claim) && one.site.respectively !== null
	);
	const group = near.sentence.filter(
		({ site }) => site.respectively?.first === last?.site.respectively?.first
	);
	const [first] = group;
	if (!first || !last || group.length < 3) return null;
	const [from, to] = [yearIn(first), yearIn(last)];
	return from !== null &&
		to !== null &&
		to - from === group.length - 1 &&
		alike(first, last)
		? [first, last]
		: null;
}

/** 由2022年的, 提高到2024年的. */
function yearIn({ site }: Claim): number | null {
	const year = /(\d{4})年/u.exec(site.own)?.[1];
	return year === undefined ? null : Number(year);
}

function mean(
	claim: Claim,
	[then, now]: readonly [Claim, Claim],
	steps: number
): Derived {
	const [a, b] = [intervalOf(then.quantity), intervalOf(now.quantity)];
	const isRate = claim.kind === 'rate';
	const step = (more: number, less: number) =>
		isRate ? (more / less) ** (1 / steps) - 1 : (more - less) / steps;
	const [low, high] = [step(b.low, a.high), step(b.high, a.low)];
	const texts = [now.quantity.text, then.quantity.text] as const;
	return {
		value: widened(
			claim.sign > 0 ? { low, high } : { low: -high, high: -low },
			claim.quantity.lastPlace * 0.6
		),
		exact: Math.abs(step(now.quantity.value, then.quantity.value)),
		proof: isRate
			? `（${texts[0]}÷${texts[1]}）开${steps}次方－1`
			: `（${texts[0]}－${texts[1]}）÷${steps}`,
		from: [then, now]
	};
}
