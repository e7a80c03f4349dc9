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
 * How an axis up to `most` with a tick every `interval` prints its ticks: 35000人 as 3.5万, 120000万元 as
 * 12亿元; below 10亿元 it stays in the 万元 of the figures beside its marks. Money in 万元 is never printed as
 * 万万. All ticks have the decimals that one of them needs.
 */
export function tickFormat(
	most: number,
	unit: string,
	interval = 0
): (value: number) => string {
	const { divisor, word } = scaleOf(Math.abs(most), unit);
	const scaled = (value: number) => new Big(value).div(divisor);
	const decimals = decimalsOf(trimmed(scaled(interval).toNumber(), 6));
	return (value) => {
		if (value === 0) return '0';
		const short = trimmed(scaled(value).toNumber(), 6);
		return grouped(scaled(value).toFixed(Math.max(decimals, decimalsOf(short)))) + word;
	};
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

function scaleOf(most: number, unit: string): { divisor: number; word: string } {
	const plain = { divisor: 1, word: '' };
	if (unit.startsWith('万'))
		return most < 1e5 ? plain : { divisor: 1e4, word: `亿${unit.slice(1)}` };
	return scales.find(({ from }) => most >= from) ?? plain;
}
