import { exactSum } from '#lib/stats/exact.ts';
import type { Batch, PrintedSum } from './batch.ts';
import type { Received } from './received.ts';
import { amount } from './words.ts';

/** As the table writes it, in its own unit; null where it is no number. */
const valueOf = ({ number }: Received): number | null =>
	number.status === 'ok' ? number.value : null;

/** What rounding may come to: half of the last digit of every number that was added. */
function slackOf({ whole, parts }: PrintedSum): number {
	const places = [whole, ...parts].map(({ number }) =>
		number.status === 'ok' && !Number.isInteger(number.value) ? number.lastPlace : 0
	);
	return (Math.max(...places) * (parts.length + 1)) / 2 + 1e-9;
}

const sumOf = (parts: readonly Received[]): number | null =>
	exactSum(parts.flatMap((part) => valueOf(part) ?? []));

/** Totals of a form that its items do not make up. */
export function* unbalancedPrinted({
	printed
}: Batch): Iterable<{ whole: Received; sum: number; count: number }> {
	for (const one of printed) {
		const total = valueOf(one.whole);
		const sum = sumOf(one.parts);
		if (one.kind !== 'complete' || total === null || sum === null) continue;
		if (Math.abs(sum - total) > slackOf(one))
			yield { whole: one.whole, sum, count: one.parts.length };
	}
}

/**
 * Rows that are more than the row they stand under: 其中 one by one, for they may overlap; items side by side
 * together. What they leave over is not listed, and no fault.
 */
export function* beyondPrinted({
	printed
}: Batch): Iterable<{ whole: Received; part: Received; name: string; value: string }> {
	for (const one of printed) {
		const { whole, parts, kind } = one;
		const total = valueOf(whole);
		if (total === null || kind === 'complete') continue;
		const slack = slackOf(one);
		for (const part of parts) {
			const value = valueOf(part);
			if (value !== null && value > total + slack)
				yield {
					whole,
					part,
					name: part.written.indicator,
					value: amount(value, part.written.unit)
				};
		}
		const sum = sumOf(parts);
		if (kind === 'within' && parts.length > 1 && sum !== null && sum > total + slack)
			yield {
				whole,
				part: parts[0]!,
				name: `所列${parts.length}项之和`,
				value: amount(sum, whole.written.unit)
			};
	}
}
