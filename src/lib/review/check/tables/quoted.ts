import type { Remark } from '../../finding.ts';
import { isOneSlip } from '../../repair/slip.ts';
import type { Claim } from '../../understand/claim.ts';
import { digitCount, writtenNumber } from '../../understand/figure.ts';
import type { Table, TableCell } from '../../understand/tables.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';
import { at, numberIn, stemOf, totalRow, type Row } from './cells.ts';

/**
 * 正文引用表中的数: 临时救助支出2716万元 beside a row 临时救助 with 2176. No word says that the text reads from the table, so only what
 * is plainly miscopied is told: a slip of the pen away from the row's own cell, or the cell of another row.
 */
export const checkTableQuoted = ({ claims, tables }: Understanding): Remark[] =>
	claims.flatMap((claim): Remark[] => {
		if (claim.kind !== 'level' || claim.isBase || claim.quantity.qualifier !== null)
			return [];
		if (digitCount(claim.quantity) < 3) return [];
		const found = tables.flatMap(
			(table) => yearly(claim, table) ?? judged(claim, table) ?? []
		);
		return found.length === 1 ? found : [];
	});

function judged(claim: Claim, { rows }: Table): Remark | null {
	const [head = [], ...body] = rows;
	const named = rowNamed(claim, body);
	if (!named) return null;
	const inUnit = head.filter(({ text }) => isIn(text, claim));
	const byName = inUnit.filter(({ text }) => claim.site.own.includes(stemOf(text)));
	const columns = byName.length > 0 ? byName : inUnit;
	const figure = withoutNoughts(claim.quantity.figure);
	const cellsOf = (row: Row) => columns.flatMap(({ column }) => at(row, column) ?? []);
	const own = cellsOf(named).filter((cell) => numberIn(cell) !== null);
	if (own.length === 0 || own.some(({ text }) => sameNumber(text, figure))) return null;
	const other = body.find(
		(row) =>
			row !== named &&
			!totalRow.test(row[0]?.text ?? '') &&
			cellsOf(row).some(({ text }) => sameNumber(text, figure))
	);
	const slip = own.find(({ text }) => isOneSlip(figure, withoutNoughts(text)));
	const [cell] = slip ? [slip] : own;
	if (!slip && (!other || own.length > 1)) return null;
	return remarkOn(
		claim,
		`与表不一致：表中${named[0]!.text}为${cell!.text}，文中为${claim.quantity.text}${
			other ? `，那是${other[0]!.text}的数` : ''
		}。`,
		null,
		[named.map(({ text }) => text).join(' ')],
		'mismatch'
	);
}

const ofYear = /年标准|年[补救]助标准|每年|全年标准|年度标准/u;
const ofMonth = /元[/／](?:人[·•.]?)?月|每月|月标准|月人均/u;

/** 年标准为9072元, beside a row with 756 in a column 元/月: twelve months of one of its standards. */
function yearly(claim: Claim, { rows, caption }: Table): Remark | null {
	const clause = claim.passage.text.slice(claim.site.clause, claim.quantity.figureStart);
	if (!ofYear.test(clause) || claim.quantity.writtenUnit !== '元') return null;
	const [head = [], ...body] = rows;
	const named = rowNamed(claim, body);
	if (!named) return null;
	const isMonthly = ofMonth.test(caption);
	const cells = named.filter(({ column }) => {
		const text = head.find((one) => one.column === column)?.text ?? '';
		return (
			column > 0 && (ofMonth.test(text) || (isMonthly && !/[%％]|率|幅/u.test(text)))
		);
	});
	const months = cells.flatMap((cell) => {
		const number = numberIn(cell);
		return number ? [{ cell, value: number.value }] : [];
	});
	const stated = writtenNumber(claim.quantity);
	const last = months.at(-1);
	if (!last || months.some(({ value }) => Math.abs(value * 12 - stated) < 0.5))
		return null;
	return remarkOn(
		claim,
		`与表不一致：表中${named[0]!.text}每月${last.cell.text}元，一年为${last.value * 12}元，文中为${claim.quantity.text}。`,
		null,
		[`${last.cell.text}×12＝${last.value * 12}`]
	);
}

/** The row named in the words of the figure, right before it or at the head of its clause. */
function rowNamed({ passage, site, quantity }: Claim, body: readonly Row[]): Row | null {
	const clause = passage.text.slice(site.clause, quantity.start);
	const lead = passage.text.slice(site.sentenceStart, site.clause);
	// 其次是金河县，7854人: a clause of nothing but the figure.
	const above = lead.slice(lead.lastIndexOf('，', lead.length - 2) + 1);
	const named = (has: (name: string) => boolean) => {
		const rows = body.filter((row) => {
			const name = row[0]?.text ?? '';
			return isName(name) && !totalRow.test(name) && has(name);
		});
		return rows.length === 1 ? rows[0]! : null;
	};
	const behind = passage.text.slice(quantity.end, quantity.end + 8);
	return (
		named((name) => (clause === '' ? above : clause).includes(name)) ??
		// 890名普通高中学生.
		named((name) => name.length >= 3 && behind.startsWith(name)) ??
		// 南湾县任务最重，分得4260万元: the clause before has nothing but the name.
		(/^(?:共|分得|获得|安排|下达|得到|占|有|为|达)*$/u.test(clause)
			? named((name) =>
					above
						.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+/u, '')
						.startsWith(name)
				)
			: null)
	);
}

const isName = (name: string): boolean =>
	name.length >= 2 && /^[\u4e00-\u9fff]+$/u.test(name);

/** 金额（万元）, 人数: a column counted in the unit of the figure. */
const isIn = (head: string, { quantity }: Claim): boolean => {
	const { writtenUnit } = quantity;
	const units = /^[名位]$/u.test(writtenUnit) ? [writtenUnit, '人'] : [writtenUnit];
	return (
		writtenUnit !== '' &&
		!/同比|环比|增长|增减/u.test(head) &&
		units.some(
			(unit) =>
				head.includes(`（${unit}）`) || head.includes(`(${unit})`) || head === `${unit}数`
		)
	);
};

const withoutNoughts = (text: string): string =>
	text.replaceAll(',', '').replace(/\.0+$/u, '');
const sameNumber = (text: TableCell['text'], figure: string): boolean =>
	Number(withoutNoughts(text)) === Number(figure);
