import Big from 'big.js';
import { missing } from './missing.ts';
import { trimmed } from './round.ts';

type Per = 'month' | 'year';

const words: Readonly<Record<Per, string>> = { month: '每人每月', year: '每人每年' };

/** 保障标准 per person and month or year, whatever it was published in: 14940元/人·年 → 每人每月1245元. */
export function standard(
	value: number | null,
	per: Per = 'month',
	from: Per = 'month',
	decimals = 2
): string {
	if (value === null) return missing('missing', 'text');
	const given = new Big(value);
	const amount = per === from ? given : per === 'month' ? given.div(12) : given.times(12);
	return `${words[per]}${trimmed(amount, decimals)}元`;
}
