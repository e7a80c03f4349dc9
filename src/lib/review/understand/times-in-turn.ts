import { formatPeriod, parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Claim, ClaimTime } from './claim.ts';
import type { TimeMention } from './times.ts';

/** Where a figure stands in a list: X人、X人和X人 are three of one unit. */
export interface InList {
	index: number;
	figures: number;
	/** Where the first of them begins. */
	start: number;
	/** How many subjects are named for them; 1 where one is meant by all. */
	subjects: number;
}

interface Around {
	text: string;
	times: readonly TimeMention[];
	claims: readonly Claim[];
	now: Period;
	clause: number;
	sentenceStart: number;
}

/**
 * 各时点依次: 2024年末、2025年末和今年9月末…分别为X人、X人和X人: where as many times are named as figures, each figure is of its own.
 * Null where the list is of one time.
 */
export function timeInTurn(list: InList, around: Around): ClaimTime | null {
	if (list.figures < 2) return null;
	const series =
		namedAgain(list, around) ??
		quartersOf(list, around) ??
		joinedTimes(list, around) ??
		asBefore(list, around);
	return series?.[list.index] ?? null;
}

/** 今年9月末 is one time. */
const wholes = (times: readonly TimeMention[]): TimeMention[] =>
	times.filter(
		({ text, period, end }) =>
			period !== null &&
			!(/^[今本去上前]年$/u.test(text) && times.some(({ start }) => start === end))
	);

const asTime = (mention: TimeMention, period = mention.period): ClaimTime => ({
	period,
	measure: mention.measure,
	atEnd: mention.atEnd,
	mention: { ...mention, period }
});

const again =
	/(?:(?:上述|以上|这|前述|上面|同样)(?<years>[二两三四五六七八])(?:年|个年[度份])|(?:上述|以上|这|前述|上面|同样)?(?<count>[二两三四五六七八])个?(?:时间)?(?:时点|节点|时间点|时期|期间|年[末底]))[^；。]*$/u;

/** 上述四个时点…依次为: the last four times that were named. */
function namedAgain(
	{ figures, start }: InList,
	{ text, times, sentenceStart, clause }: Around
): ClaimTime[] | null {
	const said = again.exec(text.slice(Math.max(sentenceStart, clause - 30), start));
	if (!said) return null;
	const { years, count: points } = said.groups!;
	const count = ' 一二三四五六七八'.indexOf((years ?? points)!.replace('两', '二'));
	const named = wholes(times).filter(({ end, isBase }) => end <= start && !isBase);
	const last = named.slice(-figures);
	return count === figures && last.length === figures
		? last.map((one) => asTime(one))
		: null;
}

const listed =
	/(?:(?<year>\d{4})年|(?<before>去年|上年)|今年|本年)?第?(?:(?<each>[一二三四](?:、第?[一二三四])*[、和]第?[一二三四])(?:个)?|一[至到—－～-]第?(?<last>[二三四]))季度(?<end>末|底)?/gu;

/** 一、二、三季度…分别为, 一至三季度分别为: one quarter after the other. */
function quartersOf(
	{ figures, start, subjects }: InList,
	{ text, times, now, sentenceStart, clause }: Around
): ClaimTime[] | null {
	const found = [...text.slice(sentenceStart, start).matchAll(listed)].at(-1);
	if (!found) return null;
	const { year, before, each, last, end } = found.groups!;
	const numbers = each
		? [...each.matchAll(/[一二三四]/gu)].map(([one]) => '一二三四'.indexOf(one) + 1)
		: Array.from({ length: '一二三四'.indexOf(last!) + 1 }, (_, index) => index + 1);
	const at = sentenceStart + found.index + found[0].length;
	const mention = times.findLast((one) => one.end <= at && one.start >= at - 5);
	const isOwn = sentenceStart + found.index >= clause;
	if (numbers.length !== figures || !mention || (subjects === figures && !isOwn))
		return null;
	if (isPassed(times, at, start)) return null;
	// 去年…，一、二、三季度: of the year that the mention was read to be of.
	const own = mention.period === null ? yearOf(now) : yearOf(mention.period);
	const whole = year !== undefined ? Number(year) : before ? yearOf(now) - 1 : own;
	return numbers.map((number) => ({
		...asTime(mention, `${whole}Q${number}`),
		measure: 'single',
		atEnd: end !== undefined
	}));
}

