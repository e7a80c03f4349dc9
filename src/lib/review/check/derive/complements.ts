import { intervalOf } from '../interval.ts';
import { alike, isBefore, isLevel, type Deriver } from './derived.ts';
import { between } from './near.ts';

/** What has not come about yet, and what has. */
const open = /未|不[足达合及符]|没有|尚|仍有|还有|其余|剩余|空白|滞后|落后/u;
const done =
	/已|达标|达到|完成|通过|合格|办结|到位|建成|实现|落实|覆盖|符合|整改|开工|竣工|启用|收回/u;

/**
 * 补数: 14个市州中，还有4个…不足55%，达标的只有10个. What is done, told behind what is not: together they are the whole told before them.
 */
export const complementOf: Deriver = (claim, near) => {
	if (!isLevel(claim) || claim.quantity.unit === '%') return null;
	if (!done.test(claim.site.own) || open.test(claim.site.own)) return null;
	const [whole, rest, ...more] = near.segment.filter(
		(one) => isLevel(one) && isBefore(one, claim) && alike(one, claim)
	);
	if (!whole || !rest || more.length > 0) return null;
	if (open.test(whole.site.own) || /[每均]/u.test(whole.site.own)) return null;
	const words = rest.site.own + between(rest, claim).split(/[，；]/u)[0]!;
	if (!open.test(words) || rest.quantity.value >= whole.quantity.value) return null;
	if (/其中/u.test(between(rest, claim))) return null;
	const [all, less] = [intervalOf(whole.quantity), intervalOf(rest.quantity)];
	return {
		meant: {
			value: { low: all.low - less.high, high: all.high - less.low },
			exact: whole.quantity.value - rest.quantity.value,
			proof: `${whole.quantity.text}－${rest.quantity.text}`,
			from: [whole, rest]
		},
		others: () => []
	};
};
