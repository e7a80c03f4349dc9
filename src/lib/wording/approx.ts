import Big from 'big.js';
import { money } from './money.ts';

export type ApproxMode = '约' | '近' | '超过' | '多';

/** 近 holds from here up to its target, 超过 from its target up to here, as parts of the target (W-15). */
export const nearFrom = 0.95;
export const overUpTo = 1.1;

/** A number cut to its leading `digits`: 8967 to one digit → 9000 (nearest), 8000 (down). */
function leading(value: number, digits: number, rounding: Big.RoundingMode): number {
	if (value === 0) return 0;
	const exact = new Big(value);
	const step = new Big(10).pow(exact.e - digits + 1);
	return exact.div(step).round(0, rounding).times(step).toNumber();
}

/** 多 stands behind the 万 of 1万多元, but behind the tens of 500多万元; null where it can do neither. */
function withMore(text: string): string | null {
	const [, figures = '', scale = '', unit = ''] =
		/^(\d+)(万|亿)?(\D+)$/u.exec(text) ?? [];
	if (/\d0$/.test(figures)) return `${figures}多${scale}${unit}`;
	return figures !== '' && scale !== '' ? `${figures}${scale}多${unit}` : null;
}

/**
 * 概数 (W-15): 近 only from 95 % of the target, 超过 only up to 110 %, 多 between a figure and its next
 * unit; a word that does not hold falls back to 约 with two digits. An exact figure takes no word but
 * 约. `write` makes text of the round figure; an amount is in 万元 and is written as money.
 */
export function approx(
	value: number,
	mode: ApproxMode,
	digits = 2,
	write: (value: number) => string = money
): string {
	if (value <= 0) return write(value);
	const around = `约${write(leading(value, 2, Big.roundHalfUp))}`;
	if (mode === '约') return around;
	if (leading(value, digits, Big.roundDown) === value) return write(value);
	if (mode === '近') {
		const target = leading(value, digits, Big.roundUp);
		return value >= target * nearFrom ? `近${write(target)}` : around;
	}
	if (mode === '超过') {
		const target = leading(value, digits, Big.roundDown);
		return value <= target * overUpTo ? `超过${write(target)}` : around;
	}
	return (
		withMore(write(leading(value, digits, Big.roundDown))) ??
		withMore(write(leading(value, 1, Big.roundDown))) ??
		around
	);
}
