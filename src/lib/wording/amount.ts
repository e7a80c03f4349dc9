import Big from 'big.js';
import { count, type Profile } from './count.ts';
import { missing } from './missing.ts';
import { money, type MoneyUnit } from './money.ts';
import { percent } from './percent.ts';
import { times } from './ratio.ts';
import { trimmed } from './round.ts';
import { standard } from './standard.ts';

export interface AmountOptions {
	profile?: Exclude<Profile, 'table'>;
	/** A unit that was asked for; null or absent = the one that suits the size. */
	unit?: MoneyUnit | '万' | null;
	decimals?: number | null;
	/** A standard per year. */
	perYear?: boolean;
}

/**
 * 一个数带单位, as prose has it: 6.9亿元, 每人每月740元, 49215人, 1290元 (元/人次), 每年1200元. Units are those
 * of the catalogue: money in 万元, `%` in percent. A value of unit `1` is a plain number here: how a
 * ratio is written is not known from its unit. Null is 暂无数据.
 */
export function amount(
	value: number | null,
	unit: string,
	{ profile = 'report', unit: asked, decimals, perYear = false }: AmountOptions = {}
): string {
	if (value === null) return missing('missing', 'text');
	switch (unit) {
		case '万元':
			return money(value, {
				unit: asked === '万' ? '万元' : (asked ?? 'auto'),
				...(decimals == null ? {} : { decimals })
			});
		case '元/人·月':
			return standard(value, perYear ? 'year' : 'month', 'month', decimals ?? 2);
		case '元/月':
		case '元/年':
			return `每${unit.slice(-1)}${trimmed(value, decimals ?? 2)}元`;
		case '元/人次':
		case '元/户':
			return `${trimmed(value, decimals ?? 0)}元`;
		case '%':
			return percent(new Big(value).div(100).toNumber(), decimals ?? 1);
		case '工作日':
			return `${trimmed(value, decimals ?? 1)}个工作日`;
		case '倍':
			return times(value, decimals ?? 2);
		case '1':
		case '':
			return trimmed(value, decimals ?? 3);
		default:
			// 人/户 is so many 人.
			if (unit.includes('/'))
				return trimmed(value, decimals ?? 2) + unit.slice(0, unit.indexOf('/'));
			if (asked === '万')
				return `${trimmed(new Big(value).div(10_000), decimals ?? 2)}万${unit}`;
			return count(value, unit, profile, decimals == null ? {} : { decimals });
	}
}
