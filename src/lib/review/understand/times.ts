import {
	formatPeriod,
	parsePeriod,
	shiftPeriod,
	tryParsePeriod,
	yearOf,
	type Period
} from '#lib/domain/period.ts';

/** 时间: a time that a text names. Offsets are in the passage's text. */
export interface TimeMention {
	start: number;
	end: number;
	text: string;
	/** Null for a year that is masked, or a time that cannot be (13月). */
	period: Period | null;
	/** Set where the words say it: 以来, 1—9月, 前三季度, 累计 are `ytd`; null leaves it to the subject. */
	measure: 'single' | 'ytd' | null;
	/** 截至…末, …底: the end of the period, where stocks and standards are read. */
	atEnd: boolean;
	/** The other side of a comparison: 比上年, 较2025年, 上年同期. */
	isBase: boolean;
	/** Whether a year was written. */
	hasYear: boolean;
	/** The year and months as written, for checks of the date itself. */
	written: readonly string[];
}

const numerals: Readonly<Record<string, number>> = {
	一: 1,
	二: 2,
	三: 3,
	四: 4
};
const months: Readonly<Record<string, number>> = { 三: 3, 六: 6, 九: 9 };
/** 九月, 十二月. */
const monthNumber = (text: string): number =>
	text.startsWith('十')
		? 10 + Math.max(0, '一二'.indexOf(text[1] ?? '') + 1)
		: '一二三四五六七八九'.indexOf(text) + 1;
const quarterNumber = (text: string): number => numerals[text] ?? Number(text);

type Build = (match: RegExpExecArray, now: Period) => Partial<TimeMention> | null;

const pad = (month: number): string => String(month).padStart(2, '0');
const valid = (period: string): Period | null => (tryParsePeriod(period) ? period : null);
const monthOf = (year: number, month: number): Period | null =>
	month % 3 === 0 && month >= 1 && month <= 12
		? `${year}Q${month / 3}`
		: valid(`${year}M${pad(month)}`);
const yearOr = (text: string | undefined, now: Period): number =>
	text === undefined ? yearOf(now) : Number(text);

const dash = '[—－–~～至到-]';
const quarter = '(?<!前)第?([一二三四1-4])季度';
const ending = '(末|底)?';

