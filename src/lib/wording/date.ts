import { chineseNumeral } from './numeral.ts';

const parts = (iso: string) => {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
	if (!match) throw new Error(`not an ISO date: ${iso}`);
	return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
};

/** 2026-10-09 → 2026年10月9日 (W-06: no padding). */
export function date(iso: string): string {
	const { year, month, day } = parts(iso);
	return `${year}年${month}月${day}日`;
}

/** 10月9日至11日; the year where it changes. */
export function dateRange(from: string, to: string): string {
	const a = parts(from);
	const b = parts(to);
	if (a.year !== b.year) return `${date(from)}至${date(to)}`;
	const start = `${a.month}月${a.day}日`;
	return a.month === b.month
		? `${start}至${b.day}日`
		: `${start}至${b.month}月${b.day}日`;
}

export interface PeriodWords {
	kind: 'Y' | 'Q' | 'M';
	year: number;
	n?: number;
	/** plain 2026年第三季度, ytd 前三季度, end 截至…底, endq 截至第三季度末, ytdm 2026年1—11月. */
	form: 'plain' | 'ytd' | 'end' | 'endq' | 'ytdm';
}

/** 期间的写法: 一季度、上半年、前三季度 are cumulative by meaning. */
export function period({ kind, year, n = 1, form }: PeriodWords): string {
	const month = kind === 'Y' ? 12 : kind === 'Q' ? n * 3 : n;
	if (form === 'end')
		return month === 12 ? `截至${year}年底` : `截至${year}年${month}月底`;
	if (form === 'ytdm') return `${year}年1—${month}月`;
	if (kind === 'Y') return `${year}年`;
	if (kind === 'M') return `${year}年${n}月`;
	if (form === 'ytd') return ['一季度', '上半年', '前三季度', '全年'][n - 1]!;
	if (form === 'endq') return `截至第${chineseNumeral(n)}季度末`;
	return `${year}年第${chineseNumeral(n)}季度`;
}
