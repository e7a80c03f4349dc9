import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import type { Understanding } from '../understand/understanding.ts';
import { namedRatios } from '../words/ratios.ts';
import { intervalOf, meets, middle, quotient } from './interval.ts';
import { inWritingOf, plainly } from './say.ts';
import { remarkOn, sumText } from './sums.ts';

/**
 * 比率与比: a rate whose part and whole stand in the sentence, in words of any trade: 入住率, 占预算5.04亿元的25%,
 * 结离比2.07∶1; shares of a structure that add up to more than all of it.
 */
export const checkRatios = ({ claims }: Understanding): Remark[] => [
	...claims.flatMap((claim, index) => {
		if (claim.isBase) return [];
		const before = claims
			.slice(Math.max(0, index - 8), index)
			.filter(
				(one) =>
					one.kind === 'level' &&
					!one.isBase &&
					one.passage === claim.passage &&
					one.site.sentenceStart === claim.site.sentenceStart
			);
		if (claim.quantity.writtenUnit === '∶1') return ratioOfTwo(claim, before);
		if (claim.quantity.unit !== '%') return [];
		return statedWhole(claim, before) ?? namedRate(claim, before);
	}),
	...structures(claims)
];

const told = (claim: Claim, part: Claim, whole: Claim): Remark[] => {
	const should = quotient(intervalOf(part.quantity), intervalOf(whole.quantity));
	if (meets(should, intervalOf(claim.quantity))) return [];
	const right = inWritingOf(middle(should), claim.quantity);
	return [
		remarkOn(claim, `按文中数算应为${right}，文中为${claim.quantity.text}。`, right, [
			`${part.quantity.text}÷${whole.quantity.text}＝${plainly(middle(should), claim.quantity.unit)}`
		])
	];
};

/** …1.26亿元，占全年预算5.04亿元的25%. Null where no whole is stated so. */
function statedWhole(claim: Claim, before: readonly Claim[]): Remark[] | null {
	const whole = before.at(-1);
	if (!whole || !/^的$/u.test(claim.site.own) || !/占/u.test(whole.site.own)) return null;
	const part = before
		.slice(0, -1)
		.findLast(({ quantity }) => quantity.unit === whole.quantity.unit);
	return part ? told(claim, part, whole) : [];
}

function namedRate(claim: Claim, before: readonly Claim[]): Remark[] {
	if (claim.kind !== 'level') return [];
	const named = namedRatios.find(({ rate }) => rate.test(bare(claim)));
	if (!named) return [];
	const part = before.findLast((one) => named.part.test(wordsAt(one)));
	const whole = before.findLast((one) => one !== part && named.whole.test(wordsAt(one)));
	// Persons in beds are counted in 人 and 张; everything else in one unit.
	if (!part || !whole) return [];
	if (part.quantity.unit !== whole.quantity.unit && !/入住/u.test(bare(claim))) return [];
	return told(claim, part, whole);
}

const bare = ({ site }: Claim): string => site.own.replace(/(?:达到?|为|是|约)+$/u, '');
const wordsAt = ({ site }: Claim): string => site.own + site.after;

/** 结婚8920对，离婚4310对，结离比2.07∶1: the ratio of the two figures before it. */
function ratioOfTwo(claim: Claim, before: readonly Claim[]): Remark[] {
	if (claim.subject || !/比(?:为|是|达)?$/u.test(claim.site.own)) return [];
	const [first, second, ...more] = before;
	if (!first || !second || more.length > 0) return [];
	if (first.quantity.unit !== second.quantity.unit) return [];
	return told(claim, first, second);
}

/** 从年龄结构看，…占45.2%，…占38.1%，…占16.7%. */
function structures(claims: readonly Claim[]): Remark[] {
	const remarks: Remark[] = [];
	for (let first = 0; first < claims.length; first++) {
		const head = claims[first]!;
		if (
			!isShare(head) ||
			!/结构|构成|分布|分类|分年龄|按.{1,6}分/u.test(head.site.sentence + head.site.own)
		)
			continue;
		let last = first;
		while (
			isShare(claims[last + 1]) &&
			claims[last + 1]!.site.sentenceStart === head.site.sentenceStart &&
			claims[last + 1]!.passage === head.passage
		)
			last++;
		const list = claims.slice(first, last + 1);
		const added = list.reduce((all, { quantity }) => all + quantity.value, 0);
		const slack = Math.max(0.001, list.length * 0.0005);
		if (list.length >= 3 && Math.abs(added - 1) > slack + 1e-9 && added > 0.9)
			remarks.push(
				remarkOn(list.at(-1)!, `各项占比合计为${plainly(added, '%')}，应为100%。`, null, [
					`${sumText(list)}＝${plainly(added, '%')}`
				])
			);
		first = last;
	}
	return remarks;
}

const isShare = (claim: Claim | undefined): boolean =>
	claim !== undefined &&
	claim.quantity.unit === '%' &&
	/占/u.test(claim.site.own) &&
	claim.of === null;
