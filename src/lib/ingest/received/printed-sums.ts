import type { PrintedSum } from '#lib/quality/batch.ts';
import type { Received } from '#lib/quality/received.ts';
import { isListed, isWholeOfAll, type Parents } from './row-tree.ts';

/**
 * The sums that a form prints: every row that others lie within. Its parts make it up only where it is the total
 * of the form; below that a form lists 其中 what it cares to, and something is left over.
 */
export function printedSums(
	parents: Parents,
	labelOf: (row: number) => string,
	columns: readonly number[],
	byCell: ReadonlyMap<string, Received>
): PrintedSum[] {
	const children = new Map<number, number[]>();
	for (const [row, parent] of parents)
		if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), row]);
	const sums: PrintedSum[] = [];
	for (const [row, parts] of children)
		for (const column of columns) {
			const whole = byCell.get(`${row},${column}`);
			if (!whole || whole.basis !== null) continue;
			const alike = parts.filter((part) => {
				const figure = byCell.get(`${part},${column}`);
				return (
					figure?.number.status === 'ok' && figure.written.unit === whole.written.unit
				);
			});
			const figures = alike.map((part) => byCell.get(`${part},${column}`)!);
			if (figures.length === 0 || whole.number.status !== 'ok') continue;
			const listed = parts.some((part) => isListed(labelOf(part)));
			sums.push({
				whole,
				parts: figures,
				kind: listed
					? 'listed'
					: isWholeOfAll(labelOf(row)) &&
						  alike.length === parts.length &&
						  parts.length > 1
						? 'complete'
						: 'within'
			});
		}
	return sums;
}
