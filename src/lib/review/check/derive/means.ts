import { toOneUnit } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, quotient, scaled } from '../interval.ts';
import {
	alike,
	isBound,
	isBefore,
	isCountOf,
	isLevel,
	widened,
	type Derived,
	type Deriver
} from './derived.ts';
import { between, type Near } from './near.ts';
import { bestNamed, plain, shared, wordsOf } from './nouns.ts';

/** What a mean is taken over, by its word, in units and in nouns. */
interface Divisor {
	/** 人, 户, 班, 院, or 服务点 in 平均每个服务点. */
	readonly word: string;
	/** 每千名, 每百户: over how many at a time. */
	readonly times: number;
}

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4 };
const units: Readonly<Record<string, readonly string[]>> = {
	人: ['人', '名', '位'],
	生: ['人', '名', '位'],
	户: ['户'],
	次: ['次', '人次', '场', '期'],
	人次: ['人次'],
	场: ['场', '次'],
	期: ['期', '次'],
	日: ['天', '日'],
	天: ['天', '日'],
	村: ['个', '村'],
	镇: ['个', '镇'],
	班: ['个', '班'],
	院: ['家', '所', '个'],
	家: ['家'],
	件: ['件'],
	例: ['例', '人', '件'],
	处: ['处', '个'],
	站: ['个', '处', '家', '座'],
	所: ['所', '家'],
	个: ['个'],
	床: ['张', '床'],
	校: ['所'],
	亩: ['亩'],
	份: ['份'],
	台: ['台']
};

const perEach =
	/(?:平均)?每(?<times>[百千万])?(?:个|名|位|家|所|处|座|张|人|户|场|期|次|件|例|床|班|村|镇|社区|对|支|批|台)?(?<noun>[\u4e00-\u9fff]{0,8}?)(?:拥有|配备|平均|约|有|为|达|投入|支出|减免|发放|救助|补助|服务|接待|培训|受理|使用|占地|资助|获得|参加|捐款|捐赠|增加|筹集|办理|参与|登记|覆盖|[\u4e00-\u9fff]{0,4})$/u;
const ofKind =
	/(?<word>人次|[人户次场期日天村镇班院家件例生处站所个床校亩份台])均[\u4e00-\u9fff]{0,8}$/u;

function divisorOf({ site, passage, quantity }: Claim): Divisor | null {
	const own = site.own;
	if (
		/提高|增加|减少|降低|(?<!个[\u4e00-\u9fff]{0,6})每[年月季周]|[年月季周]均|月人均|人均月|年人均|标准|每人每|每多/u.test(
			own
		)
	)
		return null;
	const kind = ofKind.exec(own)?.groups;
	if (kind) return { word: kind.word!, times: 1 };
	if (!/每/u.test(own)) return null;
	const each = perEach.exec(own)?.groups;
	if (!each) return null;
	const whole = passage.text.slice(site.clause, quantity.start);
	const word =
		/每[百千万]?(?<word>[\u4e00-\u9fff]{1,9})$/u.exec(whole)?.groups!.word ?? '';
	return { word, times: each.times === undefined ? 1 : scales[each.times]! };
}

/** 平均数: an amount ÷ a count, both near by. */
export const meanOfCount: Deriver = (claim, near) => {
	if (!isLevel(claim) || /^(?:%|倍|百分点)$/u.test(claim.quantity.unit)) return null;
	// 每户不超过3000元 bounds a mean, and is none.
	if (isBound(claim)) return null;
	const divisor = divisorOf(claim);
	if (!divisor) return null;
	// 上年同期为4800人次、540.0万元，人次均1125元: a mean may be that of the base.
	const amounts = near.wide.filter(
		(one) => isAmount({ ...one, isBase: false }, claim) && one !== claim
	);
	// 每乡镇抽3个村: how many fall on one is no count of all.
	const counts = near.wide.filter(
		(one) => one !== claim && isCountOf(one) && !isOfEach(one)
	);
	const sums = countsTogether(counts);
	const pair = meantBy(claim, divisor, near) ?? byShift(claim, divisor, near);
	// Where the sentence has both, of all the figures around some two always come out alike.
	const own = pair?.every((one) => near.segment.includes(one))
		? [...near.before, ...near.sentence]
		: null;
	const isNear = ({ site }: Claim) =>
		own === null || own.some((one) => one.site === site);
	return {
		meant: pair && mean(claim, ...pair, divisor),
		others: () => [
			...amounts
				.filter(isNear)
				.flatMap((amount) =>
					[...counts, ...sums]
						.filter(isNear)
						.flatMap((count) =>
							count === amount ? [] : [mean(claim, amount, count, divisor)]
						)
				),
			...near.sentence.flatMap((rate) =>
				near.sentence.flatMap((count) =>
					rate === claim ||
					count === claim ||
					toOneUnit(rate.quantity, claim.quantity) === null ||
					!isCountOf(count)
						? []
						: [product(claim, rate, count)]
				)
			)
		]
	};
};

