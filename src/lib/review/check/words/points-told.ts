import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

const apart =
	/(?:提高|提升|上升|下降|降低|回落|增加|减少|相差|差距为?|高出?|低出?|快于?|慢于?|[高低快慢])(?:了|达|约)*$/u;

/**
 * 两率之差: 占71.6%，比上年的68.4%提高3.2%; 末位与首位相差14.9%. What is exactly the difference of two rates of its sentence is told in 百分点;
 * a relative change of one to the other is not, and in 倍 it would be something else.
 */
export const checkPointsTold = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim) => {
		if (claim.quantity.unit !== '%' || !apart.test(claim.site.own)) return [];
		if (claim.quantity.value < 0.001) return [];
		// 比控制目标4.5%低1.3%: what the words alone say is told by them.
		const lead = claim.passage.text.slice(claim.site.clause, claim.quantity.start);
		if (/[比较][^，。；]{1,20}\d%[高低](?:出|了)?$/u.test(lead)) return [];
		const rates = claims.filter(
			(one) =>
				one !== claim &&
				one.quantity.unit === '%' &&
				one.passage === claim.passage &&
				one.site.sentenceStart === claim.site.sentenceStart
		);
		// 相差 speaks of two rates anywhere in its sentence; a change, of the two beside it.
		const isFar = /相差|差距|高出/u.test(claim.site.own);
		const near = isFar ? rates : rates.filter((one) => isBeside(one, claim)).slice(-2);
		const pair = near
			.flatMap((a, at) => near.slice(at + 1).map((b) => [a, b] as const))
			.find(([a, b]) => isDifference(claim, a, b));
		if (!pair || isRelative(claim, ...pair)) return [];
		const points = claim.quantity.text.replace(/[%％]/u, '个百分点');
		return [
			remarkOn(
				claim,
				'两个比率之差用“个百分点”，不用“%”。',
				points,
				[pair.map(({ quantity }) => quantity.text).join('与')],
				'wording',
				'warn'
			)
		];
	});

const isBeside = (one: Claim, claim: Claim): boolean =>
	// 收缩0.3%和0.2%，预计下降0.1%: three changes, a year each.
	(one.kind === 'level' || one.kind === 'share') &&
	one.quantity.end <= claim.quantity.start &&
	!/；/u.test(claim.passage.text.slice(one.quantity.end, claim.quantity.start)) &&
	claim.quantity.start - one.quantity.end <= 40;

const isDifference = (claim: Claim, a: Claim, b: Claim): boolean =>
	Math.abs(Math.abs(a.quantity.value - b.quantity.value) - claim.quantity.value) < 5e-5;

/** 由4%增至5%，增长25%. */
const isRelative = (claim: Claim, a: Claim, b: Claim): boolean =>
	[a, b].some(
		({ quantity }) =>
			Math.abs(
				Math.abs(a.quantity.value - b.quantity.value) / quantity.value -
					claim.quantity.value
			) < 0.0006
	);
