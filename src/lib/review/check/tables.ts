import { readNumber } from '#lib/wording/read-number.ts';
import type { Remark } from '../finding.ts';
import type { Table, TableCell } from '../understand/tables.ts';
import type { Understanding } from '../understand/understanding.ts';
import { plainly } from './say.ts';

const totalRow = /^(?:合计|总计|小计|全[市县省区]|总数|合 计)$/u;
/** Standards, rates and ratios do not add up. */
const notAdded = /标准|率|比|%|％|∶|均|倍|同比|环比|增长|指数|排名|位次|元\/|占/u;

/** 表内勾稽 (V-12, V-13): total rows and columns of tables whose cells are amounts and counts. */
export const checkTables = ({ tables }: Understanding): Remark[] =>
	tables.flatMap(checkTable);

function checkTable({ rows }: Table): Remark[] {
	const [head = [], ...body] = rows;
	const total = body.find((row) => totalRow.test(row[0]?.text ?? ''));
	const down = total
		? columnSums(
				head,
				body.filter((row) => row !== total && !totalRow.test(row[0]?.text ?? '')),
				total
			)
		: [];
	return [...down, ...shareColumns(head, body), ...acrossSums(head, body)];
}

const numberIn = (
	cell: TableCell | undefined
): { value: number; place: number } | null => {
	if (!cell) return null;
	const read = readNumber(cell.text);
	return read.status === 'ok' ? { value: read.value, place: read.lastPlace } : null;
};

const at = (row: readonly TableCell[], column: number): TableCell | undefined =>
	row.find((cell) => cell.column === column);

function columnSums(
	head: readonly TableCell[],
	body: readonly (readonly TableCell[])[],
	total: readonly TableCell[]
): Remark[] {
	return total.slice(1).flatMap((cell) => {
		const name = at(head, cell.column)?.text ?? '';
		if (notAdded.test(name)) return [];
		const whole = numberIn(cell);
		const parts = body.map((row) => numberIn(at(row, cell.column)));
		if (!whole || parts.length < 2 || parts.some((part) => part === null)) return [];
		const sum = parts.reduce((all, part) => all + part!.value, 0);
		return differs(sum, whole, parts.length)
			? [
					remark(
						cell,
						`“${name}”一列各行之和为${plainly(sum, '')}，${total[0]!.text}为${cell.text}。`,
						sum
					)
				]
			: [];
	});
}

/** 城市 + 农村 = 低保对象: columns that name the two sides beside one that names neither. */
function acrossSums(
	head: readonly TableCell[],
	body: readonly (readonly TableCell[])[]
): Remark[] {
	const urban = head.find(({ text }) => /^城[市镇]/u.test(text) && !notAdded.test(text));
	const rural = head.find(({ text }) => /^农村/u.test(text) && !notAdded.test(text));
	if (!urban || !rural) return [];
	const subject = urban.text.replace(/^城[市镇]/u, '').replace(/[（(].*/u, '');
	const whole = head.find(
		({ text, column }) =>
			column !== urban.column &&
			column !== rural.column &&
			!notAdded.test(text) &&
			(subject === ''
				? /^(?:合计|城乡)/u.test(text)
				: text.replace(/[（(].*/u, '').includes(subject))
	);
	if (!whole) return [];
	return body.flatMap((row) => {
		const cell = at(row, whole.column);
		const [all, a, b] = [cell, at(row, urban.column), at(row, rural.column)].map(
			numberIn
		);
		if (!cell || !all || !a || !b || !differs(a.value + b.value, all, 2)) return [];
		return [
			remark(
				cell,
				`${row[0]?.text ?? ''}：城市与农村之和为${plainly(a.value + b.value, '')}，合计为${cell.text}。`,
				a.value + b.value
			)
		];
	});
}

/** 占比 of every row against its amount and the total's. */
function shareColumns(
	head: readonly TableCell[],
	body: readonly (readonly TableCell[])[]
): Remark[] {
	const share = head.find(({ text }) => /^(?:占比|比重|构成|占)/u.test(text));
	const total = body.find((row) => totalRow.test(row[0]?.text ?? ''));
	if (!share || !total) return [];
	const amount = head
		.filter(
			({ column, text }) => column > 0 && column < share.column && !notAdded.test(text)
		)
		.at(-1);
	const whole = amount && numberIn(at(total, amount.column));
	if (!amount || !whole || whole.value === 0) return [];
	return body.flatMap((row) => {
		if (row === total) return [];
		const cell = at(row, share.column);
		const part = numberIn(at(row, amount.column));
		const stated = numberIn(cell);
		if (!cell || !part || !stated) return [];
		const isFraction = /%/u.test(cell.text);
		const should = (part.value / whole.value) * (isFraction ? 1 : 100);
		// The largest remainder may move the last digit by one.
		if (Math.abs(should - stated.value) <= stated.place * 1.01) return [];
		return [
			remark(
				cell,
				`${row[0]?.text ?? ''}占比应为${(should * (isFraction ? 100 : 1)).toFixed(1)}%，表中为${cell.text}。`,
				null
			)
		];
	});
}

const differs = (
	sum: number,
	whole: { value: number; place: number },
	parts: number
): boolean => {
	const isWhole = whole.place === 1 && Number.isInteger(sum);
	const slack = isWhole ? 0 : ((parts + 1) * whole.place) / 2;
	return Math.abs(sum - whole.value) > slack + 1e-6;
};

const remark = (cell: TableCell, message: string, expected: number | null): Remark => ({
	kind: 'arithmetic',
	severity: 'error',
	passage: cell.passage,
	start: cell.start,
	end: cell.end,
	message,
	expected: expected === null ? null : plainly(expected, '')
});
