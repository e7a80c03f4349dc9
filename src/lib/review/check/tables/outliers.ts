import type { Remark } from '../../finding.ts';
import type { TableCell } from '../../understand/tables.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { at, cellRemark, notAdded, numberIn, totalRow, type Row } from './cells.ts';

/** How near the cells of a column of standards, means or prices lie to each other before one that is far off says anything. */
const near = 1.5;

/** 表列中的异常值: 640, 630, 680 and 6250 in a column of standards: one has lost its decimal point or won a digit. */
export const checkTableOutliers = ({ tables }: Understanding): Remark[] =>
	tables.flatMap(({ rows }) => {
		const [head = [], ...body] = rows;
		return head.flatMap(({ text, column }): Remark[] => {
			if (!/标准|均|单价|价格/u.test(text) || !notAdded.test(text)) return [];
			const odd = outlierIn(column, body);
			if (!odd) return [];
			return [
				{
					...cellRemark(
						odd.cell,
						`“${text}”一列其余各行在${odd.low}至${odd.high}之间，此处为${odd.cell.text}，疑小数点或位数有误。`,
						null
					),
					kind: 'digits'
				}
			];
		});
	});

interface Outlier {
	cell: TableCell;
	low: number;
	high: number;
}

/** The one cell of a column that would lie among the others with its point moved by one place; null where there is none. */
export function outlierIn(column: number, body: readonly Row[]): Outlier | null {
	const cells = body.flatMap((row) => {
		const cell = totalRow.test(row[0]?.text ?? '') ? undefined : at(row, column);
		const value = numberIn(cell)?.value;
		return cell && value !== undefined && value > 0 ? [{ cell, value }] : [];
	});
	if (cells.length < 4) return null;
	for (const one of cells) {
		const others = cells.filter((other) => other !== one).map(({ value }) => value);
		const [low, high] = [Math.min(...others), Math.max(...others)];
		if (high / low > near) continue;
		const isShifted = [10, 0.1].some(
			(factor) => one.value * factor >= low / near && one.value * factor <= high * near
		);
		if (isShifted) return { cell: one.cell, low, high };
	}
	return null;
}
