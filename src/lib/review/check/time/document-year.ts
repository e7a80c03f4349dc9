import { parsePeriod, yearOf } from '#lib/domain/period.ts';
import { timesOf } from '../../understand/times.ts';
import type { Understanding } from '../../understand/understanding.ts';

/**
 * 文稿的年份: the year in which the text is written, as its own dates have it. Null where it has none.
 */
export function documentYear({ passages, document, now }: Understanding): number | null {
	const counts = new Map<number, number>();
	for (const { text, role } of passages) {
		if (role === 'cell') continue;
		for (const time of timesOf(text, now))
			if (time.hasYear && time.period !== null && !time.isBase) {
				const year = yearOf(time.period);
				const isPlan =
					parsePeriod(time.period).frequency === 'S' || year > yearOf(now) + 1;
				if (!isPlan) counts.set(year, (counts.get(year) ?? 0) + 1);
			}
	}
	return (
		[...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ??
		publishedIn(document.paragraphs)
	);
}

/** How long a title or a line below it may be. */
const headLength = 60;

const dateLine = /^[（(]?(20\d\d)年\d{1,2}月\d{1,2}日[^，。；]{0,8}[）)]?$/u;

/** Whether a text is of a year: it stands at its head, or again and again. What is told of in passing dates nothing. */
export function isFirmYear({ passages, now }: Understanding, year: number): boolean {
	const said = passages.filter(({ text }) =>
		timesOf(text, now).some(
			(time) => time.hasYear && time.period !== null && yearOf(time.period) === year
		)
	);
	const heads = passages.slice(0, 3).filter(({ text }) => text.length <= headLength);
	// 2018年11月26日, a line of its own at the head: whatever next year brings, the text is of then.
	const day = heads
		.map(({ text }) => dateLine.exec(text)?.[1])
		.find((one) => one !== undefined);
	if (day !== undefined && Math.abs(Number(day) - year) <= 1) return true;
	// 2016年7月19日8时…，我县遭遇暴雨, 【城乡低保】2014年，全市…: the first words of the text say when.
	const opening = passages
		.slice(0, 2)
		.map(
			({ text }) =>
				/^(?:【[^】]{2,12}】\s*)?(20\d\d)年(?:\d{1,2}月|(?<=】\s*20\d\d年)[，\d])/u.exec(
					text
				)?.[1]
		)
		.find((one) => one !== undefined);
	if (opening !== undefined && Math.abs(Number(opening) - year) <= 1) return true;
	const isOnly = passages.every(({ text }) =>
		timesOf(text, now).every(
			(time) => !time.hasYear || time.period === null || yearOf(time.period) === year
		)
	);
	return (
		said.length >= 3 ||
		(isOnly && said.length >= 2) ||
		heads.some((one) => said.includes(one))
	);
}

/** The last year that the text speaks of, plans aside: what was there by then may be told. */
export function latestYear({ passages, now }: Understanding): number | null {
	const years = passages.flatMap(({ text }) =>
		timesOf(text, now).flatMap((time) =>
			time.hasYear &&
			time.period !== null &&
			parsePeriod(time.period).frequency !== 'S' &&
			yearOf(time.period) <= yearOf(now) + 1
				? [yearOf(time.period)]
				: []
		)
	);
	return years.length === 0 ? null : Math.max(...years);
}

/** 发布日期：2025-10-29, on a line that is no part of the text. */
const publishedIn = (paragraphs: readonly { text: string }[]): number | null => {
	for (const { text } of paragraphs) {
		const year = /(?<!\d)(20\d\d)[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/u.exec(text)?.[1];
		if (year !== undefined) return Number(year);
	}
	return null;
};
