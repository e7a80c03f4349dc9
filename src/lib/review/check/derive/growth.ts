import { isAim } from '../../understand/aim.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { isReal } from '../growth/growth.ts';
import { intervalOf, type Interval } from '../interval.ts';
import {
	alike,
	isBefore,
	isLevel,
	widened,
	type Derived,
	type Deriver
} from './derived.ts';
import { between, type Near } from './near.ts';
import { bestNamed, wordsOf } from './nouns.ts';

/** V-58. */
const tolerance = 0.001;

/** 增速: from two levels, or from a level and its change, wherever near by they stand. */
export const growthOfLevels: Deriver = (claim, near) => {
	if (claim.kind !== 'rate' || !/^(?:%|倍)$/u.test(claim.quantity.unit)) return null;
	if (isReal(claim)) return null;
	if (isAim(claim) || /年均|月均|平均每|年平均/u.test(claim.site.own)) return null;
	// A rate of growth is no level that anything grew from.
	const amounts = near.wide.filter(
		({ quantity, kind }) => quantity.unit !== '百分点' && kind !== 'rate'
	);
	return {
		meant:
			byDifference(claim, near) ?? byComparison(claim, near) ?? byBracket(claim, near),
		others: () =>
			amounts.flatMap((now) =>
				amounts.flatMap((then) =>
					now !== then && now !== claim && then !== claim && alike(now, then)
						? ways(claim, now, then)
						: []
				)
			)
	};
};

/** Two levels, or one of them less or plus the other as its change. */
const ways = (claim: Claim, now: Claim, then: Claim): Derived[] => [
	rateOf(claim, [now], intervalOf(now.quantity), intervalOf(then.quantity)),
	...changeOf(claim, then, now)
];

/** `level` with its change: the rate is change ÷ (level ∓ change). */
function changeOf(claim: Claim, change: Claim, level: Claim): Derived[] {
	const [d, l] = [intervalOf(change.quantity), intervalOf(level.quantity)];
	const isUp = claim.sign > 0;
	const base: Interval = isUp
		? { low: l.low - d.high, high: l.high - d.low }
		: { low: l.low + d.low, high: l.high + d.high };
	if (base.low <= 0) return [];
	const exact =
		change.quantity.value /
		(level.quantity.value - (isUp ? 1 : -1) * change.quantity.value);
	return [
		{
			value: widened({ low: d.low / base.high, high: d.high / base.low }, tolerance),
			exact,
			proof: `${change.quantity.text}÷（${level.quantity.text}${isUp ? '－' : '＋'}${change.quantity.text}）`,
			from: [change, level],
			onlyExcuses: change.kind === 'level'
		}
	];
}

/** Which of the two is the later one is told by the sign; 2倍 of a growth is a quotient less one as well. */
function rateOf(
	claim: Claim,
	[now]: readonly [Claim],
	current: Interval,
	then: Interval
): Derived {
	const value =
		then.low <= 0
			? { low: -Infinity, high: Infinity }
			: { low: current.low / then.high - 1, high: current.high / then.low - 1 };
	const signed = claim.sign > 0 ? value : { low: -value.high, high: -value.low };
	return {
		value: widened(signed, tolerance),
		exact: 0,
		proof: '',
		from: [now]
	};
}

/** 社会组织净增56个，增长2.5%: the change just before, and the level it is a change of. */
function byDifference(claim: Claim, near: Near): Derived | null {
	const before = near.segment.filter((one) => isBefore(one, claim));
	const change = before.at(-1);
	if (change?.kind !== 'difference' || claim.quantity.unit !== '%') return null;
	if (change.sign !== claim.sign || change.site.taken !== null) return null;
	const joined = between(change, claim);
	if (!/^[，、（](?:同比|环比|即|比上年)?[\u4e00-\u9fff]{0,3}$/u.test(joined))
		return null;
	const level = levelOf(change, near);
	return level ? (changeOf(claim, change, level)[0] ?? null) : null;
}

/** 每人每月680元，比金河县高50元，高出7.9%: how much more than another, and by what rate. */
function byComparison(claim: Claim, near: Near): Derived | null {
	const verb = /^(高|低|多|少)(?:出|了)?$/u.exec(claim.site.own)?.[1];
	const [level, gap] = near.segment.filter((one) => isBefore(one, claim)).slice(-2);
	if (verb === undefined || !level || !gap || !isLevel(level) || !isLevel(gap))
		return null;
	if (
		!new RegExp(`^[比较][\\u4e00-\\u9fff]{2,8}${verb}(?:出|了)?$`, 'u').test(gap.site.own)
	)
		return null;
	const factors = toOneUnit(level.quantity, gap.quantity);
	if (!factors) return null;
	const isMore = /高|多/u.test(verb);
	const size = (gap.quantity.value * factors[1]) / factors[0];
	const base = level.quantity.value - (isMore ? size : -size);
	if (base <= 0) return null;
	const exact = size / base;
	return {
		value: widened({ low: exact, high: exact }, tolerance + claim.quantity.lastPlace / 2),
		exact,
		proof: `${gap.quantity.text}÷（${level.quantity.text}${isMore ? '－' : '＋'}${gap.quantity.text}）`,
		from: [level, gap]
	};
}

function levelOf(change: Claim, near: Near): Claim | null {
	const isOf = (one: Claim) =>
		// 比预算数12万元减少2.4万元: what it is compared with.
		!/^(?:比|较)/u.test(one.site.own) &&
		isLevel(one) &&
		one !== change &&
		alike(one, change) &&
		isBefore(one, change);
	const own = near.segment.filter(isOf);
	if (own.length === 1) return own[0]!;
	if (own.length > 1) return null;
	return bestNamed(near.before.filter(isOf), wordsOf(change));
}

/** 慈善信托23单，增长…（2023年14单）: the level before in brackets behind the rate. */
function byBracket(claim: Claim, near: Near): Derived | null {
	const behind = near.sentence.find((one) => one.quantity.start > claim.quantity.start);
	if (!behind || !isEarlierInBracket(claim, behind)) return null;
	const now = near.segment
		.filter((one) => isLevel(one) && isBefore(one, claim) && alike(one, behind))
		.at(-1);
	if (!now) return null;
	const [current, then] = [intervalOf(now.quantity), intervalOf(behind.quantity)];
	const exact = now.quantity.value / behind.quantity.value - 1;
	return {
		...rateOf(claim, [now], current, then),
		exact: Math.abs(exact),
		proof: `${now.quantity.text}÷${behind.quantity.text}－1`,
		from: [now, behind]
	};
}

/** （年初38个）, （上年同期为214件）. */
export const isEarlierInBracket = (claim: Claim, behind: Claim): boolean =>
	/^（(?:上年|去年|年初|上季度|[一二三四]季度|上半年|\d{1,2}月|上月|同期|原|20\d\d年|期初)[^，。；]{0,8}$/u.test(
		between(claim, behind)
	) && /^）/u.test(claim.passage.text.slice(behind.quantity.end));
