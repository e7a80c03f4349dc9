import type { Claim } from './claim.ts';
import type { Quantity } from './quantity.ts';

/**
 * By what a figure as read is multiplied to be in its subject's own unit: 613.12元 is read as 0.061312万元, but
 * a standard is 元/人·月; 76.6% is read as 0.766, but indicators in % hold 76.6.
 */
export function toSubjectUnit({ subject, quantity }: Claim, perYear = false): number {
	const unit = subject?.spec.unit ?? '';
	if (unit === '%' && (quantity.unit === '%' || quantity.unit === '')) return 100;
	if (quantity.unit !== '万元' || !unit.startsWith('元/')) return 1;
	const isYear = unit === '元/人·月' && (perYear || quantity.per === 'year');
	return isYear ? 1e4 / 12 : 1e4;
}

/**
 * The factors that bring two figures to one unit: 每人每月700元 and 745元 are both so many 元. Null where they
 * are not of one kind.
 */
export function toOneUnit(a: Quantity, b: Quantity): readonly [number, number] | null {
	if (a.unit === b.unit) return [1, 1];
	if (isPerMonth(a) && b.writtenUnit === '元') return [1, 1e4];
	if (isPerMonth(b) && a.writtenUnit === '元') return [1e4, 1];
	return null;
}

const isPerMonth = ({ unit, per }: Quantity): boolean =>
	unit === '元/人·月' && per !== 'year';
