import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { writtenNumber } from '../../understand/figure.ts';
import type { Table, TableCell } from '../../understand/tables.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plainly } from '../say.ts';
import {
	at,
	cellRemark,
	differs,
	notAdded,
	numberIn,
	sumExpected,
	totalRow,
	type Row
} from './cells.ts';
import { rateColumns } from './rates.ts';
import { relatedCells } from './relations.ts';
import { suspectsOf } from './run-sums.ts';
import { growthColumns } from './growth.ts';

/** 表内勾稽 (V-12, V-13): total rows and columns of tables whose cells are amounts and counts. */
export const checkTables = ({ tables, claims }: Understanding): Remark[] =>
	tables.flatMap((table) => checkTable(table, claims));

function checkTable({ rows }: Table, claims: readonly Claim[]): Remark[] {
	const [head = [], ...body] = rows;
	const total = body.find((row) => totalRow.test(row[0]?.text ?? ''));
	const across = [
		...acrossSums(head, body),
		...subtotals(head, body),
		...stockRows(head, body)
	];
	const related = relatedCells(head, body);
	const down = total
		? columnSums(
				head,
				body.filter((row) => row !== total && !totalRow.test(row[0]?.text ?? '')),
				total,
				{ told: [...across, ...related], suspects: suspectsOf(head, body) },
				claims
			)
		: [];
	return [
		...down,
		...shareColumns(head, body),
		...across.map(({ remark }) => remark),
		...growthColumns(head, body),
		...rateColumns(head, body),
		...related.map(({ remark }) => remark)
	];
}

/** A cell that its row contradicts, and what the row makes of it. */
interface Across {
	cell: TableCell;
	right: number;
	remark: Remark;
}

function columnSums(
	head: Row,
	body: readonly Row[],
	total: Row,
	{ told, suspects }: { told: readonly Across[]; suspects: readonly Across[] },
	claims: readonly Claim[]
): Remark[] {
	return total.slice(1).flatMap((cell) => {
		const name = at(head, cell.column)?.text ?? '';
		if (notAdded.test(name)) return [];
		const whole = numberIn(cell);
		const parts = body.map((row) => numberIn(at(row, cell.column)));
		if (!whole || parts.length < 2 || parts.some((part) => part === null)) return [];
		const sum = parts.reduce((all, part) => all + part!.value, 0);
		if (!differs(sum, whole, parts.length)) return [];
		// A cell that its own row contradicts is the culprit where the column closes without it.
		const closes = (one: Across) =>
			one.cell !== cell &&
			one.cell.column === cell.column &&
			!differs(sum - numberIn(one.cell)!.value + one.right, whole, parts.length);
		if (told.some(closes)) return [];
		const suspect = suspects.find(closes);
		if (suspect) return [suspect.remark];
		const quoted = quotedOtherwise(body, cell.column, claims).find(
			({ own, value }) => !differs(sum - own.value + value, whole, parts.length)
		);
		if (quoted) return [contradicted(quoted, name, total[0]!.text)];
		return [
			cellRemark(
				cell,
				`“${name}”一列各行之和为${plainly(sum, '')}，${total[0]!.text}为${cell.text}。`,
				sumExpected(sum)
			)
		];
	});
}

interface Quoted {
	row: Row;
	cell: TableCell;
	own: { value: number };
	/** What the text has for the same row, in the unit of the column. */
	value: number;
	claim: Claim;
}

/** Cells whose row the text names with another figure: 儿童福利项目支出1255万元 beside 1253. */
const quotedOtherwise = (
	body: readonly Row[],
	column: number,
	claims: readonly Claim[]
): Quoted[] =>
	body.flatMap((row) => {
		const cell = at(row, column);
		const own = numberIn(cell);
		const name = row[0]?.text ?? '';
		if (!cell || !own || name.length < 2) return [];
		return claims
			.filter(
				({ kind, site, quantity }) =>
					kind === 'level' && site.own.includes(name) && quantity.qualifier === null
			)
			.map((claim) => ({
				row,
				cell,
				own,
				claim,
				value: writtenNumber(claim.quantity)
			}));
	});

