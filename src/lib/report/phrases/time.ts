import { endMonth, parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import { text } from '../inline.ts';
import type { Phrase } from './phrase.ts';

const quarterNames = ['一', '二', '三', '四'];

const monthOf = (month: number) => ({
	year: Math.floor(month / 12),
	month: (month % 12) + 1
});

/** 2026年第三季度, 2026年, 2026年9月, 2013年1月至2014年9月. */
export function periodName(period: Period): string {
	const { frequency, from, to } = parsePeriod(period);
	const first = monthOf(from);
	const last = monthOf(to);
	if (frequency === 'Y') return `${first.year}年`;
	if (frequency === 'Q')
		return `${first.year}年第${quarterNames[Math.floor((from % 12) / 3)]}季度`;
	if (frequency === 'M') return `${first.year}年${first.month}月`;
	return `${first.year}年${first.month}月至${last.year}年${last.month}月`;
}

/** From January (or from its own beginning) to the period's end: 2026年1—9月, 2025年. */
export function spanName(period: Period): string {
	const { frequency, from, to } = parsePeriod(period);
	const last = monthOf(to);
	if (frequency === 'S') return periodName(period);
	if (last.month === 12) return `${last.year}年`;
	if (frequency === 'Y') return `${monthOf(from).year}年`;
	return last.month === 1 ? `${last.year}年1月` : `${last.year}年1—${last.month}月`;
}

/** 截至2026年9月底, 截至2025年底. */
export function endName(period: Period): string {
	const { year, month } = monthOf(parsePeriod(endMonth(period)).to);
	return month === 12 ? `截至${year}年底` : `截至${year}年${month}月底`;
}

/** Dates are not data: they are not bound, by rule. */
export const time: Phrase = {
	name: '期间',
	about:
		'【期间】2026年第三季度；【期间：季】第三季度；【期间：起止】2026年1—9月；【期间：期末】截至2026年9月底；【期间：季末】截至第三季度末；【期间：年】2026年。',
	asks: () => [],
	says(_, argument, kit) {
		const period = kit.scope.period;
		const { frequency, from } = parsePeriod(period);
		const quarter =
			frequency === 'Q' ? `第${quarterNames[Math.floor((from % 12) / 3)]}季度` : null;
		const words: Record<string, string> = {
			'': periodName(period),
			季: quarter ?? periodName(period),
			起止: spanName(period),
			期末: endName(period),
			季末: quarter ? `截至${quarter}末` : endName(period),
			年: `${yearOf(period)}年`
		};
		return [text(words[argument] ?? periodName(period))];
	}
};
