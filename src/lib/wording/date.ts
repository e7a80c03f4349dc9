import { chineseNumeral } from './numeral.ts';

function partsOf(iso: string): { year: number; month: number; day: number } {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
	const time = Date.parse(`${iso}T00:00:00Z`);
	// 2026-02-30 is read as March the 2nd by Date: it must print as it was given.
	if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso))
		throw new Error(`not an ISO date: ${iso}`);
	return { year: Number(year), month: Number(month), day: Number(day) };
}

/** 2026-10-09 → 2026年10月9日 (W-06: no padding). */
export function date(iso: string): string {
	const { year, month, day } = partsOf(iso);
	return `${year}年${month}月${day}日`;
}

/** 10月9日至11日; the month where it changes, the year where it changes. */
export function dateRange(from: string, to: string): string {
	const a = partsOf(from);
	const b = partsOf(to);
	if (a.year !== b.year) return `${date(from)}至${date(to)}`;
	const start = `${a.month}月${a.day}日`;
	return a.month === b.month
		? `${start}至${b.day}日`
		: `${start}至${b.month}月${b.day}日`;
}

export interface PeriodWords {
	kind: 'Y' | 'Q' | 'M';
	year: number;
	/** Quarter or month; not used for a year. */
	n?: number;
	/** plain 2026年第三季度, ytd 前三季度, end 截至…底, endq 截至第三季度末, ytdm 2026年1—11月. */
	form: 'plain' | 'ytd' | 'end' | 'endq' | 'ytdm';
}

/** 年初至今, by quarters: these words are cumulative by meaning. */
const quartersToDate = ['一季度', '上半年', '前三季度', '全年'] as const;

/** 期间的写法. A quarter that does not exist is a mistake of ours. */
export function period({ kind, year, n = 1, form }: PeriodWords): string {
	const most = { Y: n, Q: 4, M: 12 }[kind];
	if (!Number.isInteger(n) || n < 1 || n > most)
		throw new Error(`no such period: ${year}${kind}${n}`);
	const month = kind === 'Y' ? 12 : kind === 'Q' ? n * 3 : n;
	if (form === 'end')
		return month === 12 ? `截至${year}年底` : `截至${year}年${month}月底`;
	if (form === 'ytdm' || (form === 'ytd' && kind === 'M'))
		return month === 1 ? `${year}年1月` : `${year}年1—${month}月`;
	if (kind === 'Y') return `${year}年`;
	if (kind === 'M') return `${year}年${n}月`;
	if (form === 'ytd') return quartersToDate[n - 1]!;
	if (form === 'endq') return `截至第${chineseNumeral(n)}季度末`;
	return `${year}年第${chineseNumeral(n)}季度`;
}
