import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { segmentOf } from '../derive/near.ts';
import { intervalOf, meets, quotient } from '../interval.ts';
import { remarkOn } from '../remark.ts';

/** What a mean is taken over, by its word, and what else it may not be. */
const means: readonly (readonly [
	word: RegExp,
	right: RegExp,
	wrong: RegExp,
	unit: string
])[] = [
	[
		/(?:人次|次)均/u,
		/^(?:人次|次|例|件|笔|人|名|位|场|起)$/u,
		/^(?:户|家|张|对|台|亩|床)$/u,
		'人次'
	],
	[/户均/u, /^(?:户|套|家|处|间|栋)$/u, /^(?:人|名|位|人次|张|对|台|亩|床)$/u, '户'],
	[
		/(?<![年月日])人均/u,
		/^(?:人|名|位|人次|例|件|份|个)$/u,
		/^(?:户|家|张|对|台|亩|床)$/u,
		'人'
	]
];

/** 门诊救助6.05万户、484万元，次均80元: the mean comes out to the last digit, and says by what was divided. */
export const checkUnitOfMean = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims.filter(isLevel)).values()].flatMap((own) =>
		own.flatMap((mean, index) => {
			const kind = means.find(([word]) => word.test(mean.site.own));
			const [first, second] = [own[index - 2], own[index - 1]];
			if (!kind || !first || !second || mean.quantity.unit !== '万元') return [];
			if (segmentOf(first) !== segmentOf(mean)) return [];
			const [count, money] =
				second.quantity.unit === '万元' ? [first, second] : [second, first];
			const [, right, wrong, unit] = kind;
			if (money.quantity.unit !== '万元' || !wrong.test(count.quantity.unit)) return [];
			// 改造120户，惠及340人，户均…: what it is taken over may stand before.
			if (
				own.some(
					(one) =>
						segmentOf(one) === segmentOf(mean) &&
						right.test(one.quantity.unit) &&
						one.quantity.start < mean.quantity.start &&
						comesOut(money, one, mean)
				)
			)
				return [];
			if (!comesOut(money, count, mean) || !isTelling(money, count)) return [];
			return [
				remarkOn(
					count,
					`“${mean.site.own}”按${unit}平均，${count.quantity.text}疑为以${unit}计。`,
					null,
					[`${money.quantity.text}÷${count.quantity.text}＝${mean.quantity.text}`],
					'unit'
				)
			];
		})
	);

const isLevel = ({ kind, isBase, blank, quantity, passage }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	blank === null &&
	passage.role !== 'cell' &&
	quantity.unit !== '%';

const comesOut = (money: Claim, count: Claim, mean: Claim): boolean =>
	meets(
		quotient(intervalOf(money.quantity), intervalOf(count.quantity)),
		intervalOf(mean.quantity),
		mean.quantity.lastPlace / 2
	);

const isTelling = (money: Claim, count: Claim): boolean =>
	(money.quantity.figure + count.quantity.figure).replace(/\D/gu, '').length >= 5;
