import Big from 'big.js';
import { money } from './money.ts';

export type ApproxMode = '约' | '近' | '超过' | '多';

/** The leading `digits` of a number, rounded: 8967 to one digit → 9000. */
function significant(value: number, digits: number, rounding: 0 | 1): number {
	if (value === 0) return 0;
	const magnitude = Math.floor(Math.log10(Math.abs(value))) - digits + 1;
	const step = new Big(10).pow(magnitude);
	return new Big(value).div(step).round(0, rounding).times(step).toNumber();
}

/**
 * 概数 of an amount in 万元 (W-15): 近 only from 95 % of the target, 超过 only up to 110 %, 多 between a
 * figure and its next unit; a word that does not hold falls back to 约 with two digits. An exact figure
 * takes no word.
 */
export function approx(wan: number, mode: ApproxMode, digits = 2): string {
	const rounded = significant(wan, digits, Big.roundHalfUp);
	if (rounded === wan && mode !== '约') return money(wan);
	if (mode === '近') {
		const target = significant(wan, digits, Big.roundHalfUp);
		if (target > wan && wan >= target * 0.95) return `近${money(target)}`;
	}
	if (mode === '超过') {
		const target = significant(wan, digits, Big.roundDown);
		if (wan > target && wan < target * 1.1) return `超过${money(target)}`;
	}
	if (mode === '多') {
		const target = significant(wan, digits, Big.roundDown);
		if (wan > target)
			return money(target).replace(
				/(亿元|万元|元)$/,
				(unit) => unit.slice(0, -1) + '多元'
			);
	}
	return `约${money(significant(wan, 2, Big.roundHalfUp))}`;
}
