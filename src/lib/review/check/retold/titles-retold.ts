import type { Remark } from '../../finding.ts';
import { isOneSlip, isSwapped } from '../../repair/slip.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { digitCount } from '../../understand/figure.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain, shared } from '../derive/nouns.ts';
import { isTitle } from './first-telling.ts';
import { isMean } from '../structure.ts';
import { figuresOf, toldOtherwise } from './told-before.ts';

/**
 * 标题与正文: 去年新增床位1720张, above a text that tells of 1270. The figure of a title is told in the text; where it is not, and one of the
 * same name is a slip away, one of the two is wrong.
 */
export const checkTitlesRetold = ({ claims }: Understanding): Remark[] =>
	claims.filter(isHead).flatMap((title) => {
		const body = claims.filter(
			(one) => !isTitle(one) && one.passage.role !== 'cell' && isLevel(one)
		);
		const alike = body.filter(({ quantity }) => countsAlike(quantity, title.quantity));
		if (alike.some(({ quantity }) => isSame(quantity.value, title.quantity.value)))
			return [];
		const [first, ...others] = alike.filter((one) => isSlipOf(one, title));
		if (!first || others.length > 0) return [];
		return [
			toldOtherwise(
				first,
				`标题写“${nameOf(title)}”，正文这里是“${nameOf(first)}”，两处不一致。`,
				[title.passage.text]
			)
		];
	});

const isHead = (claim: Claim): boolean =>
	claim.passage.source.index <= 1 &&
	isTitle(claim) &&
	isLevel(claim) &&
	digitCount(claim.quantity) >= 2;

const isLevel = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!claim.isBase &&
	claim.quantity.qualifier === null &&
	claim.quantity.unit !== '' &&
	claim.quantity.unit !== '%' &&
	!isMean(claim);

/** 约 of a title is not asked for: 3.4万 for 34218. */
const isSame = (a: number, b: number): boolean =>
	Math.abs(a - b) <= 0.006 * Math.max(a, b);

function isSlipOf(one: Claim, title: Claim): boolean {
	const [a, b] = figuresOf(one, title);
	if (one.quantity.writtenUnit !== title.quantity.writtenUnit || a.length !== b.length)
		return false;
	const run = shared(wordsRound(one), wordsRound(title)).length;
	return isSwapped(a, b) ? run >= 2 : isOneSlip(a, b) && b.length >= 3 && run >= 4;
}

const wordsRound = ({ site }: Claim): string => plain(`${site.own} ${site.after}`);

const nameOf = ({ site, quantity }: Claim): string => site.own + quantity.text;
