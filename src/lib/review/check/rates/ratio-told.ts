import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, meets, middle, quotient } from '../interval.ts';
import { inWritingOf, plainly } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** What is told of a rate that its part and whole do not make; nothing where they do. */
export const told = (claim: Claim, part: Claim, whole: Claim): Remark[] => {
	const should = quotient(intervalOf(part.quantity), intervalOf(whole.quantity));
	if (meets(should, intervalOf(claim.quantity))) return [];
	const right = inWritingOf(middle(should), claim.quantity);
	return [
		remarkOn(claim, `按文中数算应为${right}，文中为${claim.quantity.text}。`, right, [
			`${part.quantity.text}÷${whole.quantity.text}＝${plainly(middle(should), claim.quantity.unit)}`
		])
	];
};
