import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { documentYear } from './document-year.ts';

const dated =
	/(?:(?<year>\d{4})年|(?<word>今年|去年|明年))?(?<![\d.])(?<month>\d{1,2})月(?<day>\d{1,2})日(?<link>[，,]?(?:恰逢|正逢|适逢|又逢|恰好是|刚好是|正好是|恰是|正是|当天是|当日是|这天是|那天是|这一天是|那一天是|是))?[，,]?[（(]?(?:星期|周)(?<weekday>[一二三四五六日天])/gu;
const names = '日一二三四五六';
const years: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1 };

/** 日期与星期: 2025年10月9日（星期五） was a Thursday. A date without its year is of the document's own. */
export function checkWeekdays(understanding: Understanding): Remark[] {
	const own = documentYear(understanding);
	return understanding.passages.flatMap((passage) =>
		[...passage.text.matchAll(dated)].flatMap((match): Remark[] => {
			const { year, word, month, day, weekday, link } = match.groups!;
			// 10月16日是周六, of a year that is not told: of none in particular.
			if (link !== undefined && year === undefined) return [];
			const meant =
				year !== undefined
					? Number(year)
					: own === null
						? null
						: own + (years[word ?? '今年'] ?? 0);
			if (meant === null) return [];
			const date = new Date(Date.UTC(meant, Number(month) - 1, Number(day)));
			// 2月30日 is no date: another check says so.
			if (date.getUTCMonth() + 1 !== Number(month)) return [];
			const right = names[date.getUTCDay()]!;
			if (right === weekday!.replace('天', '日')) return [];
			return [
				remarkAt(
					passage,
					match,
					`${meant}年${month}月${day}日是星期${right}，文中为星期${weekday}。`,
					{
						evidence: [
							year === undefined ? `文中未写年份，按本文的${meant}年推算` : '按公历推算'
						]
					}
				)
			];
		})
	);
}
