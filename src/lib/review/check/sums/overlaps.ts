import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalsOf, meets, type Interval } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { isMean, sameUnit } from '../structure.ts';
import { remarkOn } from '../remark.ts';

const both =
	/同时(?:享受|领取|享有|参加|具有|属于|符合)|两项(?:补贴|政策|待遇)?(?:都|均|同时|兼)|兼[享有得领]|既[^，。；]*又|重复(?:享受|领取|计算|统计)?|交叉|重叠|重合/u;
const altogether =
	/(?:实际|去重|剔除重复|扣除重复|合计|共计|总计|累计|共|惠及|受益|覆盖)[^，；。\d]{0,10}$/u;

/** 扣除重复: A 12.46万人，B 9.83万人，同时享受两项的5.12万人，实际受益17.17万人: who is counted twice is taken off once. */
export const checkOverlaps = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((twice, index) => {
		if (twice.kind !== 'level' || !both.test(twice.site.own + twice.site.after))
			return [];
		const beside = (one: Claim | undefined): one is Claim =>
			one !== undefined &&
			one.kind === 'level' &&
			!one.isBase &&
			one.passage === twice.passage &&
			one.site.sentenceStart === twice.site.sentenceStart &&
			sameUnit(one, twice) &&
			!isMean(one);
		const all = claims[index + 1];
		if (!beside(all) || !altogether.test(all.site.own)) return [];
		const kinds = claims
			.slice(Math.max(0, index - 6), index)
			.filter(beside)
			.slice(-2);
		const [one, other] = kinds;
		// Whoever is in both is in each.
		if (
			!one ||
			!other ||
			kinds.some(({ quantity }) => quantity.value < twice.quantity.value)
		)
			return [];
		const [a, b, c, stated] = intervalsOf(
			[one, other, twice, all].map(({ quantity }) => quantity)
		) as [Interval, Interval, Interval, Interval];
		if (meets({ low: a.low + b.low - c.high, high: a.high + b.high - c.low }, stated))
			return [];
		const value = one.quantity.value + other.quantity.value - twice.quantity.value;
		if (!isLikelyMistake(all.quantity, value)) return [];
		const right = inWritingOf(value, all.quantity);
		return [
			remarkOn(
				all,
				`两类相加再扣除重复的部分，应为${right}，文中为${all.quantity.text}。`,
				right,
				[`${one.quantity.text}＋${other.quantity.text}－${twice.quantity.text}＝${right}`]
			)
		];
	});
