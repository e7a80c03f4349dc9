import type { Remark } from '../../finding.ts';
import { isOneSlip, isSwapped } from '../../repair/slip.ts';
import type { Claim } from '../../understand/claim.ts';
import { digitCount } from '../../understand/figure.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { toldBefore, toldOtherwise } from './told-before.ts';

const place =
	/(?<name>[\u4e00-\u9fff]{1,4}?(?:自治县|[县市区旗镇乡村]|街道))(?:的)?(?<what>[\u4e00-\u9fff]{0,8})$/u;

/**
 * 地名与比率的复述: 居后的是白沙县84.6%、…。白沙县缴费率（86.4%）连续三周未变. The rate of a place that a list told is told again, with two
 * digits in another order, or in a bracket one slip away.
 */
export const checkNamedRates = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		const name = placeOf(again);
		if (name === null) return [];
		const [first, ...others] = toldBefore(
			claims,
			index,
			40,
			(one) => one.quantity.unit === '%' && placeOf(one) === name
		);
		if (!first || others.length > 0 || !isSlip(first, again)) return [];
		return [
			toldOtherwise(
				again,
				`“${name}”前面是${first.quantity.text}，这里是${again.quantity.text}，两处不一致。`,
				[first, again].map(({ quantity }) => name + quantity.text)
			)
		];
	});

/** The place right before a rate or before its bracket; null where none is, or where two levels are compared. */
function placeOf({ kind, quantity, passage, site }: Claim): string | null {
	if (quantity.unit !== '%' || (kind !== 'level' && kind !== 'share')) return null;
	if (quantity.qualifier !== null) return null;
	const lead = passage.text
		.slice(Math.max(site.sentenceStart, quantity.start - 16), quantity.start)
		.replace(/（$/u, '')
		.replace(/(?:为|达到?|仅|只有|是)$/u, '');
	const clause = /[^，；：。、（）\d]*$/u
		.exec(lead)![0]
		.replace(/^(?:居后的是|其中|和|及|与)/u, '');
	const found = place.exec(clause)?.groups;
	if (!found || /上年|去年|同期|比|较|由|从|全|各|本|我/u.test(clause)) return null;
	return found.name!.replace(/^(?:最[高低]的|[前后]的?是|的是|是)/u, '');
}

function isSlip({ quantity: a }: Claim, { quantity: b, passage }: Claim): boolean {
	if (a.figure.length !== b.figure.length) return false;
	const isBracket = passage.text[b.start - 1] === '（' && passage.text[b.end] === '）';
	return (
		digitCount(b) >= 3 &&
		(isSwapped(b.figure, a.figure) || (isBracket && isOneSlip(b.figure, a.figure)))
	);
}