/** Whether another time is named between the series and the list. */
const isPassed = (times: readonly TimeMention[], end: number, start: number): boolean =>
	times.some(
		(one) => one.start >= end && one.end <= start && !one.isBase && one.period !== null
	);

const joint =
	/^(?:同期|度)?(?:、|和|与|及|以及)(?:截至|截止)?(?:今年|本年|去年|上年|前年)?$/u;
const until = /^(?:至|到|—|－|～|-)(?:今年|本年)?$/u;

/** 2024年末、2025年末和今年9月末; 2023年至2025年. */
function joinedTimes(
	{ figures, start, subjects }: InList,
	{ text, times, now, sentenceStart, clause }: Around
): ClaimTime[] | null {
	const named = wholes(times).filter(
		({ start: at, end }) => at >= sentenceStart && end <= start
	);
	const last = named.at(-1);
	if (!last || (subjects === figures && last.start < clause)) return null;
	const chain = [last];
	for (const one of named.slice(0, -1).reverse()) {
		if (!joint.test(text.slice(one.end, chain[0]!.start))) break;
		chain.unshift(one);
	}
	if (chain.length === figures) return isUneven(chain) ? null : evened(chain, text);
	const before = named.at(-2);
	if (before && until.test(text.slice(before.end, last.start)))
		return yearsBetween(before, last, figures);
	const { frequency, from, to } = parsePeriod(last.period!);
	if (frequency !== 'S' || from % 12 !== 0 || to % 12 !== 11) return null;
	const first = Math.floor(from / 12);
	const years = Math.floor(to / 12) - first + 1;
	return years === figures && Math.floor(to / 12) <= yearOf(now)
		? Array.from({ length: years }, (_, index) => asTime(last, String(first + index)))
		: null;
}

/** 2024年和2025年三季度末: of the whole of 2024 or of its third quarter. */
const isUneven = (chain: readonly TimeMention[]): boolean =>
	/^\d{4}年$/u.test(chain[0]!.text) && /^\d{4}年.*季度/u.test(chain.at(-1)!.text);

/** 2025年同期与今年1—9月: the same months of the other year. */
function evened(chain: readonly TimeMention[], text: string): ClaimTime[] {
	return chain.map((one) => {
		const isSame = /同期$/u.test(one.text) || text.slice(one.end).startsWith('同期');
		const other = chain.find(({ period }) => parsePeriod(period!).frequency === 'Q');
		if (!isSame || !other) return asTime(one);
		const { frequency, from, to } = parsePeriod(other.period!);
		const months = (yearOf(one.period!) - yearOf(other.period!)) * 12;
		const period = formatPeriod({ frequency, from: from + months, to: to + months });
		return { ...asTime(one, period), measure: other.measure, atEnd: other.atEnd };
	});
}

/** 2023年末至2025年末, 2023年末至今年9月末: a year each, and the last as it is named. */
function yearsBetween(
	before: TimeMention,
	last: TimeMention,
	figures: number
): ClaimTime[] | null {
	const first = yearOf(before.period!);
	if (yearOf(last.period!) - first + 1 !== figures) return null;
	if (parsePeriod(before.period!).frequency !== 'Y') return null;
	return Array.from({ length: figures }, (_, index) =>
		index === figures - 1 ? asTime(last) : asTime(before, String(first + index))
	);
}

/** 2024年末城市低保标准X元、2025年末X元，农村相应为X元、X元: the times of the figures before, in their turn. */
function asBefore(
	{ figures, start, subjects }: InList,
	{ text, times, claims, sentenceStart, clause }: Around
): ClaimTime[] | null {
	if (
		subjects === figures ||
		!/分别|依次|相应|对应|同期/u.test(text.slice(clause, start))
	)
		return null;
	const before = claims
		.filter(
			({ kind, site, quantity }) =>
				kind === 'level' && site.sentenceStart === sentenceStart && quantity.end <= start
		)
		.slice(-figures);
	const mentions = before.map(({ time }) => time.mention);
	if (mentions.length !== figures || new Set(mentions).size !== figures) return null;
	if (mentions.some((one) => one === null || one.start < sentenceStart)) return null;
	if (isPassed(times, before.at(-1)!.quantity.end, start)) return null;
	return before.map(({ time }) => time);
}
