import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { daysOf, mayLeap, type Groups } from './calendar.ts';

const count = '(?<days>[两一二三四五六七八九十]|\\d{1,3})';
const dates =
	'(?:(?<fromYear>\\d{4})年)?(?<![\\d.])(?<fromMonth>\\d{1,2})月(?<fromDay>\\d{1,2})日(?:（[^（）]{1,8}）)?起?(?:至|—|－|-|～|到)(?:(?<toYear>\\d{4})年)?(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})日';
const kinds =
	'公示期限?|公告期限?|公示时间|公告时间|报名期限?|会期|培训期|征求意见期限?|征集期限?|活动期|展期|集训|夏令营|假期|放假|为期|公示|公告';
const before = new RegExp(
	`(?<kind>${kinds})(?:为|共|限|：)?${count}(?<work>个?工作日|天|日)[，、（：]?(?:即|从|自|于|时间为|时间：|公示时间为)?${dates}`,
	'gu'
);
const behind = new RegExp(
	`(?:公示|公告|培训|会议|活动|报名|征求意见)?(?:时间|日期)?(?:为|：|从|自)?${dates}(?:止|结束)?(?:召开|举行|举办|开展|进行)?[，、（]?(?:共|为|计)?(?<kind>${kinds}|共|计)(?:为|共|限)?${count}(?<work>个?工作日|天|日)(?!内|前|后)`,
	'gu'
);
const nights = new RegExp(
	`(?:${dates}[，（]?(?:共|为期)?)?(?<told>${count.replace('days', 'stay')}天(?<nights>[两一二三四五六七八九十]|\\d{1,2})[夜晚])`,
	'gu'
);

const years = '(?<years>[一两二三四五六七八九十]|\\d{1,2})个?年';
const lasting =
	'有效期限?|试点期?|聘期|任期|合同期限?|协议期限?|服务期限?|租期|期限|实施期限?|周期|规划期|保质期';
const yearDates =
	'(?<fromYear>20\\d\\d)年?(?:(?<fromMonth>\\d{1,2})月(?:\\d{1,2}日)?)?起?(?:至|—|－|-|～|到)(?<untilYear>20\\d\\d)年(?:(?<untilMonth>\\d{1,2})月(?:\\d{1,2}日)?)?';
const inYears: readonly RegExp[] = [
	new RegExp(
		`(?:${lasting})(?:为期|为|是|：|共)?${years}[，、（：]?(?:即|从|自|于)?${yearDates}`,
		'gu'
	),
	new RegExp(
		`(?<plan>)${years}(?:行动|规划|计划|攻坚|方案|期|整治)[^（）。；]{0,10}（${yearDates}）`,
		'gu'
	),
	new RegExp(
		`(?:${lasting})?(?:从|自|为|：)?${yearDates}(?:止|结束)?[，、（]?(?:${lasting}|为期|共|共计)(?:为|是)?${years}(?!来|间|级)`,
		'gu'
	)
];

/** 有效期一年，自2025年9月1日至2027年8月31日. Years named without months are counted either way. */
const yearsIn = (passage: Passage): Remark[] =>
	inYears.flatMap((pattern) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const {
				years: stated,
				fromYear,
				fromMonth,
				untilYear,
				untilMonth
			} = match.groups as Groups;
			const whole =
				Number(untilYear) -
				Number(fromYear) +
				(Number(untilMonth ?? 12) - Number(fromMonth ?? 1)) / 12;
			const told = numeralValue(stated!);
			if (told >= whole - 0.2 && told <= whole + (fromMonth === undefined ? 0.2 : 0.3))
				return [];
			// 三年行动（2022—2025年） may begin and end in the middle of a year.
			const isPlan = match.groups!.plan !== undefined;
			if (isPlan && told <= whole + 0.2 && told >= whole - 1.2) return [];
			if (fromMonth === undefined && Math.abs(whole - 11 / 12 - told) < 0.2) return [];
			return [
				remarkAt(
					passage,
					match,
					`起止是${Math.round(whole * 10) / 10}年左右，文中为${stated}年。`
				)
			];
		})
	);

const lengthOf = (groups: Groups): number => {
	const [first, last] = daysOf(groups);
	return last - first + 1;
};

/** A period counted from the day after it begins is one less; a February without its year may have a day more. */
function isRight(
	whole: number,
	stated: number,
	kind: string,
	isOfWork: boolean
): boolean {
	if (whole <= 0) return true;
	if (isOfWork) return whole >= stated && whole <= stated * 2 + 5;
	const mayLeaveOne = !/会期|假|集训|营|培训/u.test(kind);
	return stated === whole || (mayLeaveOne && stated === whole - 1);
}

function termsIn(passage: Passage): Remark[] {
	return [before, behind].flatMap((pattern) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const groups = match.groups as Record<string, string>;
			const whole = lengthOf(groups);
			const isOfWork = /工作/u.test(groups.work!);
			const stated = numeralValue(groups.days!);
			if (isRight(whole, stated, groups.kind!, isOfWork)) return [];
			if (mayLeap(groups) && isRight(whole + 1, stated, groups.kind!, isOfWork))
				return [];
			return [
				remarkAt(
					passage,
					match,
					`起止日期是${whole}天，文中${groups.kind}为${groups.days}${groups.work}。`
				)
			];
		})
	);
}

/** 7天5夜: as many nights as days, or one less. */
const nightsIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(nights)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const [days, slept] = [numeralValue(groups.stay!), numeralValue(groups.nights!)];
		const whole = groups.fromMonth === undefined ? days : lengthOf(groups);
		const isOff = slept < days - 1 || slept > days + 1;
		if (!isOff && (whole <= 0 || whole === days)) return [];
		return [
			remarkAt(
				passage,
				match,
				isOff
					? `${days}天是${days - 1}夜，文中为${groups.nights}夜。`
					: `起止日期是${whole}天，文中为${days}天。`,
				{ part: groups.told }
			)
		];
	});

/** 期限与起止: 公告期10天，从7月1日起至7月20日止; 7天5夜. */
export const checkTerms = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...termsIn(passage),
		...yearsIn(passage),
		...nightsIn(passage)
	]);
