import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Table } from '../../understand/tables.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { shared } from '../derive/nouns.ts';
import { at, numberIn, stemOf, totalRow, type Row } from './cells.ts';
import { outlierIn } from './outliers.ts';
import { remarkAt } from '../remark.ts';

const extreme =
	/最(?<side>[高低多少大小])的?(?:[\u4e00-\u9fff]{0,6}?)(?:均|都)?(?:是|为)(?<row>[\u4e00-\u9fff]{2,14})/gu;
const order =
	/由(?:(?<down>高到低|多到少|大到小)|低到高|少到多|小到大)(?:依次|排列|排序|顺序)*(?:为|是)(?<rows>[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+)+)/gu;

/** 表与排序: 执行率最低的是临时救助, 由高到低依次为甲、乙、丙: against the columns of the table that the words may mean. */
export const checkTableOrder = ({ passages, tables }: Understanding): Remark[] =>
	passages
		.filter(({ role }) => role !== 'cell')
		.flatMap((passage) =>
			tables.flatMap((table) => [
				...extremesIn(passage, table),
				...ordersIn(passage, table)
			])
		);

function extremesIn(passage: Passage, table: Table): Remark[] {
	const body = bodyOf(table);
	return [...passage.text.matchAll(extreme)].flatMap((match): Remark[] => {
		const { side, row: words } = match.groups!;
		const row = body.find((one) => words!.startsWith(one[0]!.text));
		if (!row) return [];
		const isMost = /[高多大]/u.test(side!);
		const columns = columnsMeant(passage, match.index, table);
		const isIt = columns.some(({ column, values }) => {
			const own = numberIn(at(row, column))?.value;
			const limit = isMost ? Math.max(...values) : Math.min(...values);
			return own === limit;
		});
		if (columns.length === 0 || isIt) return [];
		const [{ name, column }] = columns as [Column];
		const right = bestOf(body, column, isMost);
		return [
			remark(
				passage,
				match,
				`与表不一致：按“${name}”一列，最${side}的是${right}，文中为${row[0]!.text}。`
			)
		];
	});
}

function ordersIn(passage: Passage, table: Table): Remark[] {
	const body = bodyOf(table);
	return [...passage.text.matchAll(order)].flatMap((match): Remark[] => {
		const names = match.groups!.rows!.split('、');
		const rows = names.flatMap((name) => {
			const found = body.filter((row) => row[0]!.text.includes(name));
			return found.length === 1 ? found : [];
		});
		if (rows.length !== names.length || rows.length < 3) return [];
		const isDown = match.groups!.down !== undefined;
		const columns = columnsMeant(passage, match.index, table);
		const isOrdered = columns.some(({ column }) => {
			const values = rows.map((row) => numberIn(at(row, column))?.value ?? NaN);
			return values
				.slice(1)
				.every((value, index) =>
					isDown ? value <= values[index]! : value >= values[index]!
				);
		});
		if (columns.length === 0 || isOrdered) return [];
		const [{ name }] = columns as [Column];
		return [remark(passage, match, `与表不一致：按“${name}”一列不是这个次序。`)];
	});
}

const bodyOf = ({ rows }: Table): Row[] =>
	rows
		.slice(1)
		.filter(
			([first]) =>
				first !== undefined &&
				/^[\u4e00-\u9fff]{2,}$/u.test(first.text) &&
				!totalRow.test(first.text)
		);

interface Column {
	name: string;
	column: number;
	values: readonly number[];
}

/** The columns that the sentence names before; where it names none, any column will do. A column with a damaged cell tells nothing. */
function columnsMeant(passage: Passage, at_: number, table: Table): Column[] {
	const [head = []] = table.rows;
	const body = bodyOf(table);
	const from = passage.text.lastIndexOf('。', at_) + 1;
	const lead = passage.text.slice(from, at_);
	const columns = head.slice(1).flatMap(({ text, column }): Column[] => {
		const values = body.map((row) => numberIn(at(row, column))?.value);
		return values.length >= 3 && values.every((value) => value !== undefined)
			? [{ name: text, column, values: values as number[] }]
			: [];
	});
	const namedIn = (words: string) =>
		columns.filter(({ name }) => shared(stemOf(name), words) !== '');
	// 四类项目中，金额由高到低: what is named right before is meant.
	const close = namedIn(lead.slice(-10).replace(/^.*，/u, ''));
	const named = close.length > 0 ? close : namedIn(lead);
	const sound = (all: readonly Column[]) =>
		all.filter(({ column }) => outlierIn(column, body) === null);
	return named.length > 0 ? sound(named) : sound(columns);
}

const bestOf = (body: readonly Row[], column: number, isMost: boolean): string =>
	[...body].sort((a, b) => {
		const [x, y] = [a, b].map((row) => numberIn(at(row, column))!.value) as [
			number,
			number
		];
		return isMost ? y - x : x - y;
	})[0]![0]!.text;

const remark = (passage: Passage, match: RegExpExecArray, message: string): Remark =>
	remarkAt(passage, match, message, { kind: 'arithmetic', evidence: [] });