/** 新建7个、改建4个: the counts of a list, together; each stands where its last one does. */
function countsTogether(counts: readonly Claim[]): Claim[] {
	const sums: Claim[] = [];
	counts.forEach((last, index) => {
		const before =
			(sums.at(-1)?.site === counts[index - 1]?.site && sums.at(-1)) || counts[index - 1];
		if (
			before?.passage !== last.passage ||
			before.quantity.writtenUnit !== last.quantity.writtenUnit ||
			!/^[、和及][^，；。\d]*$/u.test(
				last.passage.text.slice(before.quantity.end, last.quantity.start)
			)
		)
			return;
		sums.push({
			...last,
			quantity: {
				...last.quantity,
				value: before.quantity.value + last.quantity.value,
				text: `（${before.quantity.text.replace(/[（）]/gu, '')}＋${last.quantity.text}）`
			}
		});
	});
	return sums;
}

const isAmount = (one: Claim, claim: Claim): boolean =>
	one !== claim &&
	isLevel(one) &&
	one.quantity.per === null &&
	(!/均|每|标准|一次性/u.test(one.site.own) || isOfOneDay(one, claim)) &&
	alike(one, claim);

/** 日均供餐3040人次，平均每家每天80人次: both are of one day. */
const isOfOneDay = (one: Claim, claim: Claim): boolean =>
	(/^[\u4e00-\u9fff]{0,4}(?:日均|每[天日])/u.test(one.site.own) &&
		// 日均供餐9200人次，平均每家200人次: of the same day, where nothing else is said.
		(/日均|每[天日]/u.test(claim.site.own) || !/[年月季周]/u.test(claim.site.own))) ||
	(/^[\u4e00-\u9fff]{0,4}年均/u.test(one.site.own) &&
		/年均|每年/u.test(claim.site.own)) ||
	(/^[\u4e00-\u9fff]{0,4}月均/u.test(one.site.own) && /月均|每月/u.test(claim.site.own));

function mean(claim: Claim, amount: Claim, count: Claim, { times }: Divisor): Derived {
	const value = scaled(
		quotient(intervalOf(amount.quantity), intervalOf(count.quantity)),
		times
	);
	return {
		value: widened(value, claim.quantity.lastPlace * 0.6),
		exact: (amount.quantity.value / count.quantity.value) * times,
		proof: `${amount.quantity.text}÷${count.quantity.text}${times === 1 ? '' : `×${times}`}`,
		from: [amount, count]
	};
}

/** 每平方米每月12元，户均45平方米，月均540元: a mean may be a product as well. */
function product(claim: Claim, rate: Claim, count: Claim): Derived {
	// A price by the square metre is read in 元, an amount in 万元.
	const [of, by] = toOneUnit(claim.quantity, rate.quantity) ?? [1, 1];
	const [a, b] = [scaled(intervalOf(rate.quantity), by / of), intervalOf(count.quantity)];
	return {
		value: { low: a.low * b.low, high: a.high * b.high },
		exact: rate.quantity.value * (by / of) * count.quantity.value,
		proof: `${count.quantity.text}×${rate.quantity.text}`,
		from: [rate, count],
		onlyExcuses: true
	};
}

/** The one amount of the sentence, or the last before the mean, and the one count that the word names. */
function meantBy(claim: Claim, divisor: Divisor, near: Near): [Claim, Claim] | null {
	const count = countFor(claim, divisor, near);
	if (!count) return null;
	const fits = (one: Claim) => isAmount(one, claim) && one !== count;
	const bracketed = beforeBracket(claim, near);
	if (bracketed) return bracketed === count ? null : [bracketed, count];
	const own = near.sentence.filter(fits);
	const before = own.filter((one) => isBefore(one, claim));
	const tied = near.before.filter(
		(one) => fits(one) && shared(wordsOf(one), wordsOf(claim)) !== ''
	);
	const amount =
		before.length === 1
			? before[0]
			: before.length > 1
				? (bestNamed(before, wordsOf(claim)) ?? undefined)
				: own.length === 1
					? own[0]
					: tied.length === 1
						? tied[0]
						: undefined;
	// Nobody's mean is more than all there is.
	const isLess =
		amount !== undefined &&
		amount.quantity.unit !== '万元' &&
		amount.quantity.value < claim.quantity.value;
	return amount && !isLess ? [amount, count] : null;
}

/**
 * 竣工5162户。…支出1548.6万元，户均30000元: of several counts near by the one from which the mean is off by nothing but its point.
 */