/** Longer and more exact ones first; what one has taken is not read again. */
const patterns: readonly [RegExp, Build][] = [
	[
		new RegExp(
			String.raw`(?<!\d)([1-9]\d{3})年(\d{1,2})月(?:\d{1,2}日)?(?:${dash})(?:(?<!\d)([1-9]\d{3})年)?(\d{1,2})月(?:\d{1,2}日)?(?:份|底|末)?`,
			'gu'
		),
		([, year, from, until, to]) =>
			interval(Number(year), Number(from), Number(until ?? year), Number(to))
	],
	[
		new RegExp(
			String.raw`(?:(?<!\d)([1-9]\d{3})年)?(?<!\d)1月?(?:份)?${dash}(\d{1,2})月(?:份|底|末)?`,
			'gu'
		),
		([, year, to], now) =>
			interval(yearOr(year, now), 1, yearOr(year, now), Number(to), year !== undefined)
	],
	[
		new RegExp(
			String.raw`(?:(?<!\d)([1-9]\d{3})年|今年|本年)?(?<![\d.])(4|7|10)月?(?:份)?(?:${dash})(6|9|12)月(?:份|底|末)?(?!\d|[上中下]旬)`,
			'gu'
		),
		([, year, from, to], now) => quarterFrom(year, Number(from), Number(to), now)
	],
	[
		/(?<![一二三四五六七八九十])([四七]|十)月?份?[—－–~至到-](六|九|十二)月(?:份|底|末)?/gu,
		([, from, to], now) => ({
			...quarterFrom(undefined, monthNumber(from!), monthNumber(to!), now),
			written: []
		})
	],
	[
		/(?<![一二三四五六七八九十])一月?份?[—－–~至到-]([二三四五六七八九]|十[一二]?)月(?:份|底|末)?/gu,
		([, to], now) => ({
			...interval(yearOf(now), 1, yearOf(now), monthNumber(to!), false),
			written: []
		})
	],
	[
		/(?<![一二三四五六七八九十月年])([一二三四五六七八九]|十[一二]?)月(末|底)/gu,
		([, month], now) => ({
			period: monthOf(yearOf(now), monthNumber(month!)),
			atEnd: true,
			written: []
		})
	],
	[
		new RegExp(String.raw`(?<!\d)([1-9]\d{3})年?${dash}(?<!\d)([1-9]\d{3})年`, 'gu'),
		([, from, to]) => ({ period: valid(`${from}M01/${to}M12`), hasYear: true })
	],
	// 今年前九个月: from January; 申请前三个月 is of any year.
	[
		/(?<=^|[，。；：、]|今年|本年|(?<!\d)(?<year>[1-9]\d{3})年)[前头]([369三六九])个月/gu,
		(match, now) => ({
			period: monthOf(
				yearOr(match.groups!.year, now),
				months[match[2]!] ?? Number(match[2])
			),
			measure: 'ytd',
			hasYear: match.groups!.year !== undefined
		})
	],
	// 一至三季度: as the first three.
	[
		/(?:(?<!\d)([1-9]\d{3})年|今年|本年)?(?:第?一[至到—－～-]第?|1[至到—－～-])([二三四2-4])季度(末|底)?/gu,
		([, year, n, end], now) => ({
			period: valid(`${yearOr(year, now)}Q${quarterNumber(n!)}`),
			measure: 'ytd',
			atEnd: end !== undefined,
			hasYear: year !== undefined
		})
	],
	[
		new RegExp(String.raw`(?:(?<!\d)([1-9]\d{3})年|今年|本年)?${quarter}${ending}`, 'gu'),
		([, year, n, end], now) => ({
			period: valid(`${yearOr(year, now)}Q${quarterNumber(n!)}`),
			atEnd: end !== undefined,
			hasYear: year !== undefined
		})
	],
	[
		/(?:(?<!\d)([1-9]\d{3})年|今年|本年)?(上半年|前三(?:个)?季度|前(?:两|二)(?:个)?季度|下半年)(末|底)?/gu,
		([, year, part, end], now) => ({
			period:
				part === '下半年'
					? null
					: `${yearOr(year, now)}Q${part!.startsWith('前三') ? 3 : 2}`,
			measure: 'ytd',
			atEnd: end !== undefined,
			hasYear: year !== undefined
		})
	],
	[
		/(?<!\d)([1-9]\d{3})年(\d{1,2})月(\d{1,2}日)?(末|底|以来|起)?/gu,
		([, year, month, day, end], now) => ({
			period:
				end === '以来' || end === '起'
					? since(Number(year), Number(month), now)
					: monthOf(Number(year), Number(month)),
			atEnd: end === '末' || end === '底' || day !== undefined,
			hasYear: true
		})
	],
	[
		/(?<!\d)([1-9]\d{3})年(?:度)?(末|底|以来|全年|初)?/gu,
		([, year, end], now) => ({
			period: end === '以来' ? since(Number(year), 1, now) : valid(year!),
			atEnd: end === '末' || end === '底',
			hasYear: true
		})
	],
	[
		/(?:上年|去年)(同期|年?[末底]|全年|(?:的)?(?:这个?时候|此时))?/gu,
		([, end], now) => ({
			period:
				end === '同期' || /时/u.test(end ?? '')
					? shifted(now, -1)
					: String(yearOf(now) - 1),
			atEnd: /[末底]/u.test(end ?? ''),
			isBase: end === '同期'
		})
	],
	// 年初为X人: as the year before ended.
	[
		/(?:今年|本年)?年初(?=(?:时|的时候)?的?(?:还|只|仅)?(?:[\u4e00-\u9fff]{2,8}(?:总数|总量|存量|在册数|[人户]数)(?:共|还)?)?(?:为|是|有)?[\dXxΧ×*＊_＿□○〇［…])/gu,
		(_, now) => ({ period: `${yearOf(now) - 1}Q4`, atEnd: true })
	],
	[
		/前年(年?[末底])?/gu,
		([, end], now) => ({ period: String(yearOf(now) - 2), atEnd: end !== undefined })
	],
	[
		/今年(以来|初)?|本年(?!度)|年初以来|年初至今/gu,
		(_, now) => ({ period: now, measure: 'ytd' })
	],
	[/全年/gu, (_, now) => ({ period: String(yearOf(now)) })],
	[/一年来/gu, () => ({ period: null })],
	// 现行特困人员基本生活标准: of this day, whatever year was spoken of last.
	[/现行(?=[^，。；]{0,14}标准)/gu, (_, now) => ({ period: now, atEnd: true })],
	[/如今|眼下|目前|(?<![发出实表体])现在/gu, (_, now) => ({ period: now, atEnd: true })],
	[/本季度?(末|底)?/gu, ([, end], now) => ({ period: now, atEnd: end !== undefined })],
	[
		/上(?:个)?季度(末|底)?/gu,
		([, end], now) => ({ period: shiftedBack(now), atEnd: end !== undefined })
	],
	[
		/(?<![\d.])(\d{1,2})月(\d{1,2}日)?(末|底|以来|起)?/gu,
		([, month, day, end], now) => ({
			period:
				end === '以来' || end === '起'
					? since(yearOf(now), Number(month), now)
					: monthOf(yearOf(now), Number(month)),
			atEnd: end !== '以来' && end !== '起' && (day !== undefined || end !== undefined)
		})
	],
	[/(?<![\d.])\d{1,2}日/gu, () => ({ period: null })]
];

/** 7—9月 is the third quarter, alone; 4—9月 is left to its months. */
const quarterFrom = (
	year: string | undefined,
	from: number,
	to: number,
	now: Period
): Partial<TimeMention> | null =>
	to - from === 2
		? {
				period: valid(`${yearOr(year, now)}Q${to / 3}`),
				measure: 'single',
				hasYear: year !== undefined
			}
		: null;

