import type { Remark } from '../../../finding.ts';
import { isOneSlip } from '../../../repair/slip.ts';
import { countsAlike } from '../../../understand/canonical.ts';
import type { Claim } from '../../../understand/claim.ts';
import { digitCount } from '../../../understand/figure.ts';
import type { Understanding } from '../../../understand/understanding.ts';
import { plain } from '../../derive/nouns.ts';
import { isMean } from '../../structure.ts';
import { figuresOf, toldBefore, toldOtherwise } from '../told-before.ts';

/** How many figures back the first telling may stand. */
const reach = 40;

/** How long a name has to be that is known by itself, and one of which all are spoken of. */
const known = 4;
const spoken = 2;

/**
 * 名称全同的复述: 失能老年人4.1万人…。对4.7万失能老年人来说; 设床位420张…。400张床位一次性建成: the name right before the first figure stands right
 * behind the second, and one slip of the pen is between the two.
 */
export const checkWholeName = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		if (!isTakenUp(again)) return [];
		const named = toldBefore(claims, index, reach, (one) =>
			countsThat(one, again)
		).filter((one) => isNamedBy(one, again));
		const [first] = named;
		const isOne = new Set(named.map(({ quantity }) => quantity.value)).size === 1;
		if (!first || !isOne || !isSlip(first, again)) return [];
		return [
			toldOtherwise(
				again,
				`前面是“${first.site.own.slice(-6)}${first.quantity.text}”，这里复述为“${again.quantity.text}${nounOf(again).slice(0, 6)}”，两处不一致。`,
				[first, again].map(
					({ site, quantity }) => site.own + quantity.text + site.after.slice(0, 8)
				)
			)
		];
	});

const nounOf = ({ passage, quantity }: Claim): string =>
	/^[\u4e00-\u9fff]{0,12}/u.exec(passage.text.slice(quantity.end))![0];

/** At the head of its clause, or behind a word that takes it up. */
const isTakenUp = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!claim.isBase &&
	claim.quantity.qualifier === null &&
	!isMean(claim) &&
	/^(?:面?对|为|把|将|让|使|给|这|在|全[省市县区])?$/u.test(
		claim.passage.text.slice(claim.site.clause, claim.quantity.start)
	);

/** 4.1万人 and 4.7万失能老年人: persons need no unit. */
const countsThat = (one: Claim, again: Claim): boolean =>
	one.kind === 'level' &&
	!one.isBase &&
	one.quantity.qualifier === null &&
	!isMean(one) &&
	(again.quantity.unit === ''
		? /^万[人名户]$/u.test(one.quantity.writtenUnit) && again.quantity.text.endsWith('万')
		: countsAlike(one.quantity, again.quantity)) &&
	!/比|较|去年|上年|同期|计划|目标|新|拟|\d年/u.test(one.site.own);

/** 失能老年人 in both; of two characters are enough where all of them are spoken of: 床位全部建成. */
function isNamedBy(one: Claim, again: Claim): boolean {
	if (
		one.passage === again.passage &&
		one.site.sentenceStart === again.site.sentenceStart
	)
		return false;
	const own = plain(one.site.own).trim().split(' ').at(-1) ?? '';
	const noun = nounOf(again);
	const ofAll =
		/^(?<name>[\u4e00-\u9fff]{2,8}?)(?:已|也|将)*(?:一次性|全部|悉数|全都|均|都)/u.exec(
			noun
		)?.groups!.name;
	// 护理型床位 is not what 床位 speaks of.
	if (ofAll !== undefined && ofAll.length < known)
		return (
			ofAll.length >= spoken &&
			new RegExp(`^(?:设|建|新建|建设)?${ofAll}$`, 'u').test(own)
		);
	return [...own].some(
		(_, at) => own.length - at >= known && noun.startsWith(own.slice(at))
	);
}

function isSlip(first: Claim, again: Claim): boolean {
	const [a, b] = figuresOf(first, again);
	return a.length === b.length && digitCount(again.quantity) >= 2 && isOneSlip(b, a);
}
