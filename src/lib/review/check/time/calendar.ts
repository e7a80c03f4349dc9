import { numeralValue } from '#lib/wording/numeral.ts';

/**
 * 日历: dates and lengths of time as they are written in a sentence, read into days. The groups of a date are named `<name>Year`,
 * `<name>Month`, `<name>Day`.
 */
export const dayNamed = (name: string): string => `${monthOf(name)}${dayBehind(name)}`;

/** The same where the day may be left out. */
export const monthNamed = (name: string): string =>
	`${monthOf(name)}(?:${dayBehind(name)})?`;

const monthOf = (name: string): string =>
	`(?:(?<${name}Year>(?:19|20)\\d\\d)年)?(?<![\\d.])(?<${name}Month>\\d{1,2})月`;

const dayBehind = (name: string): string => `(?<${name}Day>\\d{1,2})[日号]`;

export type Groups = Record<string, string | undefined>;

const perDay = 86_400_000;

/** What a date without a year is read in: no leap year, as most are none. */
const anyYear = 2023;

/** Days since 1970 of a date that was read with `name`; `year` where it names none, `day` likewise. */
export const dayOf = (groups: Groups, name: string, year = anyYear, day = 1): number =>
	Date.UTC(
		Number(groups[`${name}Year`] ?? year),
		Number(groups[`${name}Month`]) - 1,
		Number(groups[`${name}Day`] ?? day)
	) / perDay;

/** Two days that are told together: a year that is written with one of them alone is that of both, the month of the first likewise. */
export function daysOf(
	groups: Groups,
	[first, second]: readonly [string, string] = ['from', 'to'],
	day = 1
): readonly [number, number] {
	const year = Number(groups[`${first}Year`] ?? groups[`${second}Year`] ?? anyYear);
	return [
		dayOf(groups, first, year, day),
		dayOf(
			{
				...groups,
				[`${second}Month`]: groups[`${second}Month`] ?? groups[`${first}Month`]
			},
			second,
			year,
			day
		)
	];
}

/** From before a March to behind it, in a year that is not told: February may have had a day more. */
export const mayLeap = ({ fromYear, fromMonth, toMonth }: Groups): boolean =>
	fromYear === undefined && Number(fromMonth) < 3 && Number(toMonth ?? fromMonth) > 2;

/** So many months on, on the same day of the month. */
export function monthsOn(day: number, months: number): number {
	const date = new Date(day * perDay);
	return (
		Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) /
		perDay
	);
}

/** 半个月, 20天, 两周: groups `count` and `unit`. */
export const lengthNamed =
	'(?<count>[一两二三四五六七八九十半]{1,3}|\\d{1,3})(?<unit>天|日|周|个?星期|个?月|年)';

/** A day so much later, or earlier; months and years are counted on the calendar. */
export function later(day: number, { count, unit }: Groups, sign: 1 | -1 = 1): number {
	const isHalf = count === '半';
	const by = sign * (isHalf ? 0.5 : numeralValue(count!));
	if (/月/u.test(unit!)) return isHalf ? day + by * 30 : monthsOn(day, by);
	if (/年/u.test(unit!)) return monthsOn(day, by * 12);
	return day + by * (/周|星期/u.test(unit!) ? 7 : 1);
}

/** 2月3日, as it would be written. */
export function writtenDay(day: number): string {
	const date = new Date(day * perDay);
	return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

export const writtenMonth = (day: number): string => {
	const date = new Date(day * perDay);
	return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
};