function interval(
	year: number,
	from: number,
	until: number,
	to: number,
	hasYear = true
): Partial<TimeMention> {
	if (from === 1 && year === until)
		return { period: monthOf(year, to), measure: 'ytd', hasYear };
	return { period: valid(`${year}M${pad(from)}/${until}M${pad(to)}`), hasYear: true };
}

const since = (year: number, month: number, now: Period): Period | null =>
	valid(`${year}M${pad(month)}/${monthText(parsePeriod(now).to)}`);

const monthText = (month: number): string =>
	`${Math.floor(month / 12)}M${pad((month % 12) + 1)}`;

const shifted = (now: Period, years: number): Period => {
	const { frequency, from, to } = parsePeriod(now);
	return formatPeriod({ frequency, from: from + years * 12, to: to + years * 12 });
};

const shiftedBack = (now: Period): Period =>
	parsePeriod(now).frequency === 'S' ? now : shiftPeriod(now, -1);

/**
 * Every time a text names, in its order. `now` is the period the document speaks from, `year` the one that
 * the text before this spoke of last.
 */
export function timesOf(
	text: string,
	now: Period,
	year: number | null = null
): TimeMention[] {
	const found: TimeMention[] = [];
	for (const [pattern, build] of patterns)
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (found.some((one) => one.start < end && one.end > start)) continue;
			const built = build(match, now);
			if (!built) continue;
			const before = text.slice(Math.max(0, start - 4), start);
			found.push({
				start,
				end,
				text: match[0],
				period: null,
				measure: null,
				atEnd: false,
				hasYear: false,
				written: match.slice(1).map((one) => one ?? ''),
				...built,
				...(/(?:截至|截止到?|截至到)$/u.test(before) ? { atEnd: true } : {}),
				...(/累计/u.test(text.slice(end, end + 6)) &&
				built.measure === undefined &&
				built.atEnd
					? { measure: 'ytd' as const }
					: {}),
				isBase:
					built.isBase === true ||
					(/(?:比|较|与|同|由|从|跟)$/u.test(before) &&
						// 从2026年1—9月资金来源看: no base of anything.
						!/^[^，。；]{0,12}[来]?看[，：]/u.test(text.slice(end))) ||
					(/^(?:的|同期)/u.test(text.slice(end)) &&
						// 今年同期 is what stands beside last year's.
						!/^(?:今年|本年)$/u.test(match[0]))
			});
		}
	return withYears(
		text,
		found.sort((a, b) => a.start - b.start),
		year,
		now
	);
}

/** 去年，…全年…; 去年三季度: a part of a year that is named by its words. */
const isOf = (
	{ text, start, period, hasYear }: TimeMention,
	last: TimeMention
): boolean =>
	period !== null &&
	!hasYear &&
	(text === '全年' ||
		(start - last.end < 2 &&
			/^(?!.*[今本上]).*季度|^[上]半年|^[\d一四七十][^年]*[—－–~～至到-].*月/u.test(
				text
			)));

/** 2024年，…全年…: a part of a year that is named without it is of the year that was last spoken of. */
function withYears(
	text: string,
	times: readonly TimeMention[],
	before: number | null,
	now: Period
): TimeMention[] {
	let year = before;
	let yearEnd = 0;
	let last: TimeMention | null = null;
	const whole = times.find(
		({ hasYear, isBase, period }) =>
			hasYear && !isBase && period !== null && parsePeriod(period).frequency === 'Y'
	);
	return times.map((time) => {
		// 一年来，…（2025年）: the year that the paragraph names; otherwise left open.
		if (time.text === '一年来') return { ...time, period: whole?.period ?? null };
		if (time.hasYear && !time.isBase && time.period !== null) {
			// 2025年以来 goes on to this day.
			year = /以来$|起$/u.test(time.text) ? null : yearOf(time.period);
			yearEnd = time.end;
		}
		// 去年，…。全年…: of that year, until this one is named again.
		if (/^(?:今年|本年)/u.test(time.text)) {
			last = null;
			year = null;
		}
		if (/^(?:去年|上年|前年)$/u.test(time.text) && !time.isBase) last = time;
		if (last?.period != null && isOf(time, last))
			return {
				...time,
				period: shifted(time.period!, yearOf(last.period) - yearOf(time.period!)),
				hasYear: true
			};
		// 前三季度X万元，去年这个时候X万元: counted the same way.
		const before = times[times.indexOf(time) - 1];
		if (/时候|此时/u.test(time.text) && before?.period === now)
			return { ...time, measure: before.measure };
		const isOpen =
			!time.hasYear &&
			time.period !== null &&
			(/^全年$|季度|半年/u.test(time.text) ||
				// 2025年，…，12月末…: a month within the sentence that named the year, or one that has not come yet.
				(/月/u.test(time.text) &&
					!/以来$|起$/u.test(time.text) &&
					(!/[。！？\n]/u.test(text.slice(yearEnd, time.start)) ||
						parsePeriod(time.period).to > parsePeriod(now).to)));
		if (!isOpen || year === null || /今|本|上(?!半)/u.test(time.text)) return time;
		return {
			...time,
			period: shifted(time.period!, year - yearOf(time.period!)),
			hasYear: true
		};
	});
}
