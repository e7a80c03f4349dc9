import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { daysOf, mayLeap, monthsOn } from './calendar.ts';
import { documentYear } from './document-year.ts';

const sinceThen =
	/(?:自|从|于)?(?<from>\d{4})年(?![—－至])[^。；]{0,16}(?:至今|迄今|以来|到现在)[^。；\d]{0,6}(?:已|整整|满|有|走过|历时|近)+了?(?<told>(?<years>\d{1,2})个?年)(?!前|度)/gu;
const fromTo =
	/(?<from>\d{4})年(?:度)?(?:至|—|－|-|到)(?<to>\d{4})年(?:度)?[，的]?(?<told>(?<years>[两二三四五六七八九十]|\d{1,2})年)(?:间|来|内|里|累计|共)/gu;

/** 时长: 2016年实施，至今已满9年; 2021年至2023年三年间. How long a time lasts, against where it begins and ends. */
export function checkDurations(understanding: Understanding): Remark[] {
	const year = documentYear(understanding);
	return understanding.passages.flatMap((passage) => [
		...(year === null ? [] : lasting(passage, sinceThen, () => [year, 1])),
		...lasting(passage, fromTo, ({ to }) => [Number(to), 0]),
		...monthsStated(passage),
		...weeksStated(passage),
		...daysStated(passage)
	]);
}

/** 自11月1日起至次年3月31日，为期四个月: from one day to another, and for how many months. */
const daysApart =
	/(?:(?<year>\d{4})年)?(?<![\d.])(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?:起(?:发放|实施|执行|施行|运行)?[，,]?|(?:正式|全面)?(?:启动|开始|实施)[，,]?)?(?:至|—|－|-|～|到)(?:(?<until>\d{4})年|(?<next>次年|翌年))?(?<toMonth>\d{1,2})月(?:(?<toDay>\d{1,2})日|底|末)?(?:止|结束)?[，,（(]?(?:为期|历时|共计?|总计|合计|持续|连续|时间|为时|前后)(?<months>[两一二三四五六七八九十]{1,2}|\d{1,2})个月/gu;

function monthsStated(passage: Passage): Remark[] {
	return [...passage.text.matchAll(daysApart)].flatMap((match): Remark[] => {
		const { year, month, day, until, next, toMonth, toDay, months } = match.groups!;
		const years =
			until !== undefined && year !== undefined ? Number(until) - Number(year) : 0;
		const turns = next === undefined ? years : 1;
		const whole = turns * 12 + Number(toMonth) - Number(month);
		// A month named without its day is counted whole.
		const days = Number(toDay ?? 30) - Number(day ?? 1) + 1;
		const exact = whole + days / 30;
		const stated = numeralValue(months!);
		if (exact <= 0 || Math.abs(exact - stated) <= 0.7) return [];
		return [
			remarkAt(
				passage,
				match,
				`从${month}月到${next ?? ''}${toMonth}月是${Math.round(exact)}个月，文中为${months}个月。`,
				{ part: `${months}个月` }
			)
		];
	});
}

/** 12月28日至次年1月31日，…为期五周. */
const weeksApart =
	/(?<![\d.])(?<fromMonth>\d{1,2})月(?<fromDay>\d{1,2})日(?:起)?(?:至|—|－|-|～|到)(?:\d{4}年|(?:次年|翌年))?(?:(?<toMonth>\d{1,2})月)?(?<toDay>\d{1,2})日[^。；\d]{0,24}?(?:为期|历时|共|持续|连续|为时)(?<told>(?<weeks>[两一二三四五六七八九十]|\d{1,2})(?:个)?(?:周|星期))/gu;

function weeksStated(passage: Passage): Remark[] {
	return [...passage.text.matchAll(weeksApart)].flatMap((match): Remark[] => {
		const { fromMonth, fromDay, toMonth = fromMonth, toDay, weeks, told } = match.groups!;
		const [first, last] = daysOf(match.groups!);
		const isNextYear = Number(toMonth) < Number(fromMonth);
		const days = (isNextYear ? monthsOn(last, 12) : last) - first + 1;
		const stated = numeralValue(weeks!) * 7;
		// A week more or less begun is counted as people like.
		if (days <= 0 || Math.abs(days - stated) <= 4) return [];
		return [
			remarkAt(
				passage,
				match,
				`${fromMonth}月${fromDay}日到${toMonth}月${toDay}日是${days}天，约${Math.round(days / 7)}周，文中为${weeks}周。`,
				{ part: told, kind: 'arithmetic', severity: 'warn' }
			)
		];
	});
}

/** 4月4日至6日: from one day to another. */
const dayToDay =
	'(?:(?<fromYear>\\d{4})年)?(?<![\\d.])(?<fromMonth>\\d{1,2})月(?<fromDay>\\d{1,2})日(?:起)?(?:（[^（）]{1,8}）)?(?:至|—|－|-|～|到)(?:\\d{4}年)?(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})日(?:（[^（）]{1,8}）)?';
const dayCount = '(?<days>[两一二三四五六七八九十]|\\d{1,3})天';
/** …，共3天 right behind, or 过程历时三天 somewhat further on. */
const daysTold = [
	new RegExp(
		`${dayToDay}(?:止|结束|放假|调休|放假调休)*(?:（[^（）]{1,8}）)?[，,（(]?(?:为期|历时|共计?|假期|放假|连续|持续|时间|为时|总共|一共)+${dayCount}`,
		'gu'
	),
	new RegExp(`${dayToDay}[，,][^。；\\d]{0,18}?(?:为期|历时|会期|为时)${dayCount}`, 'gu')
];

function daysStated(passage: Passage): Remark[] {
	return daysTold
		.flatMap((told) => [...passage.text.matchAll(told)])
		.flatMap((match): Remark[] => {
			const { fromMonth, fromDay, toMonth, toDay, days } = match.groups!;
			const [first, last] = daysOf(match.groups!);
			const whole = last - first + 1;
			const stated = numeralValue(days!);
			// The last day, or the first, may not be counted.
			if (
				whole <= 0 ||
				stated === whole ||
				(whole > 3 && stated === whole - 1) ||
				(mayLeap(match.groups!) && stated === whole + 1)
			)
				return [];
			return [
				remarkAt(
					passage,
					match,
					`${fromMonth}月${fromDay}日到${toMonth === undefined ? '' : `${toMonth}月`}${toDay}日是${whole}天，文中为${days}天。`,
					{ part: `${days}天`, kind: 'arithmetic' }
				)
			];
		});
}

/** Whole years from one to another are one less or one more as they are counted; `slack` is for what lies between. */
function lasting(
	passage: Passage,
	pattern: RegExp,
	end: (groups: Record<string, string>) => readonly [year: number, slack: number]
): Remark[] {
	return [...passage.text.matchAll(pattern)].flatMap((match) => {
		const groups = match.groups!;
		const [until, slack] = end(groups);
		const most = until - Number(groups.from) + 1;
		const stated = numeralValue(groups.years!);
		if (stated >= most - 1 - slack && stated <= most + slack) return [];
		return [
			remarkAt(
				passage,
				match,
				`${groups.from}年到${until}年是${most - 1}年，文中为${groups.years}年。`,
				{ part: groups.told }
			)
		];
	});
}
