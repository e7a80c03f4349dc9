import type { TableCell } from '../../understand/tables.ts';
import { plainly } from '../say.ts';
import {
	at,
	cellRemark,
	differs,
	notAdded,
	numberIn,
	sumExpected,
	type Row
} from './cells.ts';
import type { Remark } from '../../finding.ts';

/** A cell that may be the wrong one of its row, and what it would have to be. */
export interface Suspect {
	readonly cell: TableCell;
	readonly right: number;
	readonly remark: Remark;
}

/** In how many other rows a column has to be the sum of those behind it. */
const least = 2;

/**
 * 行列交叉: 参检 | 合格 | 基本合格 | 不合格. A column that is the sum of all those behind it in every row but one: any part of that row may
 * be wrong; which one, the column says that does not close either.
 */
export function suspectsOf(head: Row, body: readonly Row[]): Suspect[] {
	const columns = head.filter(
		({ column, text }) => column > 0 && text.trim() !== '' && !notAdded.test(text)
	);
	return columns.slice(0, -2).flatMap((whole, index): Suspect[] => {
		const parts = columns.slice(index + 1);
		const rows = body.flatMap((row) => {
			const all = numberIn(at(row, whole.column));
			const each = parts.map(({ column }) => numberIn(at(row, column)));
			if (!all || each.some((part) => part === null)) return [];
			const sum = each.reduce((added, part) => added + part!.value, 0);
			return [{ row, off: differs(sum, all, each.length) ? all.value - sum : 0 }];
		});
		const wrong = rows.filter(({ off }) => off !== 0);
		const [odd] = wrong;
		if (!odd || wrong.length > 1 || rows.length - 1 < least) return [];
		return parts.flatMap(({ column, text }): Suspect[] => {
			const cell = at(odd.row, column);
			const own = numberIn(cell);
			if (!cell || !own || own.value + odd.off < 0) return [];
			const right = own.value + odd.off;
			const message = `${odd.row[0]?.text ?? ''}：“${whole.text}”应为后面各列之和，“${text}”一列也只差这一格，应为${plainly(right, '')}，表中为${cell.text}。`;
			return [{ cell, right, remark: cellRemark(cell, message, sumExpected(right)) }];
		});
	});
}
