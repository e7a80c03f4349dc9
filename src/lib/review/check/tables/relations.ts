import type { Remark } from '../../finding.ts';
import type { TableCell } from '../../understand/tables.ts';
import { at, cellRemark, numberIn, totalRow, type Row } from './cells.ts';

interface Relation {
	readonly of: (a: number, b: number) => number;
	readonly sign: string;
	readonly isRounded: boolean;
	/** In how many rows it must hold; in three where nothing is said. */
	readonly least?: number;
}

/** What a third column may be of two others. */
const relations: readonly Relation[] = [
	{ of: (a, b) => a + b, sign: '＋', isRounded: false },
	{ of: (a, b) => a - b, sign: '－', isRounded: false },
	{ of: (a, b) => a * b, sign: '×', isRounded: false },
	{ of: (a, b) => (a * b) / 1e4, sign: '×', isRounded: true },
	// 人数 | 月标准 | 全年资金（万元）
	{ of: (a, b) => (a * b * 12) / 1e4, sign: '×12×', isRounded: true, least: 2 },
	{ of: (a, b) => a * b * 12, sign: '×12×', isRounded: false, least: 2 },
	{ of: (a, b) => a / b, sign: '÷', isRounded: true },
	{ of: (a, b) => (a * 1e4) / b, sign: '÷', isRounded: true },
	{ of: (a, b) => (a / b) * 100, sign: '÷', isRounded: true },
	{ of: (a, b) => (a / b - 1) * 100, sign: '÷', isRounded: true }
];

/**
 * 列间关系: 本月 | 上月 | 增减, 人数 | 标准 | 金额. Which column follows from which two is told by the rows: a relation that
 * holds in most of them holds in all.
 */
export function relatedCells(head: Row, body: readonly Row[]): readonly Odd[] {
	const columns = head
		.map(({ column }) => column)
		.filter((column) => body.filter((row) => numberIn(at(row, column))).length >= 3);
	if (columns.length < 3 || columns.length > 12) return [];
	const plain = body.filter((row) => !totalRow.test(row[0]?.text ?? ''));
	const found = columns.flatMap((result) =>
		columns.flatMap((first) =>
			columns
				.filter((second) => new Set([result, first, second]).size === 3)
				.flatMap((second) =>
					relations
						.filter(({ sign }) => first < second || !/[＋×]/u.test(sign))
						.flatMap((relation) => oddRow(plain, [first, second, result], relation, head))
				)
		)
	);
	// One wrong cell breaks its relation in every direction: what stands last in its row is what was worked out.
	const last = new Map<Row, Odd>();
	for (const one of found) {
		const before = last.get(one.row);
		if (!before || before.cell.column < one.cell.column) last.set(one.row, one);
	}
	return [...last.values()];
}

export interface Odd {
	row: Row;
	cell: TableCell;
	/** What the other rows make of it. */
	right: number;
	remark: Remark;
}

function oddRow(
	body: readonly Row[],
	[first, second, result]: readonly [number, number, number],
	{ of, sign, isRounded, least }: Relation,
	head: Row
): Odd[] {
	let right = 0;
	const odd: { cell: TableCell; value: number; row: Row }[] = [];
	for (const row of body) {
		const cell = at(row, result);
		const [a, b, stated] = [at(row, first), at(row, second), cell].map(numberIn);
		// Nothing follows from noughts.
		if (!a || !b || !stated || !cell || a.value * b.value === 0) continue;
		const scale = /[%％]/u.test(cell.text) ? 100 : 1;
		const value = of(a.value, b.value);
		const own = isRounded ? stated.place * scale * 0.51 : slackOf(a, b, stated);
		const slack = own + carried(of, a, b);
		if (Math.abs(value - stated.value * scale) <= slack + 1e-9) right++;
		else odd.push({ cell, value: value / scale, row });
	}
	const [only] = odd;
	if (right < (least ?? 3) || !only || odd.length > 1) return [];
	const { cell, value, row } = only;
	const name = (column: number) => at(head, column)?.text ?? '';
	const decimals = /\.(\d+)/u.exec(cell.text)?.[1]?.length ?? 0;
	const should = /[%％]/u.test(cell.text)
		? `${(value * 100).toFixed(Math.max(1, decimals))}%`
		: String(Number(value.toFixed(decimals)));
	const remark = cellRemark(
		cell,
		`${row[0]?.text ?? ''}：其余各行的“${name(result)}”都由“${name(first)}”${sign}“${name(second)}”得出，此处应为${should}，表中为${cell.text}。`,
		null,
		[
			`${at(row, first)!.text}${sign}${at(row, second)!.text}＝${should}`,
			`其余${right}行相符`
		]
	);
	return [{ row, cell, right: value, remark }];
}

/** 26500×99.3%: what the rounding of the two may do to the third; whole numbers were not rounded. */
function carried(of: Relation['of'], a: Rounded, b: Rounded): number {
	const half = ({ value, place }: Rounded) =>
		place === 1 && Number.isInteger(value) ? 0 : place / 2;
	return (
		Math.abs(of(a.value + half(a), b.value) - of(a.value, b.value)) +
		Math.abs(of(a.value, b.value + half(b)) - of(a.value, b.value))
	);
}

interface Rounded {
	value: number;
	place: number;
}

const slackOf = (...all: readonly Rounded[]): number =>
	all.every(({ place, value }) => place === 1 && Number.isInteger(value))
		? 0
		: all.reduce((room, { place }) => room + place / 2, 0);
