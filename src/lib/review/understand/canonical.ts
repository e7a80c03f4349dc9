import type { Claim } from './claim.ts';
import type { Quantity } from './quantity.ts';

/**
 * By what a figure as read is multiplied to be in its subject's own unit: 613.12元 is read as 0.061312万元, but
 * a standard is 元/人·月; 76.6% is read as 0.766, but indicators in % hold 76.6.
 */
export function toSubjectUnit({ subject, quantity }: Claim, perYear = false): number {
	// Ratios and indices over regions have no unit, 提标增支 is money; the others keep their subject's.
	const over = subject?.over ?? null;
	if (over !== null && !['最高', '最低', '极差'].includes(over)) return 1;
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
	if (isStandard(a) && b.writtenUnit === '元') return [1, yuanOf(a)];
	if (isStandard(b) && a.writtenUnit === '元') return [yuanOf(b), 1];
	// 1450元/月 is kept in 元, 100元 in 万元.
	if (isPaidBy(a) && b.writtenUnit === '元') return [1, 1e4];
	if (isPaidBy(b) && a.writtenUnit === '元') return [1e4, 1];
	return null;
}

const isPaidBy = ({ unit }: Quantity): boolean => /^元\/[月年天日次户个张]$/u.test(unit);

const isStandard = ({ unit }: Quantity): boolean => unit === '元/人·月';

/** 由每人每年5880元提高到7440元: the first was read per month, so the second is a twelfth of what it says. */
const yuanOf = ({ per }: Quantity): number => (per === 'year' ? 1e4 / 12 : 1e4);

/** 人, 名 and 位 count the same; everything else only itself. */
export const countsAlike = (a: Quantity, b: Quantity): boolean =>
	a.unit === b.unit || (persons.has(a.unit) && persons.has(b.unit));
const persons = new Set(['人', '名', '位']);
