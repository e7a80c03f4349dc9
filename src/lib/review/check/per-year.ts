import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import type { Understanding } from '../understand/understanding.ts';
import { intervalOf, meets, scaled } from './interval.ts';
import { inWritingOf } from './say.ts';
import { remarkOn } from './sums.ts';

/** 月年折算: 每人每月650元，即每人每年7800元. */
export const checkPerYear = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((second, index) => {
		const first = claims[index - 1];
		if (!first || !isSame(first, second)) return [];
		// Both were read per month; as money they are per what they say.
		const [a, b] = [monthly(first), monthly(second)];
		const unit = scaled(intervalOf(second.quantity), b.factor);
		if (meets(scaled(intervalOf(first.quantity), a.factor), unit)) return [];
		const value = (first.quantity.value * a.factor) / b.factor;
		const right = inWritingOf(value, second.quantity);
		return [
			remarkOn(
				second,
				`${first.quantity.text}折合${right}，文中为${second.quantity.text}。`,
				right,
				[
					first.quantity.per === 'month'
						? '每月的数×12＝每年的数'
						: '每年的数÷12＝每月的数'
				]
			)
		];
	});

/** 即, 折合, or brackets between a figure per month and one per year. */
function isSame(first: Claim, second: Claim): boolean {
	const pers = [first.quantity.per, second.quantity.per];
	if (!pers.includes('month') || !pers.includes('year')) return false;
	if (first.passage !== second.passage) return false;
	const between = first.passage.text.slice(first.quantity.end, second.quantity.start);
	return /^(?:[，（、]?(?:即|折合|合|也就是|相当于)?|[，（]?年?(?:即|折合|合))$/u.test(
		between
	);
}

/** To 元 a month. */
const monthly = ({ quantity }: Claim): { factor: number } => ({
	factor: quantity.unit === '元/人·月' ? 1 : quantity.per === 'year' ? 1e4 / 12 : 1e4
});
