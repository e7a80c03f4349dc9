import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, scaled } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

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
	if (first.passage !== second.passage) return false;
	const between = first.passage.text.slice(first.quantity.end, second.quantity.start);
	// 标准为每人每月1300元，全年15600元: of one person as well.
	if (isBareYear(second))
		return first.quantity.per === 'month' && /^[，、](?:全年|一年|每年)$/u.test(between);
	const lead = first.passage.text.slice(first.site.clause, first.quantity.start);
	const pers = [first.quantity.per, second.quantity.per];
	if (!pers.includes('month') || !pers.includes('year')) return false;
	// 分别由每人每月560元、每人每年4800元提高到…: a list of standards, each of its own.
	if (/分别[^，；。]*$/u.test(lead) || between === '、') return false;
	return /^(?:[，（、]?(?:即|折合|合|也就是|相当于)?|[，（]?年?(?:即|折合|合))$/u.test(
		between
	);
}

const isBareYear = ({ quantity, site }: Claim): boolean =>
	quantity.per === null &&
	quantity.writtenUnit === '元' &&
	/^(?:全年|一年|每年)$/u.test(site.own);

/** To 元 a month. */
const monthly = (claim: Claim): { factor: number } => {
	const { unit, per } = claim.quantity;
	if (unit === '元/人·月') return { factor: 1 };
	return { factor: per === 'year' || isBareYear(claim) ? 1e4 / 12 : 1e4 };
};
