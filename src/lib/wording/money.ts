import { missing } from './missing.ts';
import { roundHalfUp, trimmed } from './round.ts';

export type MoneyUnit = 'auto' | '亿元' | '万元' | '元';

/** Units of money and how many 万元 each is. */
const inWan = { 亿元: 10_000, 万元: 1, 元: 0.0001 } as const;

const inUnit = (wan: number, unit: '亿元' | '万元' | '元'): number =>
	unit === '元' ? wan * 10_000 : wan / inWan[unit];

/** The unit an amount is written in by itself, after rounding (W-08): 99999999.9元 becomes 1亿元. */
export function moneyUnit(wan: number): '亿元' | '万元' | '元' {
	const size = Math.abs(wan);
	if (roundHalfUp(size, 2).gte(10_000)) return '亿元';
	if (size === 0 || roundHalfUp(size * 10_000, 0).gte(10_000)) return '万元';
	return '元';
}

/**
 * 金额 from 万元: ≥1亿元 in 亿元, ≥1万元 in 万元 (two decimals, no trailing zeros), less in whole 元.
 * Null is 暂无数据.
 */
export function money(
	wan: number | null,
	{ unit = 'auto', decimals }: { unit?: MoneyUnit; decimals?: number } = {}
): string {
	if (wan === null) return missing('missing', 'text');
	const chosen = unit === 'auto' ? moneyUnit(wan) : unit;
	const places = decimals ?? (chosen === '元' ? 0 : 2);
	return trimmed(inUnit(wan, chosen), places) + chosen;
}

/** Two amounts of one sentence in one unit, the larger's: 由0.98亿元到1.2亿元. */
export function moneyPair(a: number, b: number): string {
	const unit = moneyUnit(Math.max(Math.abs(a), Math.abs(b)));
	return `由${money(a, { unit })}到${money(b, { unit })}`;
}
