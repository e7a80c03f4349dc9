import { amount } from '#lib/wording/amount.ts';
import { percent } from '#lib/wording/percent.ts';
import { trimmed } from '#lib/wording/round.ts';
import type { Quantity } from '../understand/quantity.ts';
import { stepOf } from '../understand/figure.ts';

/** A computed value in the writing of the figure it is held against: 亿元 beside 亿元, as many decimals. */
export function inWritingOf(value: number, quantity: Quantity): string {
	const { writtenUnit, figure } = quantity;
	const decimals = figure.split('.')[1]?.length ?? 0;
	if (writtenUnit === '%') return percent(value, Math.max(decimals, 1));
	if (/百分点$/u.test(writtenUnit))
		return `${trimmed(value * 100, Math.max(decimals, 1))}${writtenUnit}`;
	const step = quantity.value === 0 ? 1 : stepOf(quantity);
	return `${trimmed(value / step, decimals)}${writtenUnit}`;
}

/** A value with its unit, for evidence. */
export const plainly = (value: number, unit: string): string =>
	unit === '%' || unit === '百分点' || unit === '1'
		? percent(value, 2)
		: unit === ''
			? trimmed(value, 4)
			: amount(value, unit);
