/** 日历: dates as they are written in a sentence, read into days. Groups are named `<name>Year`, `<name>Month`, `<name>Day`. */
export const dayNamed = (name: string): string =>
	`(?:(?<${name}Year>(?:19|20)\\d\\d)年)?(?<![\\d.])(?<${name}Month>\\d{1,2})月(?<${name}Day>\\d{1,2})[日号]`;

/** The same where the day may be left out. */
export const monthNamed = (name: string): string =>
	`(?:(?<${name}Year>(?:19|20)\\d\\d)年)?(?<![\\d.])(?<${name}Month>\\d{1,2})月(?:(?<${name}Day>\\d{1,2})[日号])?`;

export type Groups = Record<string, string | undefined>;

const perDay = 86_400_000;

/** Days since 1970 of a date that was read with `name`; `year` where it names none, `day` likewise. */
export const dayOf = (groups: Groups, name: string, year: number, day = 1): number =>
	Date.UTC(
		Number(groups[`${name}Year`] ?? year),
		Number(groups[`${name}Month`]) - 1,
		Number(groups[`${name}Day`] ?? day)
	) / perDay;

/** So many months on, on the same day of the month. */
export function monthsOn(day: number, months: number): number {
	const date = new Date(day * perDay);
	return (
		Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) /
		perDay
	);
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