const contradicted = (
	{ row, cell, claim }: Quoted,
	name: string,
	total: string
): Remark =>
	cellRemark(
		cell,
		`“${name}”一列不等于${total}；正文中${row[0]!.text}为${claim.quantity.text}，表中为${cell.text}，按正文的数恰好相符。`,
		claim.quantity.figure,
		[`正文：${claim.site.own}${claim.quantity.text}`]
	);

/** 城市 + 农村 = 低保对象: columns that name the two sides beside one that names neither. */
function acrossSums(head: Row, body: readonly Row[]): Across[] {
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
	return rowsAgainst(body, [urban, rural], whole, '城市与农村之和');
}

/** 上级补助 | 本级安排 | 小计: what stands before a column of sums, where most rows say that it adds up to them. */
function subtotals(head: Row, body: readonly Row[]): Across[] {
	const whole = head.find(
		({ text, column }) => column > 2 && /^(?:小计|合计|总计|计)(?:[（(].*)?$/u.test(text)
	);
	if (!whole) return [];
	const parts = head.filter(
		({ column, text }) => column > 0 && column < whole.column && !notAdded.test(text)
	);
	if (parts.length < 2) return [];
	const wrong = rowsAgainst(body, parts, whole, '各列之和');
	return wrong.length * 2 < body.length ? wrong : [];
}

const opening = /^(?:上(?:季|月|年)度?末|年初|期初|季初|月初)/u;
const closing = /^(?:本(?:季|月|年)度?末|年末|期末|季末|月末)/u;
const coming = /^(?:本[季月年期])?(?:新增|新登记|新纳入|增加|转入|登记|入住)/u;
const going = /^(?:本[季月年期])?(?:注销|退出|减少|撤销|转出|清退|取消|退住)/u;

/** 上季末 | 新登记 | 注销 | 本季末: every row ends where its flows lead, where most rows do. */
function stockRows(head: Row, body: readonly Row[]): Across[] {
	const heads = (pattern: RegExp) => head.filter(({ text }) => pattern.test(text));
	const [[start], [end]] = [heads(opening), heads(closing)];
	const [more, less] = [heads(coming), heads(going)];
	if (!start || !end || more.length === 0 || less.length === 0) return [];
	const wrong = body.flatMap((row): Across[] => {
		const cell = at(row, end.column);
		const whole = numberIn(cell);
		const plus = [start, ...more].map(({ column }) => numberIn(at(row, column)));
		const minus = less.map(({ column }) => numberIn(at(row, column)));
		if (!cell || !whole || [...plus, ...minus].includes(null)) return [];
		const added = (all: typeof plus) => all.reduce((sum, one) => sum + one!.value, 0);
		const right = added(plus) - added(minus);
		if (!differs(right, whole, plus.length + minus.length)) return [];
		const message = `${row[0]?.text ?? ''}：按${start.text}和增减应为${plainly(right, '')}，${end.text}为${cell.text}。`;
		return [{ cell, right, remark: cellRemark(cell, message, sumExpected(right)) }];
	});
	return wrong.length * 2 < body.length ? wrong : [];
}

function rowsAgainst(
	body: readonly Row[],
	parts: readonly TableCell[],
	whole: TableCell,
	what: string
): Across[] {
	return body.flatMap((row) => {
		const cell = at(row, whole.column);
		const all = numberIn(cell);
		const each = parts.map(({ column }) => numberIn(at(row, column)));
		if (!cell || !all || each.some((part) => part === null)) return [];
		const sum = each.reduce((added, part) => added + part!.value, 0);
		if (!differs(sum, all, each.length)) return [];
		const message = `${row[0]?.text ?? ''}：${what}为${plainly(sum, '')}，${whole.text}为${cell.text}。`;
		return [{ cell, right: sum, remark: cellRemark(cell, message, sumExpected(sum)) }];
	});
}

/** 占比 of every row against its amount and the total's. */
function shareColumns(head: Row, body: readonly Row[]): Remark[] {
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
			cellRemark(
				cell,
				`${row[0]?.text ?? ''}占比应为${(should * (isFraction ? 100 : 1)).toFixed(1)}%，表中为${cell.text}。`,
				null
			)
		];
	});
}
