import { intervalOf, quotient, type Interval } from '../check/interval.ts';
import { isRangeEnd } from '../check/structure.ts';
import type { Claim } from '../understand/claim.ts';
import { measured } from './rescale.ts';
import { isFigure, isSameSentence, product, type Relation } from './scale-relation.ts';

/** Relations of figures that follow each other in one sentence: a part and its share, two levels and what lies between. */
export function pairsIn(claims: readonly Claim[]): Relation[] {
	const own = claims.filter(isFigure);
	return own.flatMap((third, index) => {
		const [first, second] = [own[index - 2], own[index - 1]];
		if (!first || !second || !isSameSentence(first, third)) return [];
		const three = [first, second, third];
		return [
			...shareOf(three),
			...growthOf(first, second, third),
			...gapOf(third, own.slice(Math.max(0, index - 4), index))
		];
	});
}

const isLevel = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!/^(?:%|‰|百分点|倍|)$/u.test(claim.quantity.unit) &&
	claim.quantity.writtenUnit !== '∶1' &&
	!isRangeEnd(claim);

const isOfOneKind = (a: Claim, b: Claim): boolean =>
	isLevel(a) && isLevel(b) && measured(a).of === measured(b).of;

/** 纳入2.36万人，占户籍人口52.4万人的4.5%; 按219.4万元的20%计，留成43.9万元. */
function shareOf(three: readonly Claim[]): Relation[] {
	const shares = three.filter(
		({ kind, quantity, site }) =>
			quantity.unit === '%' &&
			(kind === 'share' || (kind === 'level' && /占|比例|比重|按|率|的$/u.test(site.own)))
	);
	const [share] = shares;
	const levels = three.filter((one) => one !== share);
	const [a, b] = levels;
	if (!share || shares.length > 1 || !a || !b || !isOfOneKind(a, b)) return [];
	if (share.quantity.value >= 0.995) return [];
	const relation = (part: Claim, whole: Claim): Relation => ({
		members: [part, whole],
		values: [measured(part).value, measured(whole).value],
		ratio: ([some, all]) => quotient(some!, product(all!, intervalOf(share.quantity))),
		proof: ([, all]) => `${all!}×${share.quantity.text}`,
		room: 0.06
	});
	return [relation(a, b), relation(b, a)];
}

/** 8.52亿元，比上年的7.9亿元增长7.8%. */
function growthOf(first: Claim, second: Claim, rate: Claim): Relation[] {
	if (rate.kind !== 'rate' || rate.quantity.unit !== '%') return [];
	if (!isOfOneKind(first, second) || first.isBase === second.isBase) return [];
	const [then, now] = first.isBase ? [first, second] : [second, first];
	const change = intervalOf(rate.quantity);
	const times: Interval =
		rate.sign > 0
			? { low: 1 + change.low, high: 1 + change.high }
			: { low: 1 - change.high, high: 1 - change.low };
	if (times.low <= 0) return [];
	return [
		{
			members: [now, then],
			values: [measured(now).value, measured(then).value],
			ratio: ([a, b]) => quotient(a!, product(b!, times)),
			proof: ([, b]) => `${b!}×（1${rate.sign > 0 ? '＋' : '－'}${rate.quantity.text}）`,
			room: 0.03
		}
	];
}

const apart =
	/(?:高出|高于|多出|净增|净减|增加|提高|上调|上升|减少|降低|下降|节约|节省|相差|差额|[高多少低增减差])(?:了|约|为|达)*$/u;

/** 由105元提高到120元，每月增加15元: what lies between two levels of the sentence. */
function gapOf(gap: Claim, before: readonly Claim[]): Relation[] {
	if (gap.kind === 'rate' || gap.kind === 'points' || !apart.test(gap.site.own))
		return [];
	const levels = before.filter(
		(one) =>
			isSameSentence(one, gap) && isLevel(one) && measured(one).of === measured(gap).of
	);
	const [b, a] = [levels.at(-1), levels.at(-2)];
	if (!a || !b) return [];
	const exact = (claim: Claim) => measured(claim, isPrice(claim)).value;
	return [
		{
			members: [gap, a, b],
			values: [exact(gap), exact(a), exact(b)],
			ratio: ([far, one, other]) => quotient(far!, distance(one!, other!)),
			proof: ([, one, other]) =>
				a.quantity.value > b.quantity.value ? `${one!}－${other!}` : `${other!}－${one!}`,
			room: 0.03
		}
	];
}

/** Prices of so many 元 are set, not rounded. */
const isPrice = ({ quantity }: Claim): boolean =>
	/^元/u.test(quantity.writtenUnit) && !quantity.figure.includes('.');

/** Of two that are not of one size the difference is the greater again, and proves nothing. */
function distance(a: Interval, b: Interval): Interval {
	const [less, more] = a.low + a.high < b.low + b.high ? [a, b] : [b, a];
	if (less.high * 10 < more.low) return { low: 0, high: Infinity };
	return { low: Math.max(0, more.low - less.high), high: more.high - less.low };
}
