import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import type { Remark } from '../../finding.ts';
import { plain, shared } from '../derive/nouns.ts';
import { isReal } from './growth.ts';
import { intervalOf, meets, type Interval } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** V-58. */
const tolerance = 0.001;

/**
 * 跨句的增减: 受理1476件。与二季度1290件相比，增长14.4%. The level stands in one sentence, its base and the change in the next. Of
 * several levels there any may be meant, so only what suits none is told.
 */
export const checkGrowthAcross = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own, index, passages) =>
		own.flatMap((change) => {
			if (change.kind !== 'rate' && change.kind !== 'difference') return [];
			if (/年均|月均|平均/u.test(change.site.own) || isReal(change)) return [];
			const base = baseIn(change, own);
			if (!base) return [];
			const levels = levelsBefore(change, base, own, passages[index - 1]);
			const [now] = levels;
			if (!now || levels.some((one) => suits(change, one, base))) return [];
			if (levels.some(({ quantity }) => quantity.value === base.quantity.value))
				return [];
			return isOfElse(change, now, base) ? [] : [told(change, now, base)];
		})
	);

const earlier = /^(?:上年|去年|上月|上季度|上半年|前[一]?年|同期)(?!末?结[转余])/u;

/** The one figure of the sentence before the change, told as what went before: 上年务工17930人. */
function baseIn(change: Claim, own: readonly Claim[]): Claim | null {
	const before = own.filter(
		(one) =>
			one.site.sentenceStart === change.site.sentenceStart &&
			one.quantity.start < change.quantity.start &&
			one.kind !== 'difference' &&
			one.kind !== 'rate'
	);
	const [base, ...more] = before;
	if (!base || more.length > 0 || base.quantity.qualifier !== null) return null;
	if (base.quantity.unit === '%' || base.quantity.value <= 0) return null;
	if (change.kind === 'difference' && !countsAlike(change.quantity, base.quantity))
		return null;
	return base.isBase || earlier.test(base.site.own) ? base : null;
}

/** The levels of the sentence next before that count the same thing. */
function levelsBefore(
	change: Claim,
	base: Claim,
	own: readonly Claim[],
	above: readonly Claim[] | undefined
): Claim[] {
	const inPassage = own.findLast(
		({ site }) => site.sentenceStart < change.site.sentenceStart
	);
	const [head] = above ?? [];
	const isNext =
		head !== undefined && change.passage.source.index - head.passage.source.index <= 2;
	const last = inPassage ?? (isNext ? above!.at(-1) : undefined);
	const levels = (inPassage ? own : (above ?? [])).filter(
		(one) =>
			one.kind === 'level' &&
			!one.isBase &&
			one.site.sentenceStart === last?.site.sentenceStart &&
			countsAlike(one.quantity, base.quantity) &&
			one.quantity.qualifier === null
	);
	const words = plain(base.site.own);
	const named = levels.filter(
		(one) => shared(plain(`${one.site.sentence}${one.site.own}`), words) !== ''
	);
	// A base that names nothing (与二季度1290件相比) is of what was spoken of.
	if (words.trim().length >= 2) return named;
	// 7月468件、8月523件、9月485件，合计1476件: the total is what was spoken of.
	const totals = levels.filter(({ site }) => /合计|共计|总计|^共/u.test(site.own));
	return totals.length === 1 ? totals : levels;
}

function rangeOf(change: Claim, now: Claim, base: Claim): Interval {
	const [a, b] = [intervalOf(now.quantity), intervalOf(base.quantity)];
	return change.kind === 'rate'
		? { low: a.low / b.high - 1, high: a.high / b.low - 1 }
		: { low: a.low - b.high, high: a.high - b.low };
}

/** The other way and by far another size: the change of something else. */
function isOfElse(change: Claim, now: Claim, base: Claim): boolean {
	const value =
		change.kind === 'rate'
			? now.quantity.value / base.quantity.value - 1
			: now.quantity.value - base.quantity.value;
	const size = Math.abs(value) / change.quantity.value;
	return Math.sign(value) !== change.sign && (size > 4 || size < 0.25);
}

function suits(change: Claim, now: Claim, base: Claim): boolean {
	const written = intervalOf(change.quantity);
	const signed = change.sign > 0 ? written : { low: -written.high, high: -written.low };
	return meets(
		rangeOf(change, now, base),
		signed,
		change.kind === 'rate' ? tolerance : 0
	);
}

function told(change: Claim, now: Claim, base: Claim): Remark {
	const isRate = change.kind === 'rate';
	const value = isRate
		? now.quantity.value / base.quantity.value - 1
		: now.quantity.value - base.quantity.value;
	const right = inWritingOf(Math.abs(value), change.quantity);
	const isTurned = value !== 0 && Math.sign(value) !== change.sign;
	return remarkOn(
		change,
		isTurned
			? `方向相反：由${base.quantity.text}到${now.quantity.text}是${value > 0 ? '增长' : '下降'}${right}。`
			: `按前后两句的数应为${right}，文中为${change.quantity.text}。`,
		isTurned ? null : right,
		[
			isRate
				? `${now.quantity.text}÷${base.quantity.text}－1＝${right}`
				: `${now.quantity.text}－${base.quantity.text}＝${right}`
		]
	);
}
