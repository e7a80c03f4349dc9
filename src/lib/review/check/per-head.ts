import type { Remark } from '../finding.ts';
import type { Understanding } from '../understand/understanding.ts';
import { intervalOf, meets, quotient, scaled } from './interval.ts';
import { inWritingOf } from './say.ts';
import { remarkOn } from './sums.ts';

/** Which counts a mean is taken over. */
const means: readonly (readonly [word: RegExp, units: readonly string[]])[] = [
	[/人次均|次均/u, ['人次', '次']],
	[/户均/u, ['户']],
	[/(?<!月)(?<!年)人均(?!每?月|年|月)/u, ['人', '名']]
];

/**
 * 人均、户均、次均 in any words: the amount and the count that stand before it in the sentence. Means per month
 * or year need more than these two.
 */
export function checkPerHead({ claims }: Understanding): Remark[] {
	return claims.flatMap((claim, index) => {
		const { quantity, site, kind } = claim;
		if (kind !== 'level' || quantity.unit !== '万元' || /每?[月年]/u.test(site.own))
			return [];
		const units = means.find(([word]) => word.test(site.own))?.[1];
		if (!units) return [];
		const before = claims
			.slice(Math.max(0, index - 8), index)
			.filter(
				(one) =>
					one.kind === 'level' &&
					!one.isBase &&
					one.passage === claim.passage &&
					one.site.sentenceStart === site.sentenceStart &&
					!/均|标准/u.test(one.site.own)
			);
		const amounts = before.filter(
			(one) => one.quantity.unit === '万元' && one.quantity.per === null
		);
		const counts = before.filter((one) => units.includes(one.quantity.unit));
		const amount = amounts.at(-1);
		// Of two amounts or two counts nobody knows which is meant.
		if (!amount || counts.length !== 1 || amounts.length !== 1) return [];
		const should = quotient(intervalOf(amount.quantity), intervalOf(counts[0]!.quantity));
		if (meets(should, scaled(intervalOf(quantity), 1))) return [];
		const right = inWritingOf(
			amount.quantity.value / counts[0]!.quantity.value,
			quantity
		);
		return [
			remarkOn(claim, `按文中数算应为${right}，文中为${quantity.text}。`, right, [
				`${amount.quantity.text}÷${counts[0]!.quantity.text}＝${right}`
			])
		];
	});
}
