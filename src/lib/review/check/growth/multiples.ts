import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** 标准的倍数: 不超过月低保标准的6倍，本市月低保标准850元，即最高5100元; 按30%扣减，以900元计算，每月可扣减270元. */
export const checkMultiples = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((result, index) => {
		const [first, second] = [claims[index - 2], claims[index - 1]];
		if (!first || !second || !isMoney(result) || !isNear(first, result)) return [];
		// 50%、30%、10%，即1005元、603元、201元: a list has its own order.
		if (result.site.taken !== null || first.site.taken !== null) return [];
		// 低保标准的1.3倍，即城市…、农村…: of two standards each has its own.
		const next = claims[index + 1];
		if (
			next &&
			isMoney(next) &&
			/^、[^，；。]*$/u.test(
				result.passage.text.slice(result.quantity.end, next.quantity.start)
			)
		)
			return [];
		const [factor, base] = isFactor(first) ? [first, second] : [second, first];
		if (!isFactor(factor) || !isAmount(base)) return [];
		const isWorkedOut =
			/^(?:即|也就是|合|折合)/u.test(result.site.own) ||
			/^(?:元)?(?:计算|为例|测算)/u.test(base.site.after);
		if (!isWorkedOut) return [];
		const a = intervalOf(factor.quantity, 0);
		const b = intervalOf(base.quantity, 0);
		const should = { low: a.low * b.low, high: a.high * b.high };
		// 即不超过5100元 says what the most is.
		if (meets(should, intervalOf({ ...result.quantity, qualifier: null }))) return [];
		const right = inWritingOf(
			factor.quantity.value * base.quantity.value,
			result.quantity
		);
		return [
			remarkOn(
				result,
				`${base.quantity.text}的${factor.quantity.text}是${right}，文中为${result.quantity.text}。`,
				right,
				[`${base.quantity.text}×${factor.quantity.text}＝${right}`]
			)
		];
	});

const isAmount = (claim: Claim): boolean =>
	isMoney(claim) && claim.quantity.qualifier === null;

const isMoney = ({ kind, isBase, quantity }: Claim): boolean =>
	kind === 'level' && !isBase && /^(?:万元|元\/人·月)$/u.test(quantity.unit);

const isFactor = ({ kind, isBase, quantity, site }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	quantity.qualifier === null &&
	(quantity.unit === '倍' || quantity.unit === '%') &&
	/的$/u.test(site.own);

const isNear = (first: Claim, result: Claim): boolean =>
	first.passage === result.passage &&
	result.quantity.start - first.quantity.end < 60 &&
	first.quantity.unit !== result.quantity.unit;
