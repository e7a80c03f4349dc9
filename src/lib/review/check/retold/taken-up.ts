import type { Remark } from '../../finding.ts';
import { isOneSlip, isSwapped } from '../../repair/slip.ts';
import type { Claim } from '../../understand/claim.ts';
import { digitCount } from '../../understand/figure.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain } from '../derive/nouns.ts';
import { figuresOf, toldBefore, toldOtherwise } from './told-before.ts';

/**
 * 复述之数: 签订协议1562份…。1652份协议已全部录入; 42家养老机构中，公办…. What was counted is taken up again with its figure; where the
 * figure before differs by one slip of the pen and no other is the same, one of the two is wrong.
 */
export const checkTakenUp = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		const noun = takenUp(again);
		if (noun === null) return [];
		const before = toldBefore(
			claims,
			index,
			14,
			(one) =>
				one.kind === 'level' &&
				!one.isBase &&
				one.quantity.unit === again.quantity.unit &&
				one.quantity.qualifier === null &&
				again.passage.source.index - one.passage.source.index <= 2
		);
		const [first, ...others] = before.filter(
			(one) => isNamed(one, noun) && mayBe(one, again, noun)
		);
		if (!first || others.length > 0) return [];
		return [
			toldOtherwise(
				again,
				`前面是${first.quantity.text}，这里复述为${again.quantity.text}，两处不一致。`,
				[first, again].map(
					({ site, quantity }) => `${site.own}${quantity.text}${site.after}`
				)
			)
		];
	});

/** What a figure at the head of a clause counts; '' where only 中 stands behind it (1352人中). Null for what takes nothing up. */
function takenUp({ kind, isBase, quantity, site, passage }: Claim): string | null {
	if (kind !== 'level' || isBase || quantity.qualifier !== null || quantity.per !== null)
		return null;
	if (digitCount(quantity) < 2) return null;
	const lead = passage.text.slice(site.clause, quantity.start);
	if (
		!/^(?:在|将|对|把|将对|其中的?|这|上述|该|目前|应[\u4e00-\u9fff]{1,3}的)?$/u.test(
			lead
		)
	)
		return null;
	const behind = passage.text.slice(quantity.end);
	if (/^(?:[\u4e00-\u9fff]{0,10})中(?![心央年小等共])/u.test(behind))
		return plain(/^[\u4e00-\u9fff]*?(?=中)/u.exec(behind)![0]).trim();
	const noun = /^[\u4e00-\u9fff]{2,6}/u.exec(behind)?.[0];
	return noun === undefined ? null : noun;
}

/** 协议1562份, 1562份协议: the noun stands before or behind. */
function isNamed({ site, quantity }: Claim, noun: string): boolean {
	if (noun === '') return true;
	const words = site.own + site.after;
	return quantity.figure.length > 0 && words.includes(noun.slice(0, 2));
}

/** One slip away; two digits in another order where nothing but 中 says that it is taken up. */
function mayBe(first: Claim, again: Claim, noun: string): boolean {
	const [a, b] = figuresOf(first, again);
	if (a.length !== b.length || !isOneSlip(b, a)) return false;
	if (first.quantity.writtenUnit !== again.quantity.writtenUnit) return false;
	const { passage, quantity, site } = again;
	const isAmong =
		/^[\u4e00-\u9fff]{0,10}中/u.test(site.after) ||
		/^(?:将|把|对)$/u.test(passage.text.slice(site.clause, quantity.start)) ||
		/^[\u4e00-\u9fff]{2,6}(?:共|均|全部)/u.test(site.after);
	return isSwapped(b, a)
		? digitCount(first.quantity) >= (isAmong ? 2 : 3)
		: isAmong && noun !== '';
}
