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
 * digits in another order, or in a bracket one slip away. So is a rate that has a name of its own.
 */
export const checkNamedRates = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		const name = placeOf(again);
		if (name !== null)
			return told(name, again, claims, index, placeOf)
				.filter(({ first }) => isSlip(first, again))
				.map(({ remark }) => remark);
		const rate = rateNamed(again);
		return rate === null
			? []
			: told(rate, again, claims, index, rateNamed)
					.filter(({ first }) => isSwappedElsewhere(first, again))
					.map(({ remark }) => remark);
	});

const reach = 40;

/** The one figure before that has the same name. */
function told(
	name: string,
	again: Claim,
	claims: readonly Claim[],
	index: number,
	nameOf: (claim: Claim) => string | null
): { first: Claim; remark: Remark }[] {
	const [first, ...others] = toldBefore(
		claims,
		index,
		reach,
		(one) => one.quantity.unit === '%' && nameOf(one) === name
	);
	if (!first || others.length > 0) return [];
	const remark = toldOtherwise(
		again,
		`“${name}”前面是${first.quantity.text}，这里是${again.quantity.text}，两处不一致。`,
		[first, again].map(({ quantity }) => name + quantity.text)
	);
	return [{ first, remark }];
}

const rate =
	/^(?:问卷|调查|测评|回访|群众|公众|社会|总体|综合|整体|平均|全[省市县区]|我[省市县区])*(?<name>[\u4e00-\u9fff]{2,4}[率度])(?:高|稳定)?(?:为|是|达到?|保持在)?$/u;

/** 满意度为93.6%…。群众满意度达到96.3%. Null where a time, an aim or another place stands beside it. */
function rateNamed({ kind, quantity, passage, site }: Claim): string | null {
	if (quantity.unit !== '%' || kind !== 'level' || quantity.qualifier !== null)
		return null;
	const lead = passage.text.slice(site.clause, quantity.start);
	const name = rate.exec(lead.replace(/^其中/u, ''))?.groups!.name ?? null;
	const isTimed = /\d年|去年|上年|同期|季度|月|目标|计划/u.test(
		passage.text.slice(site.sentenceStart, quantity.start)
	);
	return isTimed ? null : name;
}

/** Of three digits or more, two of them changed over, in another sentence. */
function isSwappedElsewhere(first: Claim, again: Claim): boolean {
	const [a, b] = [first, again].map(({ quantity }) => quantity.figure) as [
		string,
		string
	];
	return (
		digitCount(again.quantity) >= 3 &&
		isSwapped(b, a) &&
		(first.passage !== again.passage ||
			first.site.sentenceStart !== again.site.sentenceStart)
	);
}

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
