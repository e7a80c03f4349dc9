import Big from 'big.js';
import { fixed, trimmed } from '#lib/wording/round.ts';

/** Nothing is below zero by less than what is printed. */
const unsigned = (text: string): string =>
	/^-0(\.0*)?$/.test(text) ? text.slice(1) : text;

/** 千分空 from five digits on, as everywhere on a page: 63 415. */
const grouped = (text: string): string =>
	/\d{5}/.test(text) ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, '\u2009') : text;

/** A value beside its mark, with as many decimals as the chart declares. */
export const figureText = (value: number, decimals: number): string =>
	grouped(unsigned(fixed(value, decimals)));

/** With its sign, for changes: +1.90, -0.65. */
export function signedText(value: number, decimals: number): string {
	const text = figureText(value, decimals);
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Number units of an axis, by the size of what stands on it. */
const scales = [
	{ from: 1e8, divisor: 1e8, word: '亿' },
	{ from: 1e4, divisor: 1e4, word: '万' }
];

/**
 * How an axis up to `most` prints its ticks: 35000人 as 3.5万, 12000万元 as 1.2亿元. Money in 万元 is never
 * printed as 万万.
 */
export function tickFormat(most: number, unit: string): (value: number) => string {
	if (unit.startsWith('万')) {
		const rest = unit.slice(1);
		if (Math.abs(most) < 1e4) return (value) => trimmed(value, 6);
		return scaled(1e4, `亿${rest}`);
	}
	const scale = scales.find(({ from }) => Math.abs(most) >= from);
	return scale ? scaled(scale.divisor, scale.word) : (value) => trimmed(value, 6);
}

const scaled =
	(divisor: number, word: string) =>
	(value: number): string =>
		value === 0 ? '0' : new Big(value).div(divisor).round(6).toFixed() + word;
