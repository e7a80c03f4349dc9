import { missing } from './missing.ts';
import { trimmed } from './round.ts';

/** 保障标准 per person and month or year, whatever it was published in: 14940元/人·年 → 每人每月1245元. */
export function standard(
	value: number | null,
	per: 'month' | 'year' = 'month',
	from: 'month' | 'year' = 'month',
	decimals = 2
): string {
	if (value === null) return missing('missing', 'text');
	const amount = per === from ? value : per === 'month' ? value / 12 : value * 12;
	return `每人每${per === 'month' ? '月' : '年'}${trimmed(amount, decimals)}元`;
}
