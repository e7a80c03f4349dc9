import { UserError } from '#lib/domain/errors.ts';
import { endMonth, parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import { text } from '../inline.ts';
import type { Phrase } from './phrase.ts';

const quarterNames = ['一', '二', '三', '四'] as const;

const monthOf = (month: number) => ({
	year: Math.floor(month / 12),
	month: (month % 12) + 1
});

/** 三 of 2026Q3; null for what is no quarter. */
function quarterOf(period: Period): string | null {
	const { frequency, from } = parsePeriod(period);
	return frequency === 'Q' ? quarterNames[Math.floor((from % 12) / 3)]! : null;
}

/** 2026年第三季度, 2026年, 2026年9月, 2013年1月至2014年9月. */
export function periodName(period: Period): string {
	const { frequency, from, to } = parsePeriod(period);
	const first = monthOf(from);
	const last = monthOf(to);
	if (frequency === 'Y') return `${first.year}年`;
	if (frequency === 'Q') return `${first.year}年第${quarterOf(period)}季度`;
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

/** 年初至今 as people say it: 一季度, 上半年, 前三季度, 全年 (W-06: cumulative by meaning). */
function toDateName(period: Period): string {
	const { frequency, to } = parsePeriod(period);
	const { month } = monthOf(to);
	if (frequency === 'S' || (frequency === 'M' && month < 12)) return spanName(period);
	return ['一季度', '上半年', '前三季度', '全年'][Math.ceil(month / 3) - 1]!;
}

/** 截至第三季度末; what is no quarter ends with its month or year. */
const quarterEnd = (period: Period, ordinal: '第' | ''): string => {
	const quarter = quarterOf(period);
	return quarter ? `截至${ordinal}${quarter}季度末` : endName(period);
};

const ways: Readonly<Record<string, (period: Period) => string>> = {
	'': periodName,
	季: (period) => (quarterOf(period) ? `第${quarterOf(period)}季度` : periodName(period)),
	起止: spanName,
	累计: toDateName,
	期末: endName,
	季末: (period) => quarterEnd(period, '第'),
	末: (period) => quarterEnd(period, ''),
	时点: (period) =>
		parsePeriod(period).frequency === 'Y' ? periodName(period) : quarterEnd(period, '第'),
	年: (period) => `${yearOf(period)}年`
};

const wayOf = (argument: string): ((period: Period) => string) => {
	const way = Object.hasOwn(ways, argument) ? ways[argument] : undefined;
	if (!way)
		throw new UserError(
			`短语“期间”不认识“${argument}”，可用：${Object.keys(ways).filter(Boolean).join('、')}。`
		);
	return way;
};

/** Dates are not data: they are not bound, by rule. */
export const time: Phrase = {
	name: '期间',
	about:
		'【期间】2026年第三季度；【期间：季】第三季度；【期间：起止】2026年1—9月；【期间：累计】前三季度；【期间：期末】截至2026年9月底；【期间：季末】截至第三季度末；【期间：末】截至三季度末；【期间：时点】年度写2025年，其余同季末；【期间：年】2026年。',
	asks(argument) {
		wayOf(argument);
		return [];
	},
	says: (_, argument, { scope }) => [text(wayOf(argument)(scope.period))]
};
