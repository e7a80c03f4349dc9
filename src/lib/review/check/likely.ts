import { isOneSlip } from '../repair/slip.ts';
import type { Quantity } from '../understand/quantity.ts';
import { plainFigure, writtenNumber } from '../understand/figure.ts';

/**
 * 像不像笔误: whether a figure may be a wrong one of what was worked out. A wrong sum is near, a slip of the pen is one digit off, a
 * lost point or a wrong unit is off by tens. What is none of these was not worked out from there: the figures do not belong
 * together.
 */
export function isLikelyMistake(written: Quantity, should: number): boolean {
	const ratio = written.value / should;
	if (!(ratio > 0) || !Number.isFinite(ratio)) return true;
	if (ratio > 1 / most && ratio < most) return true;
	const tens = Math.log10(ratio);
	const nearest = Math.round(tens);
	if (nearest !== 0 && Math.abs(tens - nearest) < shifted) return true;
	const right = inDigitsOf(should, written);
	return right !== null && Number(right) > 0 && isOneSlip(plainFigure(written), right);
}

/** A value in the digits of a figure, with as many decimals; null beside a nought. */
export function inDigitsOf(exact: number, { value, figure }: Quantity): string | null {
	const written = writtenNumber({ figure });
	const decimals = figure.split('.')[1]?.length ?? 0;
	return written === 0 ? null : ((exact / value) * written).toFixed(decimals);
}

/** How many times too great or too small a wrong sum may be. */
const most = 3;

/** How far from a power of ten a shifted point leads, in powers. */
const shifted = 0.02;

/** 元, 万元, 亿元: one is another times ten thousand, once or twice. */
export const isOffByUnits = (ratio: number): boolean =>
	[1e4, 1e-4, 1e8, 1e-8].some((factor) => Math.abs(ratio / factor - 1) < 0.02);

/** 万元 for 亿元, where what is written is money. */
export const isUnitSlip = ({ value, unit }: Quantity, should: number): boolean =>
	unit === '万元' && isOffByUnits(value / should);
