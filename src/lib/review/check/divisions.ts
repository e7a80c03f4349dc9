import type { Claim } from '../understand/claim.ts';
import { slipsThatClose } from '../repair/slip.ts';
import { addUp } from './add-up.ts';
import { bestNamed, plain } from './derive/nouns.ts';
import { isMean, sameUnit, type Bare } from './structure.ts';

/** 按诉求分，从构成看: what opens a list of everything there is. */
export const divisionLead =
	/(?:按|依|从|分)[^，。；\d]{1,12}(?:分|看|划分|分类|统计|来说)[，：]?(?:其中)?$|按[^，。；\d]{1,14}分[级类档][，：]$/u;

/**
 * 按类划分: 按诉求分，婚姻家庭类312件…；其他58件: the parts of a total that the text told before, in a sentence of its own. Only where one
 * slip of the pen closes the list, as nothing else says what it divides.
 */
export function divisionsIn(own: readonly Claim[]): Bare[] {
	return own.flatMap((first, index): Bare[] => {
		const { text } = first.passage;
		const lead = text.slice(first.site.sentenceStart, first.site.clause);
		if (!divisionLead.test(lead) || isMean(first) || first.quantity.unit === '%')
			return [];
		const parts = own
			.slice(index)
			.filter(
				(one) =>
					one.site.sentenceStart === first.site.sentenceStart &&
					sameUnit(one, first) &&
					!isMean(one) &&
					!/其中|占|较|比/u.test(one.site.own)
			);
		if (parts.length < 3) return [];
		const wholes = own
			.slice(0, index)
			.filter(
				(one) =>
					sameUnit(one, first) &&
					(!isMean(one) || one.quantity.writtenUnit === '元') &&
					parts.every(({ quantity }) => quantity.value < one.quantity.value * 3)
			);
		if (wholes.some((one) => addUp(one, parts))) return [];
		const slipped = wholes.filter(
			(total) => slipsThatClose({ total, parts, exhaustive: null, shares: [] }).length > 0
		);
		const total = slipped.length === 1 ? slipped[0] : bestNamed(slipped, plain(lead));
		return total
			? [{ total, parts, exhaustive: `“${lead.replace(/[，：]$/u, '')}”` }]
			: [];
	});
}
