import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, quotient, type Interval } from '../interval.ts';
import { remarkOn } from '../remark.ts';

/**
 * “到”与“了”: 上年2.5万枝，今年3.2万枝，增长到28% is by how much it grew; 640处减少了96处，整改率85% is how many are left.
 */
export const checkReachedOrGrown = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim, index) => [
		...grownNotReached(claim, claims.slice(Math.max(0, index - 4), index)),
		...reachedNotGrown(claim, claims[index - 1], claims[index + 1])
	]);

const isOfSentence = (one: Claim, claim: Claim): boolean =>
	one.passage === claim.passage && one.site.sentenceStart === claim.site.sentenceStart;

const isAmount = ({ kind, quantity }: Claim): boolean =>
	kind === 'level' && !/^(?:%|‰|百分点|倍|)$/u.test(quantity.unit);

/** 覆盖率提高到50% is the level of something that is named. */
const reached =
	/^(?:同比|比上年|比去年|较上年)?(?<verb>增长|增加|提高|上升|下降|减少|降低)到$/u;

function grownNotReached(claim: Claim, before: readonly Claim[]): Remark[] {
	const verb = reached.exec(claim.site.own)?.groups!.verb;
	if (verb === undefined || claim.quantity.unit !== '%') return [];
	const [a, b, ...more] = before.filter(
		(one) => isOfSentence(one, claim) && isAmount(one)
	);
	if (!a || !b || more.length > 0 || a.quantity.unit !== b.quantity.unit) return [];
	const isUp = /[增长提高上升]/u.test(verb);
	const told = intervalOf(claim.quantity);
	const isIt = [
		[a, b],
		[b, a]
	].some(([now, then]) =>
		meets(
			shifted(quotient(intervalOf(now!.quantity), intervalOf(then!.quantity)), isUp),
			told
		)
	);
	return isIt
		? [
				remarkOn(
					claim,
					`“${verb}到${claim.quantity.text}”应为“${verb}${claim.quantity.text}”：这是变动的幅度，不是达到的数。`,
					null,
					[`${a.quantity.text}与${b.quantity.text}相差${claim.quantity.text}`],
					'wording',
					'warn'
				)
			]
		: [];
}

/** By what fraction it rose, or fell. */
const shifted = ({ low, high }: Interval, isUp: boolean): Interval =>
	isUp ? { low: low - 1, high: high - 1 } : { low: 1 - high, high: 1 - low };

function reachedNotGrown(
	claim: Claim,
	base: Claim | undefined,
	rate: Claim | undefined
): Remark[] {
	const verb = /(?<verb>减少|下降|降低|压减)了$/u.exec(claim.site.own)?.groups!.verb;
	if (verb === undefined || !base?.isBase || !rate || rate.quantity.unit !== '%')
		return [];
	if (!isOfSentence(base, claim) || !isOfSentence(rate, claim)) return [];
	if (base.quantity.unit !== claim.quantity.unit) return [];
	if (
		!/(?:整改|销号|化解|办结|完成|下降|处置|清零|脱贫|减少)率?(?:已|达|为|到)*$/u.test(
			rate.site.own
		)
	)
		return [];
	const part = quotient(intervalOf(claim.quantity), intervalOf(base.quantity));
	const told = intervalOf(rate.quantity);
	return meets(shifted(part, false), told) && !meets(part, told)
		? [
				remarkOn(
					claim,
					`“${verb}了${claim.quantity.text}”疑为“${verb}到${claim.quantity.text}”：${rate.site.own}${rate.quantity.text}，还剩的才是${claim.quantity.text}。`,
					null,
					[`1－${claim.quantity.text}÷${base.quantity.text}＝${rate.quantity.text}`],
					'wording',
					'warn'
				)
			]
		: [];
}
