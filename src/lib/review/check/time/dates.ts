import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

type Test = (match: RegExpExecArray) => string | null;

const daysIn = (month: number, year: number | null): number =>
	month === 2
		? year !== null && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
			? 29
			: year === null
				? 29
				: 28
		: [4, 6, 9, 11].includes(month)
			? 30
			: 31;

/** Grows with the date; no more than that. */
const dayNumber = (...[year, month, day]: readonly (string | undefined)[]): number =>
	Number(year) * 372 + Number(month) * 31 + Number(day);

const thirds: Readonly<Record<string, string>> = { 上: '1', 中: '11', 下: '21' };

/** 二○二五, 十二, 二十九; and 二九, which leaves the ten unsaid. */
function numberOf(text: string): number {
	const digits = [...text].map((one) => '零一二三四五六七八九'.indexOf(one));
	const at = text.indexOf('十');
	if (at < 0) return Number(digits.map((one) => Math.max(0, one)).join(''));
	return (at === 0 ? 1 : digits[0]!) * 10 + (digits[at + 1] ?? 0);
}

/** Dates that cannot be, by their writing; the first test that says something wins. */
const tests: readonly (readonly [RegExp, Test])[] = [
	[
		/(?<!\d)(20\d\d)(?:[—－–~～至-]{1,2})(20\d\d)学年/gu,
		([text, from, to]) =>
			Number(to) <= Number(from) ? `“${text}”先后颠倒：学年由前一年到后一年。` : null
	],
	[/(?<!\d)\d{3,}月(?!龄)/gu, ([text]) => `“${text}”不是月份。`],
	[
		/(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?(?![龄内])/gu,
		([text, year, month, day]) => {
			const m = Number(month);
			if (m < 1 || m > 12) return `一年只有12个月，“${text}”不成立。`;
			if (day === undefined) return null;
			const most = daysIn(m, year === undefined ? null : Number(year));
			return Number(day) < 1 || Number(day) > most
				? `${m}月${most === 29 && year === undefined ? '至多' : ''}只有${most}天，“${text}”不成立。`
				: null;
		}
	],
	[
		/(?<![\d.年])(\d{1,2})月(\d{1,2})日(?:至|—|-|～|到)(\d{1,2})月(\d{1,2})日/gu,
		([text, month, day, toMonth, toDay]) => {
			// 11月15日至3月15日 goes on into the next year.
			const back = dayNumber('0', month, day) - dayNumber('0', toMonth, toDay);
			return back > 0 && back <= 93 ? `“${text}”止日早于起日。` : null;
		}
	],
	[
		/(?<![\d.])(\d{1,2})月(\d{1,2})日\d{1,2}[时点](?:\d{1,2}分)?(?:许|左右)?(?:至|—|－|～|到)(\d{1,2})月(\d{1,2})日\d{1,2}[时点]/gu,
		([text, month, day, toMonth, toDay]) => {
			const back = dayNumber('0', month, day) - dayNumber('0', toMonth, toDay);
			return back > 0 && back <= 93 ? `“${text}”止时早于起时。` : null;
		}
	],
	[
		/(?<![\d.年])(\d{1,2})月至(\d{1,2})月(?!\d)/gu,
		([text, month, toMonth]) => {
			const back = Number(month) - Number(toMonth);
			return back > 0 && back <= 3 && Number(month) !== 9
				? `“${text}”止月早于起月。`
				: null;
		}
	],
	[
		/(\d{4})年(\d{1,2})月(?:\d{1,2}日)?(?:正式)?(?:开工|动工|启动|开建)[^。；\d]{0,12}(\d{4})年(\d{1,2})月(?:\d{1,2}日)?[^。；\d]{0,6}(?:竣工|完工|建成|投用|交付)/gu,
		([text, year, month, toYear, toMonth]) =>
			dayNumber(toYear, toMonth, '1') < dayNumber(year, month, '1')
				? `“${text}”竣工早于开工。`
				: null
	],
	[
		/(?<=每个?月|当月|次月|本月|下月|上月|该月)(?:3[2-9]|[4-9]\d)日/gu,
		([text]) => `一个月没有“${text}”。`
	],
	[
		/(?:上午|下午)(\d{1,2})[时点](?:(\d{1,2})分)?(?:至|—|－|-|～|到)(\d{1,2})[时点](?:(\d{1,2})分)?/gu,
		([text, hour, minute, toHour, toMinute]) => {
			const back =
				(Number(hour) - Number(toHour)) * 60 +
				Number(minute ?? 0) -
				Number(toMinute ?? 0);
			// 上午9时至5时 goes on into the afternoon.
			return back > 0 && back < 120 ? `“${text}”止时早于起时。` : null;
		}
	],
	[
		/(?<![\d.年])(\d{1,2})月(\d{1,2})日(?:（[^（）]{1,8}）)?(?:\d{1,2}[时点])?(?:正式)?(?:(?:开始|起|启动)[，,]?)?(?:一直|直|持续|延续|延长|开展|进行)?(?:到|至|—|－|～)(\d{1,2})月(\d{1,2})日/gu,
		([text, month, day, toMonth, toDay]) => {
			const back = dayNumber('0', month, day) - dayNumber('0', toMonth, toDay);
			return back > 0 && back <= 93 ? `“${text}”止日早于起日。` : null;
		}
	],
	[
		/(?<=每个?月)31[日号](?=之?前|上报|报送|发放|召开|前后|[，。；、）]|$)/gu,
		([text]) => `不是每个月都有“${text}”，可写“月底”。`
	],
	[
		/年(?:底|末)（(?:即|指|为)?(?:当年|本年|同年|\d{4}年)?(?<month>\d{1,2})月[^（）]{0,6}）|年初（(?<first>\d{1,2})月[^（）]{0,6}）/gu,
		(match) => {
			const { month, first } = match.groups as Record<string, string | undefined>;
			return (month !== undefined && Number(month) < 10) ||
				(first !== undefined && Number(first) > 4)
				? `“${match[0]}”不符。`
				: null;
		}
	],
	[
		/一年(?:共|有|发放?|按)?(?:1[3-9]|[2-9]\d)个月/gu,
		([text]) => `一年只有12个月，“${text}”不成立。`
	],
	[
		/(?<=每个?月|当月|本月|次月|该月)(?:的)?第(?:[六七八九十]|[6-9])(?:个?星期|周)/gu,
		([text]) => `一个月没有“${text}”。`
	],
	[/(?<=末月)(?:3[2-9]|[4-9]\d)日/gu, ([text]) => `一个月没有“${text}”。`],
	[
		/(?<![\d.满超近达约过])(?<!(?:时限|期限|工期|由|从|缩短|压缩|压减|延长|缩减)[^，。；\d]{0,4})(?:3[2-9]|[4-9]\d)日(?!内|以[内上]|之内|龄|后|前|游)/gu,
		([text]) => `一个月没有“${text}”。`
	],
	[
		/第?([五六七八九十0５-９5-9]|1\d)季度/gu,
		([text]) => `一年只有四个季度，“${text}”不成立。`
	],
	[
		/(?<![\d.])(\d{1,2})月(\d{1,2})[日号](?:至|—|-|～|到)(?:(\d{1,2})月)?(\d{1,2})[日号]/gu,
		([text, month, from, until, to]) =>
			(until === undefined || Number(until) === Number(month)) &&
			Number(to) < Number(from)
				? `“${text}”止日早于起日。`
				: null
	],
	[
		/(?<![月\d.]|月[^，。；]{0,4})(\d{1,2})日(?:至|—|-|～|到)(\d{1,2})日/gu,
		([text, from, to]) =>
			// 28日至3日 goes on into the next month.
			Number(to) < Number(from) && Number(from) - Number(to) <= 10
				? `“${text}”止日早于起日。`
				: null
	],
	[
		/(?<![一每两几个])(?:星期|礼拜)[七八九7-9](?![天次个])|(?<=[每逢（])周[八九]/gu,
		([text]) => `没有“${text}”。`
	],
	[
		/(?<!\d)(\d{4})年?(?:至|—|-|～|到)(\d{4})年/gu,
		([text, from, to]) =>
			Number(to) < Number(from) && Number(from) < 2200 ? `“${text}”止年早于起年。` : null
	],
	[
		/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})[日号](?:起)?(?:至|—|-|～|到)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/gu,
		([text, year, month, day, until, toMonth, toDay]) =>
			dayNumber(until ?? year, toMonth, toDay) < dayNumber(year, month, day)
				? `“${text}”止日早于起日。`
				: null
	],
	[
		/(?:自|从)(\d{4})年(\d{1,2})月(\d{1,2})日[^。；\d]{1,8}(?:至|到)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu,
		([text, year, month, day, until, toMonth, toDay]) =>
			dayNumber(until ?? year, toMonth, toDay) < dayNumber(year, month, day)
				? `“${text}”止日早于起日。`
				: null
	],
	[
		/(?<=\d日(?:上午|下午|晚|凌晨|夜间)?)(?:2[5-9]|[3-9]\d)[时点](?![段效])/gu,
		([text]) => `没有“${text}”这个时刻。`
	],
	[
		/(?<!\d)(\d{4})年(\d{1,2})月(?:至|—|-|～|到)(?:(\d{4})年)?(\d{1,2})月/gu,
		([text, year, from, until, to]) =>
			Number(until ?? year) * 12 + Number(to) < Number(year) * 12 + Number(from)
				? `“${text}”止月早于起月。`
				: null
	],
	[
		/(?<![\d.])(?:(\d{4})年)?(\d{1,2})月([上中下])旬(?:至|—|-|～|到)(?:(\d{4})年|次年)?(?:(\d{1,2})月)?([上中下])旬/gu,
		([text, year, month, part, until, toMonth, toPart]) => {
			if (until === undefined && /次年/u.test(text)) return null;
			const [from, to] = [
				dayNumber(year ?? '0', month, thirds[part!]),
				dayNumber(until ?? year ?? '0', toMonth ?? month, thirds[toPart!])
			];
			return to < from ? `“${text}”止于起始之前。` : null;
		}
	],
	[
		/(?<![\u4e00-\u9fff])([零〇○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/gu,
		([text, year, month, day]) => {
			const m = numberOf(month!);
			if (m < 1 || m > 12) return `一年只有12个月，“${text}”不成立。`;
			if (day === undefined) return null;
			const most = daysIn(m, numberOf(year!));
			return numberOf(day) > most ? `${m}月只有${most}天，“${text}”不成立。` : null;
		}
	],
	[
		/(?<![\d.])(?<far>\d{5,6}|\d{4}(?=年(?:\d{1,2}月|末|底|以来|全年|[上下]半年|前三季度|第?[一二三四]季度)))年(?!来|间|的历史)/gu,
		([text, year]) => {
			const n = Number(year);
			return n < 1500 || n > 2100 ? `“${text}”不像年份。` : null;
		}
	],
	[
		/(?<![\d.])(\d{1,2})[时点](\d{2})分|(?<=(?:日|上午|下午|晚上?|凌晨|中午|时间[：:]?|至|—|－|-)\s*)(\d{1,2}):(\d{2})(?!\d)/gu,
		([text, hour, minute, h, m]) =>
			Number(hour ?? h) > 24 ||
			Number(minute ?? m) > 59 ||
			(Number(hour ?? h) === 24 && Number(minute ?? m) > 0)
				? `没有“${text}”这个时刻。`
				: null
	]
];

/** 日期和期间 (V-10): what no calendar has, ends before beginnings. */
export const checkDates = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => datesIn(passage));

function datesIn(passage: Passage): Remark[] {
	const found: Remark[] = [];
	for (const [pattern, test] of tests)
		for (const match of passage.text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (found.some((one) => one.start < end && one.end > start)) continue;
			const message = test(match);
			if (message === null) continue;
			found.push({ kind: 'date', severity: 'error', passage, start, end, message });
		}
	return found;
}
