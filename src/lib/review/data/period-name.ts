import { parsePeriod, type Period } from '#lib/domain/period.ts';

/** 2026年三季度, 2026年9月, 2026年, 2013年1月至2014年9月: how a message names a period. */
export function periodName(period: Period): string {
	const { frequency, from, to } = parsePeriod(period);
	const year = Math.floor(from / 12);
	if (frequency === 'Y') return `${year}年`;
	if (frequency === 'Q') return `${year}年${'一二三四'[Math.floor((from % 12) / 3)]}季度`;
	if (frequency === 'M') return `${year}年${(from % 12) + 1}月`;
	return `${year}年${(from % 12) + 1}月至${Math.floor(to / 12)}年${(to % 12) + 1}月`;
}
