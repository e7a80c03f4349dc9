import type { Remark } from '../../finding.ts';
import { writtenNumber } from '../../understand/figure.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

const apart =
	/^(?:前者|后者)?比[^，。；\d]{2,12}?(?:每人)?(?:每[月年])?(?:高|低|多|少)(?:出|了)?$/u;

/** 标准之差: 集中供养标准每人每年4000元，分散供养标准每人每年2400元，比集中供养标准低1600元. */
export const checkStandardsApart = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((gap, index) => {
		const [a, b] = [claims[index - 2], claims[index - 1]];
		if (gap.quantity.writtenUnit !== '元' || !apart.test(gap.site.own)) return [];
		if (!a || !b || !isStandard(a, gap) || !isStandard(b, gap)) return [];
		if (a.quantity.per !== b.quantity.per) return [];
		const [one, other, told] = [a, b, gap].map(({ quantity }) =>
			writtenNumber(quantity)
		) as [number, number, number];
		const should = Math.abs(one - other);
		if (Math.abs(should - told) < 0.005) return [];
		return [
			remarkOn(
				gap,
				`两个标准相差${should}元，文中为${gap.quantity.text}。`,
				`${should}元`,
				[`${a.quantity.text}与${b.quantity.text}`]
			)
		];
	});

const isStandard = (
	{ quantity, kind, isBase, passage, site }: Claim,
	gap: Claim
): boolean =>
	quantity.per !== null &&
	quantity.qualifier === null &&
	kind === 'level' &&
	!isBase &&
	passage === gap.passage &&
	site.sentenceStart === gap.site.sentenceStart;
