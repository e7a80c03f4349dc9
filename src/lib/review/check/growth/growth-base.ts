import { yearBefore } from '#lib/domain/period.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { baseLevel } from '../../words/changes.ts';
import { intervalOf, scaled, type Interval } from '../interval.ts';

/** 由700元提高到740元; 上年同期为550万元; or the level less the difference that was given. */
export function baseOf(
	change: Claim,
	now: Claim,
	claims: readonly Claim[]
): { interval: Interval; text: string; value: number } | null {
	const base = claims.findLast(
		(one) =>
			one.isBase &&
			one.passage === change.passage &&
			one.site.sentenceStart === change.site.sentenceStart &&
			one.quantity.start < change.quantity.start &&
			toOneUnit(one.quantity, now.quantity) !== null &&
			((one.quantity.start > now.quantity.start && !leadsElsewhere(one, now, claims)) ||
				(nearestLevel(one, claims) === now && !isSpent(one, now, claims)))
	);
	if (base) {
		const [own, other] = toOneUnit(now.quantity, base.quantity)!;
		return {
			interval: scaled(intervalOf(base.quantity), other / own),
			text: base.quantity.text,
			value: (base.quantity.value * other) / own
		};
	}
	const behind = baseBehind(change, now, claims);
	if (behind) return asTold(behind);
	const told = inBracketBehind(change, now, claims);
	if (told) return asTold(told);
	if (change.kind !== 'rate') return null;
	const earlier = yearEarlier(change, now, claims) ?? monthBefore(change, now, claims);
	if (earlier) return asTold(earlier);
	const difference = claims.find(
		(one) => one.kind === 'difference' && one.of === now && one.basis === change.basis
	);
	if (!difference || difference.quantity.unit !== now.quantity.unit) return null;
	const less = intervalOf(difference.quantity);
	const own = intervalOf(now.quantity);
	const { sign } = difference;
	return {
		interval:
			sign > 0
				? { low: own.low - less.high, high: own.high - less.low }
				: { low: own.low + less.low, high: own.high + less.high },
		text: `${now.quantity.text}${sign > 0 ? '－' : '＋'}${difference.quantity.text}`,
		value: now.quantity.value - sign * difference.quantity.value
	};
}

const asTold = ({ quantity }: Claim) => ({
	interval: intervalOf(quantity),
	text: quantity.text,
	value: quantity.value
});

/** 92.6%，比上年的90.1%提高2.5个百分点；家属91.8%: a base that a change stands behind belongs to what was before it. */
const isSpent = (base: Claim, now: Claim, claims: readonly Claim[]): boolean =>
	claims.some(
		({ kind, quantity }) =>
			kind !== 'level' &&
			kind !== 'share' &&
			quantity.start > base.quantity.start &&
			quantity.start < now.quantity.start
	);

/** 城市由720元提高到760元，农村由560元提高到610元，分别提高…: a base whose own level is told right behind it is no base of another. */
function leadsElsewhere(base: Claim, now: Claim, claims: readonly Claim[]): boolean {
	const next = claims[claims.indexOf(base) + 1];
	return (
		next !== undefined &&
		next !== now &&
		/由|从/u.test(base.site.own) &&
		/(?:到|至|为)$/u.test(next.site.own) &&
		next.site.clause === base.site.clause
	);
}

/** The first level of the same sentence behind a base. */
const nearestLevel = (base: Claim, claims: readonly Claim[]): Claim | undefined =>
	claims.find(
		(one) =>
			one.kind === 'level' &&
			!one.isBase &&
			one.passage === base.passage &&
			one.quantity.start > base.quantity.start
	);

/** …2316.8万元，同比增长11.2%，去年同期为2083.5万元: the base told last, with nothing between. */
function baseBehind(
	change: Claim,
	now: Claim,
	claims: readonly Claim[]
): Claim | undefined {
	const next = claims[claims.indexOf(change) + 1];
	return next?.isBase &&
		baseLevel.test(next.site.own) &&
		next.passage === change.passage &&
		next.site.sentenceStart === change.site.sentenceStart &&
		next.quantity.unit === now.quantity.unit
		? next
		: undefined;
}

/** 同比分别上升4.4%、下降3.5%（2023年为26162对和8421对）: the bases in brackets behind the list, in its order. */
function inBracketBehind(
	change: Claim,
	now: Claim,
	claims: readonly Claim[]
): Claim | undefined {
	const group = change.site.respectively;
	if (!group || group.figures < 2) return undefined;
	const first = claims.indexOf(change) - group.index;
	const last = claims[first + group.figures - 1];
	const bases = claims.slice(first + group.figures, first + group.figures * 2);
	const [head] = bases;
	if (!last || !head || bases.length !== group.figures) return undefined;
	const { text } = change.passage;
	const lead = text.slice(last.quantity.end, head.quantity.start);
	return /^（(?:上年|去年|20\d\d年)(?:同期)?(?:分别)?为?$/u.test(lead) &&
		bases.every(({ quantity }) => quantity.unit === now.quantity.unit)
		? bases[group.index]
		: undefined;
}

/** 7、8、9三个月分别为186、203和241人次，8月、9月环比…: the one before it in a list of months or quarters. */
function monthBefore(
	{ basis }: Claim,
	now: Claim,
	claims: readonly Claim[]
): Claim | undefined {
	const group = now.site.respectively;
	if ((basis !== 'qoq' && basis !== 'mom') || !group || group.index === 0)
		return undefined;
	const before = claims[claims.indexOf(now) - 1];
	const isOfTime = /^(?:\d{1,2}|[一二三四])(?:月|季度|[一二三四五六七八九十]个月)/u;
	return before?.site.respectively?.first === group.first &&
		before.quantity.unit === now.quantity.unit &&
		[before, now].every(({ site }) => isOfTime.test(site.own))
		? before
		: undefined;
}

/** 2023年支出1250万元，2024年支出1380万元: the same subject a year before, in the same sentence. */
function yearEarlier(
	change: Claim,
	now: Claim,
	claims: readonly Claim[]
): Claim | undefined {
	const { period } = now.time;
	if (
		period === null ||
		(change.basis !== 'yoy' && change.basis !== 'year' && change.basis !== null)
	)
		return undefined;
	if (overYears.test(change.passage.text.slice(now.quantity.end, change.quantity.start)))
		return firstOfYears(now, claims);
	return claims.find(
		(one) =>
			one.kind === 'level' &&
			one !== now &&
			one.passage === now.passage &&
			one.site.sentenceStart === now.site.sentenceStart &&
			one.quantity.unit === now.quantity.unit &&
			one.time.period === yearBefore(period) &&
			(one.subject?.spec.id ?? one.site.own.replace(/^.*年/u, '')) ===
				(now.subject?.spec.id ?? now.site.own.replace(/^.*年/u, ''))
	);
}

/** 四年累计，三年间: from the first of the years told to the last. */
const overYears = /累计|[两二三四五六七八九十]年(?:间|来|里|内|共|总|$)/u;

/** 2021—2024年末依次为8126人、…、7605人: the first of the list that ends with this level. */
function firstOfYears(now: Claim, claims: readonly Claim[]): Claim | undefined {
	const group = now.site.respectively;
	if (!group || group.index !== group.figures - 1 || now.quantity.unit === '%')
		return undefined;
	return claims.find(
		(one) =>
			one.site.respectively?.first === group.first &&
			one.site.respectively.index === 0 &&
			one.passage === now.passage &&
			one.quantity.unit === now.quantity.unit
	);
}
