import { parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Claim, ClaimTime } from './claim.ts';
import type { Read } from './claim-kind.ts';
import { noTime, type Around } from './setting.ts';
import type { Subject } from './subject.ts';
import type { TimeMention } from './times.ts';

/**
 * What holds in the next paragraph: the last time named; but one that spoke of now and then of an earlier time besides
 * (2025年同期末，…) has gone on about now.
 */
export function timeLeft(
	text: string,
	times: readonly TimeMention[],
	carried: ClaimTime,
	now: Period,
	claims: readonly Claim[]
): ClaimTime {
	const last = timeAt(text.length, text, times, carried, 0, claims, now);
	const ofNow = times.findLast(({ period, isBase }) => period === now && !isBase);
	const isEarlier =
		last.period !== null && parsePeriod(last.period).to < parsePeriod(now).from;
	return ofNow && isEarlier
		? timeAt(ofNow.end, text, times, carried, 0, claims, now)
		: last;
}

/** 近三年三季度末低保对象：2024年X人、2025年X人: a year named there is that quarter of it. */
export function eachYear(
	times: readonly TimeMention[],
	heads: readonly string[]
): TimeMention[] {
	const quarter = heads
		.map((head) => ofEachYear.exec(head)?.groups!.quarter)
		.find((one) => one !== undefined);
	if (quarter === undefined) return [...times];
	return times.map((time) =>
		time.period !== null && /^\d{4}$/u.test(time.period) && /^\d{4}年$/u.test(time.text)
			? {
					...time,
					period: `${time.period}Q${'一二三四'.indexOf(quarter) + 1}`,
					atEnd: true
				}
			: time
	);
}

const ofEachYear =
	/(?:历年|各年度?|近[一二两三四五六七八九十]+年来?)(?:第)?(?<quarter>[一二三四])季度[末底]/u;

/** 全年 alone, at the head of a paragraph, is the year that the one before it spoke of. */
export const yearSpokenOf = (text: string, { mention }: ClaimTime): number | null =>
	mention?.hasYear && mention.period !== null && /^[^。]{0,14}全年/u.test(text)
		? yearOf(mention.period)
		: null;

/** 从2020年的38%提高到58%: the year that is written at the base is its own. */
export function timeOfBase(
	at: number,
	{ own }: Claim['site'],
	times: readonly TimeMention[]
): ClaimTime | null {
	const mention = times.findLast(
		({ end, start, isBase, hasYear, period }) =>
			isBase && hasYear && period !== null && end <= at && start >= at - own.length
	);
	return mention
		? { period: mention.period, measure: mention.measure, atEnd: mention.atEnd, mention }
		: null;
}

/**
 * 9月末X人，上年末为X人。特困人员X人: a time named of one figure beside another of a later time holds no longer than its sentence
 * or part; behind it the text goes on about the later one. That one; null where nothing was told aside.
 */
function spokenBefore(
	mention: TimeMention,
	text: string,
	carried: ClaimTime,
	claims: readonly Claim[],
	now: Period
): ClaimTime | null {
	const part = /[^；。]*$/u.exec(text.slice(0, mention.start))!.index;
	const first = claims.find(
		({ quantity, isBase, kind }) =>
			quantity.start >= part &&
			quantity.end <= mention.start &&
			kind === 'level' &&
			!isBase
	);
	if (!first) return null;
	const period = first.time.period ?? carried.period;
	if (period === null) return null;
	// 10月X日前…三季度: what is still to come was no time of any figure.
	const { to } = parsePeriod(period);
	return to <= parsePeriod(mention.period!).to || to > parsePeriod(now).to
		? null
		: first.time;
}

/** 9月末X人。上年末上述两项分别为X人和X人。覆盖率X%: a sentence that looks back to an earlier time does not hold for the next. */
function spokenAside(
	{ text, start, period }: TimeMention,
	behind: string,
	claims: readonly Claim[],
	now: Period
): ClaimTime | null {
	if (!lookingBack.test(text) || !behind.includes('。')) return null;
	const last = claims.findLast(
		({ quantity, isBase, kind }) => quantity.end <= start && kind === 'level' && !isBase
	);
	return last?.time.period != null &&
		period !== null &&
		parsePeriod(last.time.period).to > parsePeriod(period).to &&
		parsePeriod(last.time.period).to <= parsePeriod(now).to
		? last.time
		: null;
}

const lookingBack = /^(?:(?:上年|去年)(?:同期|年?[末底]|全年)|(?:今年|本年)?年初)$/u;

/** The last time named before `at` that is not the other side of a comparison. */
export function timeAt(
	at: number,
	text: string,
	times: readonly TimeMention[],
	carried: ClaimTime,
	sentenceStart: number,
	claims: readonly Claim[],
	now: Period
): ClaimTime {
	const named = times.filter(
		(one) =>
			one.end <= at &&
			!one.isBase &&
			one.period !== null &&
			// 今年以来X人次，其中第三季度X人次；返乡X人: the part holds for its own clause.
			!(
				/其中[^，；。]*$/u.test(text.slice(Math.max(0, one.start - 60), one.start)) &&
				/[，；。]/u.test(text.slice(one.end, at))
			)
	);
	const mention = named.at(-1);
	// 截至…末 holds for its own sentence.
	if (!mention) return { ...carried, atEnd: false };
	const before = /[；。]/u.test(text.slice(mention.end, at))
		? (spokenBefore(mention, text, carried, claims, now) ??
			spokenAside(mention, text.slice(mention.end, at), claims, now))
		: null;
	if (before)
		return {
			...before,
			atEnd: before.atEnd && (before.mention?.end ?? 0) >= sentenceStart
		};
	const cumulative = /累计|以来/u.test(text.slice(mention.end, at));
	// 第三季度，累计…: the quarter's own total. 截至第三季度末，累计…: from January.
	const measure =
		mention.measure ?? (cumulative && mention.atEnd ? 'ytd' : cumulative ? null : null);
	return {
		period: mention.period,
		measure,
		atEnd: mention.atEnd && mention.end >= sentenceStart,
		mention
	};
}

/** 2025年…人均消费支出X元，低保标准相当于其X%: the standard of now, over the figure of that year. */
export function timeOfRatio(
	{ site, times }: Around,
	subject: Subject | null
): ClaimTime | null {
	if (subject?.type !== 'derived' || !('expression' in subject.spec)) return null;
	if (!subject.spec.expression.includes('@prevyear')) return null;
	const own = times.some(({ start, isBase }) => start >= site.clause && !isBase);
	const year = times.findLast(
		({ start, period }) =>
			period !== null && start >= site.sentenceStart && start < site.clause
	);
	return !own && year !== undefined && /^\d{4}$/u.test(year.period!) ? noTime : null;
}

/** 对象X人，去年这个时候是X人，一年下来减少了X人: a change is of the later of the two times. */
export function timeOfChange({ site, claims }: Around, { kind }: Read): ClaimTime | null {
	if (kind === 'level' || kind === 'share') return null;
	const [then, now] = [claims.at(-1), claims.at(-2)];
	return then?.kind === 'level' &&
		now?.kind === 'level' &&
		then.site.sentenceStart === site.sentenceStart &&
		now.site.sentenceStart === site.sentenceStart &&
		then.quantity.unit === now.quantity.unit &&
		then.time.mention !== null &&
		/^(?:去年|上年)(?:同期|的?(?:这个?时候|此时))/u.test(then.time.mention.text) &&
		/^(?:一年(?:下来|间|来)|两[者项]相比|相比)?[^，；。]{0,4}$/u.test(site.own)
		? now.time
		: null;
}
