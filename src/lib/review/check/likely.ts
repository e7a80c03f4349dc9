import { isOneSlip } from '../repair/slip.ts';
import type { Quantity } from '../understand/quantity.ts';

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
	const figure = written.figure.replaceAll(',', '');
	const decimals = figure.split('.')[1]?.length ?? 0;
	const right = ((should / written.value) * Number(figure)).toFixed(decimals);
	return Number(right) > 0 && isOneSlip(figure, right);
}

/** How many times too great or too small a wrong sum may be. */
const most = 3;

/** How far from a power of ten a shifted point leads, in powers. */
const shifted = 0.02;

/** 万元 for 亿元: money that is off by four powers of ten, or by eight. */
export const isUnitSlip = ({ value, unit }: Quantity, should: number): boolean =>
	unit === '万元' &&
	[1e4, 1e-4, 1e8, 1e-8].some((factor) => Math.abs(value / should / factor - 1) < 0.02);
