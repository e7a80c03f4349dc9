import { readNumber } from '#lib/wording/read-number.ts';
import type { Remark } from '../../finding.ts';
import type { TableCell } from '../../understand/tables.ts';
import { plainly } from '../say.ts';

export type Row = readonly TableCell[];

export const totalRow = /^(?:合计|总计|小计|全[市县省区州旗]|总数|合 计)$/u;
/** Standards, rates and ratios do not add up. */
export const notAdded =
	/标准|率|比|%|％|∶|均|每|成本|单价|倍|同比|环比|增长|增幅|增减|指数|排名|位次|序号|年份|元\/|占/u;

/** A cell as a number and its last place; null where it holds none. */
export function numberIn(
	cell: TableCell | undefined
): { value: number; place: number } | null {
	if (!cell) return null;
	const read = readNumber(cell.text);
	return read.status === 'ok' ? { value: read.value, place: read.lastPlace } : null;
}

/** The name of a column without its unit and what says nothing: 支出数（万元） → 支出. */
export const stemOf = (head: string): string =>
	head.replace(/[（(].*$/u, '').replace(/数$/u, '');

export const at = (row: Row, column: number): TableCell | undefined =>
	row.find((cell) => cell.column === column);

/** Whether a sum of so many parts is off by more than their rounding. */
export function differs(
	sum: number,
	whole: { value: number; place: number },
	parts: number
): boolean {
	const isWhole = whole.place === 1 && Number.isInteger(sum);
	const slack = isWhole ? 0 : ((parts + 1) * whole.place) / 2;
	return Math.abs(sum - whole.value) > slack + 1e-6;
}

export const cellRemark = (
	cell: TableCell,
	message: string,
	expected: string | null,
	evidence: readonly string[] = []
): Remark => ({
	kind: 'arithmetic',
	severity: 'error',
	passage: cell.passage,
	start: cell.start,
	end: cell.end,
	message,
	expected,
	evidence
});

export const sumExpected = (sum: number): string => plainly(sum, '');
