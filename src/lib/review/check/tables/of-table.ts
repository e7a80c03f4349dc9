import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Table, TableCell } from '../../understand/tables.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { segmentOf } from '../derive/near.ts';
import { intervalOf } from '../interval.ts';
import { meanOfRow } from './means.ts';
import { remarkOn } from '../remark.ts';
import { at, notAdded, numberIn, totalRow, type Row } from './cells.ts';

const ofAll = /占(?:总数|全部|总量|合计|全[市县区省])/u;

/** Words by which the text says that it reads from its own table. */
const fromTable = /(?:上|下|见|由|从|据|如|该|本)表|表\d|表中/u;

/** 文表互证: 从上表可以看出，西镇最少，占26.5%. What the text says of a row must stand in it, or follow from it. */
export const checkOfTable = ({ claims, tables }: Understanding): Remark[] =>
	claims.flatMap((claim) => {
		const isOfAll =
			ofAll.test(claim.site.own) ||
			// 东湖区占全市的41.0%，西岭区占28.5%: the first says of what for all.
			(/占(?:比)?$/u.test(claim.site.own) && ofAll.test(claim.site.sentence));
		const isMean = /^[\u4e00-\u9fff]{2,8}[户人次]均$/u.test(claim.site.own);
		if (claim.isBase || (!isOfAll && !isMean && !fromTable.test(claim.passage.text)))
			return [];
		const rows = tables.flatMap((table) => rowNamed(claim, table));
		if (rows.length === 0) return [];
		if (claim.quantity.unit === '%' && claim.kind !== 'rate') return shareOf(claim, rows);
		if (claim.kind !== 'level') return [];
		return isMean
			? rows.flatMap(({ head, row }) => meanOfRow(claim, head, row))
			: levelOf(claim, rows);
	});

interface Named {
	head: Row;
	row: Row;
	total: Row | null;
}

/** The row whose name stands last before the figure, in its part of the sentence. */
function rowNamed({ passage, site, quantity }: Claim, { rows }: Table): Named[] {
	const lead = passage.text.slice(site.sentenceStart, quantity.start);
	const near = lead.slice(lead.lastIndexOf('；') + 1);
	const [head = [], ...body] = rows;
	const [found] = body
		.filter((row) => isName(row[0]) && near.includes(row[0]!.text))
		.sort((a, b) => near.lastIndexOf(b[0]!.text) - near.lastIndexOf(a[0]!.text));
	return found
		? [
				{
					head,
					row: found,
					total: body.find((row) => totalRow.test(row[0]?.text ?? '')) ?? null
				}
			]
		: [];
}

const isName = (cell: TableCell | undefined): boolean =>
	cell !== undefined &&
	/^[\u4e00-\u9fff]{2,}$/u.test(cell.text) &&
	!totalRow.test(cell.text);

/** A share of any column will do: which one is meant is told by words that may stand far off. */
function shareOf(claim: Claim, rows: readonly Named[]): Remark[] {
	if (
		!/占/u.test(claim.site.own) ||
		(claim.of !== null && segmentOf(claim.of) === segmentOf(claim))
	)
		return [];
	const shares = rows.flatMap(({ head, row, total }) =>
		row.slice(1).flatMap((cell) => {
			const own = numberIn(cell);
			if (!own) return [];
			const isShare = notAdded.test(at(head, cell.column)?.text ?? '');
			const whole = total && numberIn(at(total, cell.column));
			if (isShare) return [own.value > 1 ? own.value / 100 : own.value];
			return whole && whole.value > 0 ? [own.value / whole.value] : [];
		})
	);
	if (shares.length === 0) return [];
	const { lastPlace, value } = claim.quantity;
	if (shares.some((share) => Math.abs(share - value) <= lastPlace * 1.01)) return [];
	const name = rows[0]!.row[0]!.text;
	return [
		remarkOn(
			claim,
			`与表对不上：按表中各列，${name}占${shares.map((share) => `${(share * 100).toFixed(1)}%`).join('、')}，文中为${claim.quantity.text}。`,
			null,
			[rows[0]!.row.map(({ text }) => text).join(' ')]
		)
	];
}

/** Only where one column is counted in the unit of the figure. */
function levelOf(claim: Claim, rows: readonly Named[]): Remark[] {
	const { unit, writtenUnit } = claim.quantity;
	const cells = rows.flatMap(({ head, row }) =>
		head
			.filter(({ text }) => inUnit(text, unit === '万元' ? writtenUnit : unit))
			.flatMap(({ column }) => at(row, column) ?? [])
	);
	const [cell] = cells;
	const stated = numberIn(cell);
	if (!cell || !stated || cells.length > 1) return [];
	const scale = claim.quantity.unit === '万元' && writtenUnit === '亿元' ? 1e4 : 1;
	const { low, high } = intervalOf(claim.quantity);
	const slack = stated.place / 2;
	if (stated.value * scale >= low - slack && stated.value * scale <= high + slack)
		return [];
	return [
		remarkOn(
			claim,
			`与表不一致：表中为${cell.text}，文中为${claim.quantity.text}。`,
			null,
			[rows[0]!.row.map(({ text }) => text).join(' ')],
			'mismatch'
		)
	];
}

const inUnit = (head: string, unit: string): boolean =>
	unit !== '' &&
	!notAdded.test(head) &&
	(head.includes(`（${unit}）`) || head.includes(`(${unit})`) || head === `${unit}数`);
