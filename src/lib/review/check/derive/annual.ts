import { numeralValue } from '#lib/wording/numeral.ts';
import type { Claim } from '../../understand/claim.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import { isReal } from '../growth/growth.ts';
import { intervalOf, scaled, type Interval } from '../interval.ts';
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
	const [then, now, years] = ends;
	// Whoever counts the first year too divides by one more; of 过去五年 the base may be one of the five.
	const isSaid = yearIn(then) === null;
	const other = isSaid ? [years - 1, years + 1] : [years + 1];
	return {
		meant: mean(claim, [then, now], years),
		others: () => other.map((steps) => mean(claim, [then, now], steps))
	};
};

/** The base and the level of the sentence, and how many years lie between them. */
function endsOf(claim: Claim, near: Near): [Claim, Claim, number] | null {
	const then = near.sentence.findLast((one) => one.isBase && isBefore(one, claim));
	const isOnly = near.segment.filter((one) => one.isBase).length === 1;
	const now = near.sentence.findLast(
		(one) =>
			!one.isBase &&
			then !== undefined &&
			one.kind === 'level' &&
			(alike(one, then) || (isOnly && toOneUnit(one.quantity, then.quantity) !== null)) &&
			isBefore(then, one) &&
			isBefore(one, claim)
	);
	if (!then) return listEnds(claim, near);
	if (!now) return null;
	// 由300吨级提升至500吨级，…；货值127.18亿元，年均增长7.6%: of what was told last.
	const last = near.sentence.findLast(
		(one) => isBefore(one, claim) && one.kind === 'level' && !one.isBase
	);
	if (last !== now && last && !alike(last, now)) return null;
	const [from, to] = [yearIn(then), yearIn(now)];
	const years = from === null || to === null ? yearsSaid(claim) : to - from;
	return years !== null && years >= 2 && years <= 20 && then.quantity.value > 0
		? [then, now, years]
		: null;
}

/** 过去五年, 五年来, “十四五”期间: the time that the sentence or the one before it speaks of. */
function yearsSaid({ passage, quantity }: Claim): number | null {
	const lead = passage.text.slice(0, quantity.start);
	const near = lead.slice(lead.lastIndexOf('。', lead.lastIndexOf('。') - 1) + 1);
	const said =
		/(?:过去|近|最近|这)(?<a>[二两三四五六七八九十])年|(?<b>[二两三四五六七八九十])年(?:来|间|里)|“十[一二三四五]五”(?:期间|以来|时期)(?<plan>)/u.exec(
			near
		)?.groups;
	if (!said) return null;
	if (said.plan !== undefined) return 5;
	return numeralValue(said.a ?? said.b!);
}

/** 2022年、2023年、2024年分别为…: the first and the last of a list over years. */
function listEnds(claim: Claim, near: Near): [Claim, Claim, number] | null {
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
		? [first, last, to - from]
		: null;
}

/** 由2022年的, 提高到2024年的. */
function yearIn({ site }: Claim): number | null {
	const year = /(\d{4})年/u.exec(site.own)?.[1];
	return year === undefined ? null : Number(year);
}

/** How far growth at unchanged prices may be from growth at those of the day, a year. */
const realRoom = 0.06;

function mean(
	claim: Claim,
	[then, now]: readonly [Claim, Claim],
	steps: number
): Derived {
	// 由每人每年2880元提高到6480元: the second is read in 元, the first by the month.
	const [of, by] = toOneUnit(now.quantity, then.quantity) ?? [1, 1];
	const [a, b] = [
		intervalOf(then.quantity),
		scaled(intervalOf(now.quantity), of / by)
	] as [Interval, Interval];
	const isRate = claim.kind === 'rate';
	const step = (more: number, less: number) =>
		isRate ? (more / less) ** (1 / steps) - 1 : (more - less) / steps;
	const [low, high] = [step(b.low, a.high), step(b.high, a.low)];
	const texts = [now.quantity.text, then.quantity.text] as const;
	return {
		value: widened(
			claim.sign > 0 ? { low, high } : { low: -high, high: -low },
			// Prices rise or fall by some points a year: what grew at prices that do not change is near, and no more.
			isReal(claim) ? realRoom : claim.quantity.lastPlace * 1.1
		),
		exact: Math.abs(step((now.quantity.value * of) / by, then.quantity.value)),
		proof: isRate
			? `（${texts[0]}÷${texts[1]}）开${steps}次方－1`
			: `（${texts[0]}－${texts[1]}）÷${steps}`,
		from: [then, now]
	};
}
