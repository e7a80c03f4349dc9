import type { Remark } from '../../finding.ts';
import { at, cellRemark, notAdded, numberIn, totalRow, type Row } from './cells.ts';

/**
 * 申请数 | 办结数 | 办结率: a column of rates that is the quotient of two others in most of its rows is so in all. Which two
 * is told by the rows themselves.
 */
export function rateColumns(head: Row, body: readonly Row[]): Remark[] {
	const amounts = head.filter(({ text, column }) => column > 0 && !notAdded.test(text));
	return head
		.filter(({ text }) => /率|占比/u.test(text))
		.flatMap(({ column: rate }) => {
			const fits = amounts.flatMap((part) =>
				amounts
					.filter((whole) => whole !== part)
					.map((whole) => judged(body, part.column, whole.column, rate))
			);
			const [found] = fits.filter(
				({ right, wrong }) => right >= 2 && right > wrong.length
			);
			return found?.wrong ?? [];
		});
}

function judged(
	body: readonly Row[],
	part: number,
	whole: number,
	rate: number
): { right: number; wrong: Remark[] } {
	let right = 0;
	const wrong: Remark[] = [];
	for (const row of body) {
		// A total that is wrong is told by its column.
		if (totalRow.test(row[0]?.text ?? '')) continue;
		const [a, b] = [numberIn(at(row, part)), numberIn(at(row, whole))];
		const cell = at(row, rate);
		const stated = numberIn(cell);
		if (!a || !b || !cell || !stated || b.value === 0) continue;
		const scale = /%/u.test(cell.text) ? 1 : 100;
		const should = (a.value / b.value) * scale;
		if (Math.abs(should - stated.value) <= stated.place * 0.51) right++;
		else {
			const text = `${((should * 100) / scale).toFixed(1)}%`;
			wrong.push(
				cellRemark(
					cell,
					`${row[0]?.text ?? ''}按表中数应为${text}，表中为${cell.text}。`,
					null
				)
			);
		}
	}
	return { right, wrong };
}