function byShift(claim: Claim, divisor: Divisor, near: Near): [Claim, Claim] | null {
	const amount = near.segment.findLast(
		(one) => isAmount(one, claim) && isBefore(one, claim)
	);
	if (!amount || !/^，[^，；。\d]*$/u.test(between(amount, claim))) return null;
	const shifted = near.earlier.slice(-reach).filter((one) => {
		if (!isLevel(one) || !(units[divisor.word] ?? []).includes(one.quantity.unit))
			return false;
		const tens = Math.log10(
			(claim.quantity.value * one.quantity.value) / amount.quantity.value
		);
		return Math.abs(tens) > 0.5 && Math.abs(tens - Math.round(tens)) < pointOff;
	});
	const [count, ...others] = shifted;
	return count && others.length === 0 ? [amount, count] : null;
}

/** How many figures back the count may stand. */
const reach = 14;

/** How near to a power of ten, in powers. */
const pointOff = 0.004;

/** 每月1386元（2人户，人均693元）: a mean in brackets is of the figure right before them. */
function beforeBracket(claim: Claim, near: Near): Claim | null {
	const lead = claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.start);
	const open = lead.lastIndexOf('（');
	if (open < 0 || lead.indexOf('）', open) >= 0) return null;
	const at = claim.site.sentenceStart + open;
	return (
		near.sentence.find(
			(one) => one.quantity.end === at && isLevel(one) && alike(one, claim)
		) ?? null
	);
}

const isOfEach = ({ passage, quantity }: Claim): boolean =>
	/每(?![年月周季天日])[\u4e00-\u9fff]{0,8}$/u.test(
		passage.text.slice(0, quantity.start)
	);

function countFor(claim: Claim, { word }: Divisor, near: Near): Claim | null {
	const noun = plain(word).trim().replace(/老人/u, '老年人');
	const isIt = (one: Claim) =>
		(!alike(one, claim) || isOtherThing(one, claim, noun)) &&
		isLevel(one) &&
		isCountOf(one) &&
		!isOfEach(one) &&
		!/均|每(?!年(?!每))|^占|提前|推迟|缩短|延长/u.test(one.site.own) &&
		(!/^人口/u.test(word) || /人口/u.test(one.site.own)) &&
		(isOtherThing(one, claim, noun) ||
			(units[word]?.includes(one.quantity.unit) ?? false) ||
			(noun.length >= 2 && shared(wordsOf(one), noun) !== '') ||
			(word.length >= 1 &&
				(word.startsWith(one.quantity.unit) || one.site.after.startsWith(word))));
	const amount = near.sentence.findLast(
		(one) => isAmount(one, claim) && isBefore(one, claim)
	);
	const counts = [...near.before, ...near.sentence].filter(isIt);
	// 低保142件、临时救助176件…。临时救助支出52.8万元，件均…: of several the one that the amount names.
	const named = amount && counts.length > 1 ? bestNamed(counts, wordsOf(amount)) : null;
	if (named) return named;
	const own = near.sentence.filter(isIt);
	// 参保138万人，享受待遇9660人，支出1.16亿元，人均…: of several the one right before the amount.
	if (own.length > 0) return own.length === 1 ? own[0]! : beforeAmount(own, claim, near);
	const before = near.before.filter(isIt);
	if (before.length > 0) {
		const totals = before.filter(({ site }) => /^(?:共|合计|总)/u.test(site.own));
		if (totals.length === 1) return totals[0]!;
		// 共资助14208人次，其中春季…、秋季…: what stands behind 其中 is a part of the first.
		const [head, next] = before;
		return head && isHeadOf(head, next) ? head : null;
	}
	// 每千名老年人: told once in the whole text.
	const far = near.earlier.filter(isIt);
	const [head, next] = far;
	const isOfPassage = far.every(({ passage }) => passage === head?.passage);
	return head && (far.length === 1 || (isOfPassage && isHeadOf(head, next)))
		? head
		: null;
}

/** 18个村划分为72个网格，每村平均4个网格: both are so many 个, and what is counted stands behind each. */
const isOtherThing = (one: Claim, claim: Claim, noun: string): boolean =>
	noun.length >= 1 &&
	one.quantity.unit === '个' &&
	one.site.after.startsWith(noun) &&
	claim.site.after !== '' &&
	!claim.site.after.startsWith(noun);

const isHeadOf = (head: Claim, next: Claim | undefined): boolean =>
	next === undefined || /其中[^。]*$/u.test(between(head, next));

/** The count of the clause next before the amount. */
function beforeAmount(counts: readonly Claim[], claim: Claim, near: Near): Claim | null {
	const amount = near.sentence.findLast(
		(one) => isAmount(one, claim) && isBefore(one, claim)
	);
	const last = amount && counts.findLast((one) => isBefore(one, amount));
	return last && /^[，、][^，；。]*$/u.test(between(last, amount)) ? last : null;
}
