import type { Remark } from '../../finding.ts';
import { plainFigure } from '../../understand/figure.ts';
import type { Claim } from '../../understand/claim.ts';
import { remarkOn } from '../remark.ts';

/**
 * 前文所说: of the figures before one, `reach` of them at the most, those that may be its first telling. None where one of them is the
 * same: then it was told rightly.
 */
export function toldBefore(
	claims: readonly Claim[],
	index: number,
	reach: number,
	mayBe: (one: Claim) => boolean
): Claim[] {
	const before = claims.slice(Math.max(0, index - reach), index).filter(mayBe);
	const { value } = claims[index]!.quantity;
	return before.some(({ quantity }) => quantity.value === value) ? [] : before;
}

/** 两处不一致: on the second telling, as either of the two may be wrong. */
export const toldOtherwise = (
	again: Claim,
	message: string,
	evidence: readonly string[]
): Remark => remarkOn(again, message, null, evidence, 'mismatch', 'warn');

/** The figures of both tellings, to be held against each other digit by digit. */
export const figuresOf = (one: Claim, again: Claim): readonly [string, string] => [
	plainFigure(one.quantity),
	plainFigure(again.quantity)
];
