import { isCountUnit } from '#lib/domain/unit.ts';

/** 万、亿 as the unit of an axis or a column: a value divided by `divisor` is so many `unit`. */
export interface NumberScale {
	divisor: number;
	unit: string;
}

/**
 * One unit for all numbers up to `most`: 35000人 → 万人, 12000万元 → 亿元, 0.8万元 → 元. Ratios, percentages and
 * standards keep theirs: 万 is for counts and money.
 */
export function numberScale(most: number, unit: string): NumberScale {
	const size = Math.abs(most);
	if (unit === '万元') {
		if (size >= 1e4) return { divisor: 1e4, unit: '亿元' };
		return size > 0 && size < 1 ? { divisor: 1e-4, unit: '元' } : { divisor: 1, unit };
	}
	if (!isCountUnit(unit) || size < 1e4) return { divisor: 1, unit };
	return size >= 1e8
		? { divisor: 1e8, unit: `亿${unit}` }
		: { divisor: 1e4, unit: `万${unit}` };
}
