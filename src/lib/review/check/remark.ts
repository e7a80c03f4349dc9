import type { Passage } from '../clean/passages.ts';
import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';

/** What is remarked on the place of one figure; without a kind, that it does not add up. */
export function remarkOn(
	{ passage, quantity }: Claim,
	message: string,
	expected: string | null,
	evidence: readonly string[],
	kind: Remark['kind'] = 'arithmetic',
	severity: Remark['severity'] = 'error'
): Remark {
	return {
		kind: kind === 'arithmetic' && isShifted(quantity, expected) ? 'digits' : kind,
		severity,
		passage,
		start: quantity.start,
		end: quantity.end,
		message,
		expected: expected === null ? null : perOf(quantity) + expected,
		evidence
	};
}

/** 86% for 8.6%, 9.50% for 95.0%: a rate of the same digits with its point elsewhere. */
function isShifted(
	{ figure, unit }: Claim['quantity'],
	expected: string | null
): boolean {
	const right = /^\d[\d.]*(?=%$)/u.exec(expected ?? '')?.[0];
	if (unit !== '%' || right === undefined) return false;
	const tens = Math.abs(Math.log10(Number(figure) / Number(right)));
	return (
		tens > 0.9 && digitsOf(figure).length >= 2 && digitsOf(figure) === digitsOf(right)
	);
}

const digitsOf = (figure: string): string =>
	figure.replace('.', '').replace(/^0+|0+$/gu, '');

/** What is remarked on words that a pattern found: on all of them, or on the last place in them of a part. */
export function remarkAt(
	passage: Passage,
	match: RegExpExecArray,
	message: string,
	{
		part = match[0],
		...more
	}: { part?: string | undefined } & Partial<
		Pick<Remark, 'kind' | 'severity' | 'expected' | 'evidence'>
	> = {}
): Remark {
	const start = match.index + match[0].lastIndexOf(part);
	return {
		kind: 'date',
		severity: 'error',
		passage,
		start,
		end: start + part.length,
		message,
		evidence: [match[0]],
		...more
	};
}

/** 每人每月 belongs to the place of a figure, and stays when the figure is corrected. */
const perOf = ({ text }: Claim['quantity']): string =>
	/^每人每[月年]/u.exec(text)?.[0] ?? '';
