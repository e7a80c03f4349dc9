import type { Quantity } from '../understand/quantity.ts';

/** 舍入区间: between which bounds the true value of a written figure lies, in its unit. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** W-15, as parts of the figure: 约 within 5 %, 近 from 95 %, 超过 up to 110 %. */
const about = 0.05;
const over = 1.1;

/** `place` may be finer than the figure's own last digit, where its neighbours show that zeros were dropped. */
export function intervalOf(
	{ value, qualifier, lastPlace, unit, writtenUnit }: Quantity,
	place = lastPlace
): Interval {
	const size = Math.abs(value);
	switch (qualifier) {
		case '约':
		case '左右':
		case '上下':
			return { low: value - size * about, high: value + size * about };
		case '近':
			return { low: value - size * about, high: value };
		case '超过':
			// 突破20万亿元 may be 22: whoever had reached the next round figure would have said so.
			return { low: value, high: Math.max(value * over, value + lastNonZero(value)) };
		case '多':
		case '余':
			return { low: value, high: value + lastPlace };
		case '不足':
			// 不足3人 is two and some.
			return { low: Math.min(value * 0.9, value - lastPlace), high: value };
		case '以上':
			return { low: value, high: Infinity };
		case '以内':
			return { low: 0, high: value };
		case null: {
			// People counted one by one were not rounded.
			const isCount = unit === writtenUnit && lastPlace === 1 && isCounted(unit);
			const half = isCount ? 0 : place / 2;
			return { low: value - half, high: value + half };
		}
	}
}

/** What one of the last digit that is not 0 is worth: 10 in 20, 1 in 85. */
function lastNonZero(value: number): number {
	const digits = Number(value.toPrecision(6));
	let step = 10 ** Math.floor(Math.log10(Math.abs(digits)));
	while (Math.abs(digits / step - Math.round(digits / step)) > 1e-6) step /= 10;
	return digits === 0 ? 0 : step / 2;
}

/** 19所 and 48张 were counted one by one; 38万元, 16.7%, 26公里 and 3天 were measured and rounded. */
const measured =
	/^(?:.?元.*|%|‰|百分点|倍|亩|米|公里|公斤|千克|斤|公顷|平方米|平方公里|立方米|吨|天|小时|分钟|秒|个月|1|)$/u;
export const isCounted = (unit: string): boolean => !measured.test(unit);

/** The dust of binary arithmetic. */
const dust = 1e-9;

export const meets = (a: Interval, b: Interval, slack = 0): boolean =>
	a.low - slack <= b.high + dust * Math.abs(b.high) &&
	b.low - slack <= a.high + dust * Math.abs(a.high);

export const sum = (all: readonly Interval[]): Interval => ({
	low: all.reduce((total, { low }) => total + low, 0),
	high: all.reduce((total, { high }) => total + high, 0)
});

/** a ÷ b for positive b. */
export const quotient = (a: Interval, b: Interval): Interval => ({
	low: b.high === 0 ? 0 : a.low / b.high,
	high: b.low <= 0 ? Infinity : a.high / b.low
});

export const middle = ({ low, high }: Interval): number => (low + high) / 2;

/**
 * Intervals of figures that are added up: a list with 1180.72万元 in it was written to two decimals
 * throughout, so 1105万元 there is 1105.00.
 */
export function intervalsOf(quantities: readonly Quantity[]): Interval[] {
	const finest = new Map<string, number>();
	// 1.72亿千瓦 beside 788万千瓦: of a unit that nobody knows, only the scale is read.
	const keyOf = ({ writtenUnit, text }: Quantity) =>
		`${writtenUnit}|${/[万亿]+/u.exec(text)?.[0] ?? ''}`;
	for (const one of quantities)
		if (one.qualifier === null)
			finest.set(keyOf(one), Math.min(finest.get(keyOf(one)) ?? Infinity, one.lastPlace));
	return quantities.map((one) => intervalOf(one, finest.get(keyOf(one))));
}

/** Times a positive factor. */
export const scaled = ({ low, high }: Interval, factor: number): Interval => ({
	low: low * factor,
	high: high * factor
});
