import type { Claim } from './claim.ts';

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
