import { endMonth, parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';

const quarters = ['一', '二', '三', '四'];

/** 期间 for heads, lists and axes: 2026年三季度, 2024年, 2024年9月, 2013年1月—2014年9月. */
export function periodName(period: Period): string {
	const { frequency, from, to } = parsePeriod(period);
	const month = (index: number) => `${Math.floor(index / 12)}年${(index % 12) + 1}月`;
	if (frequency === 'Y') return `${yearOf(period)}年`;
	if (frequency === 'Q')
		return `${yearOf(period)}年${quarters[Math.floor((to % 12) / 3)]}季度`;
	if (frequency === 'M') return month(to);
	return `${month(from)}—${month(to)}`;
}

/** What a flow of the period covers, when it is counted from January: 1—9月; 全年 for a whole year. */
export function sinceJanuary(period: Period): string {
	const { frequency, to } = parsePeriod(period);
	if (frequency === 'S') return periodName(period);
	const month = (to % 12) + 1;
	return month === 12 ? '全年' : month === 1 ? '1月' : `1—${month}月`;
}

/** The moment a stock is of: 2026年三季度末, and of an interval its last month. */
export function endName(period: Period): string {
	const { frequency } = parsePeriod(period);
	return `${periodName(frequency === 'S' ? endMonth(period) : period)}末`;
}

/** What a flow of the period alone covers: 三季度, 9月, 全年. */
export function thisAlone(period: Period): string {
	const { frequency, to } = parsePeriod(period);
	if (frequency === 'Q') return `${quarters[Math.floor((to % 12) / 3)]}季度`;
	if (frequency === 'M') return `${(to % 12) + 1}月`;
	return frequency === 'Y' ? '全年' : periodName(period);
}
