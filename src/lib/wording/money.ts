import Big from 'big.js';
import { missing } from './missing.ts';
import { roundHalfUp, trimmed } from './round.ts';

export type MoneyUnit = '亿元' | '万元' | '元';

/** How many of a unit are one 万元. Powers of ten, so that the product is exact in decimal. */
const perWan: Readonly<Record<MoneyUnit, number>> = { 亿元: 0.0001, 万元: 1, 元: 10_000 };

/** 万元 turned into another unit of money, exactly: 0.00115 → 11.5元. */
export const inMoneyUnit = (wan: number, unit: MoneyUnit): Big =>
	new Big(wan).times(perWan[unit]);

/** The unit an amount is written in by itself, after rounding (W-08): 99999999.9元 becomes 1亿元. */
export function moneyUnit(wan: number): MoneyUnit {
	const size = Math.abs(wan);
	if (roundHalfUp(size, 2).gte(10_000)) return '亿元';
	if (size === 0 || roundHalfUp(inMoneyUnit(size, '元'), 0).gte(10_000)) return '万元';
	return '元';
}

/**
 * 金额 from 万元: ≥1亿元 in 亿元, ≥1万元 in 万元 (two decimals, no trailing zeros), less in whole 元.
 * Null is 暂无数据. Something is never written as nothing: what a forced unit would round to zero is
 * written in its own, and less than half a 元 is 不足1元.
 */
export function money(
	wan: number | null,
	{ unit = 'auto', decimals }: { unit?: MoneyUnit | 'auto'; decimals?: number } = {}
): string {
	if (wan === null) return missing('missing', 'text');
	const chosen = unit === 'auto' ? moneyUnit(wan) : unit;
	const text = trimmed(inMoneyUnit(wan, chosen), decimals ?? (chosen === '元' ? 0 : 2));
	if (text !== '0' || wan === 0) return text + chosen;
	return unit === 'auto' || chosen === '元' ? '不足1元' : money(wan);
}

/** Two amounts of one sentence in one unit, the larger's: 由0.98亿元到1.2亿元. */
export function moneyPair(a: number, b: number): string {
	const unit = moneyUnit(Math.max(Math.abs(a), Math.abs(b)));
	return `由${money(a, { unit })}到${money(b, { unit })}`;
}
